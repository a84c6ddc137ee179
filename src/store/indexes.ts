// The newest lines of a tenant, however many it has: Payload reads them through the join at every save. Lands in the migrations.
import type { postgresAdapter } from '@payloadcms/db-postgres'

type AdapterArgs = Parameters<typeof postgresAdapter>[0]
type PostgresSchemaHook = NonNullable<AdapterArgs['beforeSchemaInit']>[number]

/** In place of the index on the tenant alone, which every relationship gets: the planner would prefer it and sort it all. */
export const indexLogsByTenant: PostgresSchemaHook = ({ adapter, schema }) => {
  const indexes = adapter.rawTables['provisioning_logs']?.indexes
  const index = indexes && Object.values(indexes).find(({ on }) => on === 'tenant')
  if (!index) throw new Error('provisioning_logs has no index on tenant')
  index.on = ['tenant', 'id']
  return schema
}
