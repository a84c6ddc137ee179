// The queue's indexes and the database's own promise that a key never runs twice at once; land in the migrations.
import { sql } from 'drizzle-orm'
import { index, uniqueIndex } from 'drizzle-orm/pg-core'
import type { postgresAdapter } from '@payloadcms/db-postgres'

type AdapterArgs = Parameters<typeof postgresAdapter>[0]
type PostgresSchemaHook = NonNullable<AdapterArgs['afterSchemaInit']>[number]

export const addQueueIndexes: PostgresSchemaHook = ({ schema, extendTable }) => {
  const table = schema.tables['background_jobs']
  if (!table) throw new Error('table background_jobs is missing from the schema')
  extendTable({
    table,
    extraConfig: (t) => ({
      oneRunningPerKey: uniqueIndex('background_jobs_one_running_per_key')
        .on(t['key']!)
        .where(sql`status = 'running'`),
      waiting: index('background_jobs_waiting')
        .on(t['scheduledFor']!)
        .where(sql`status in ('queued', 'retrying')`),
      running: index('background_jobs_running')
        .on(t['leaseUntil']!)
        .where(sql`status = 'running'`),
      byKey: index('background_jobs_by_key').on(t['key']!, t['id']!),
      waitingByKey: index('background_jobs_waiting_by_key')
        .on(t['key']!)
        .where(sql`status in ('queued', 'retrying')`),
    }),
  })
  return schema
}
