// Who may import whom: every arrow runs downwards. A cycle is an error.
//   app, worker, trigger -> runtime -> jobs, collections -> provisioning, store -> queue, integrations, notifications, components -> domain, lib

const forbid = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}`)] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid('domain', 'domain', [], 'the words of the business depend on nothing'),
    forbid('lib', 'lib', [], 'leaf helpers'),
    forbid('i18n', 'i18n', ['domain/'], 'texts know the words only'),
    forbid('queue', 'queue', ['domain/', 'lib/'], 'mechanics: no tenant, no vendor'),
    forbid('integrations', 'integrations', ['domain/', 'lib/'], 'vendors know nothing of us but the words'),
    forbid(
      'provisioning',
      'provisioning',
      ['domain/', 'lib/', 'i18n/', 'integrations/[^/]+/types\\.ts$'],
      'clients come in as arguments',
    ),
    forbid('notifications', 'notifications', ['domain/', 'lib/', 'i18n/'], 'rules and templates'),
    forbid('store', 'store', ['domain/', 'lib/', 'queue/', 'payload-types'], 'documents for machines'),
    forbid(
      'jobs',
      'jobs',
      [
        'domain/',
        'lib/',
        'i18n/',
        'env\\.ts$',
        'provisioning/',
        'notifications/',
        'store/',
        'queue/',
        'integrations/[^/]+/types\\.ts$',
      ],
      'glue',
    ),
    forbid(
      'collections',
      'collections',
      [
        'domain/',
        'lib/',
        'i18n/',
        'env\\.ts$',
        'access/',
        'provisioning/(definitions|serviceJobs)',
        'notifications/',
        'queue/',
        'store/',
        'payload-types',
      ],
      'what people see and do',
    ),
    forbid('components', 'components', ['domain/', 'i18n/', 'lib/'], 'React'),
    forbid('sandbox', 'sandbox', ['env\\.ts$'], 'stands alone'),
    forbid('access', 'access', ['payload-types'], 'roles'),
    {
      name: 'runtime-from-the-top-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(runtime|app|worker|trigger|instrumentation)' },
      to: { path: '^src/runtime/' },
    },
    {
      name: 'sandbox-stays-outside',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'env-is-read-by-few',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(runtime|app|worker|trigger|collections|jobs|sandbox|instrumentation)|\\.test\\.ts$',
      },
      to: { path: '^src/env\\.ts$' },
    },
    {
      name: 'config-loads-no-sdk',
      severity: 'error',
      comment: 'what the Payload config loads must not load a vendor SDK (a dynamic import is fine)',
      from: { path: '^src/(collections|provisioning)/' },
      to: { path: 'node_modules/(resend|twilio|@vercel/sdk)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json)$' },
  },
}
