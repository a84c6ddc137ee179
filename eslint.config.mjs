// What the compiler does not see: promises left alone, types imported as values, hooks used wrongly. Zones and cycles: .dependency-cruiser.cjs.
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const environment = [
  'src/env.ts',
  'src/instrumentation.ts',
  'payload.config.ts',
  'scripts/**',
  'tests/**',
  'bench/**',
  '*.config.*',
]

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'tmp/**',
      'src/migrations/**',
      'src/payload-types.ts',
      'src/app/(payload)/**',
      'next-env.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx', '**/use*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: environment,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in src/env.ts.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/api\\.(resend|twilio|vercel)\\.com|graph\\.facebook\\.com/]',
          message: 'Vendor host names belong into src/integrations/<vendor>.',
        },
      ],
    },
  },
  { files: ['src/integrations/**', 'src/sandbox/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['scripts/**', 'src/sandbox/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
