// Collections, database, admin, languages; no logic. Importing it must not throw on a missing variable.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig } from 'payload'
import { isSuperAdmin } from './src/access/roles'
import { BackgroundJobs } from './src/collections/BackgroundJobs'
import { ProvisioningLogs } from './src/collections/ProvisioningLogs'
import { Tenants } from './src/collections/Tenants'
import { Users } from './src/collections/Users'
import { readEnv } from './src/env'
import { resendEmailAdapter } from './src/integrations/resend/emailAdapter'
import { dnsRecordStateSchema } from './src/domain/dnsRecordSchema'
import { addQueueIndexes } from './src/queue/indexes'
import { honestCommit } from './src/store/honestCommit'
import { indexLogsByTenant } from './src/store/indexes'
import { surviveConnectionLoss } from './src/store/surviveConnectionLoss'

const root = path.dirname(fileURLToPath(import.meta.url))
const env = readEnv()

export default buildConfig({
  secret: env.payloadSecret ?? '',
  serverURL: env.serverUrl,
  collections: [Tenants, BackgroundJobs, ProvisioningLogs, Users],
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'dd.MM.yyyy, HH:mm',
    importMap: {
      baseDir: path.join(root, 'src'),
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ` – ${env.platformName}` },
  },
  db: postgresAdapter({
    // A leak of connections must show as an error, not as a program that stands still.
    pool: { connectionString: env.databaseUrl, max: 20, connectionTimeoutMillis: 15_000, keepAlive: true },
    push: false,
    migrationDir: path.join(root, 'src/migrations'),
    beforeSchemaInit: [indexLogsByTenant],
    afterSchemaInit: [addQueueIndexes],
  }),
  email: resendEmailAdapter(env),
  graphQL: { disable: true },
  i18n: { supportedLanguages: { de, en }, fallbackLanguage: 'de' },
  telemetry: false,
  onInit: (payload) => {
    surviveConnectionLoss(payload)
    honestCommit(payload)
  },
  logger: { options: { level: env.logLevel } },
  typescript: {
    autoGenerate: false,
    outputFile: path.join(root, 'src/payload-types.ts'),
    schema: [
      ({ jsonSchema }) => ({
        ...jsonSchema,
        definitions: { ...jsonSchema.definitions, ...dnsRecordStateSchema },
      }),
    ],
  },
  plugins: [
    multiTenantPlugin({
      tenantsSlug: 'tenants',
      collections: {},
      userHasAccessToAllTenants: isSuperAdmin,
      useTenantsListFilter: false,
      useUsersTenantFilter: false,
      // Deleting is Tenants/hooks/allOffBeforeDelete's, in the same transaction.
      cleanupAfterTenantDelete: false,
    }),
  ],
})
