import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@payload-config': path('./payload.config.ts'), '@': path('./src') } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: 'tests/helpers/globalSetup.ts',
    setupFiles: 'tests/helpers/consoleErrors.ts',
    // Every worker may run a whole app with its own database: more of them only wait for each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
