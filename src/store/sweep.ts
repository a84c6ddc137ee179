// The net under everything: whatever waits without a job gets one, whatever ended long ago goes.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import type { ServiceId } from '@/domain/services'
import { enqueue } from '@/queue/enqueue'
import type { NewJob } from '@/queue/types'
import { executorOf } from './executor'
import { columnPrefixes } from './tenants'

/**
 * Tenants whose service is under way or watched (it has a time for its next look, or works) but has no job left that
 * would look: a lost row, a restored backup, an operator's delete. Returns how many jobs were made.
 */
export async function sweep(
  payload: Payload,
  services: readonly { id: ServiceId; job(tenant: number): NewJob & { key: string } }[],
): Promise<number> {
  const executor = executorOf(payload)
  let made = 0
  for (const { id, job } of services) {
    const prefix = columnPrefixes[id]
    const { rows } = await executor.execute(sql`
      select t.id from tenants t
      where (t.${sql.identifier(`${prefix}_next_check_at`)} < now() - interval '1 minute'
             or t.${sql.identifier(`${prefix}_status`)}::text not in ('not_configured', 'verified', 'active', 'failed')
             or (t.${sql.identifier(`${prefix}_status`)} = 'not_configured' and t.${sql.identifier(`${prefix}_remote`)} is not null
                 and t.${sql.identifier(`${prefix}_remote`)} <> 'null'::jsonb))
        and not exists (select from background_jobs j where j.key = ${`${id}:`} || t.id and j.status in ('queued', 'retrying', 'running'))
      order by t.id limit 500`)
    made += (
      await enqueue(
        executor,
        rows.map((row) => job(Number(row['id']))),
      )
    ).length
  }
  return made
}

const BATCH = 1_000

/** Finished jobs go after 30 days, log lines after 180; in batches that lock nothing else. */
export async function prune(payload: Payload): Promise<void> {
  const executor = executorOf(payload)
  await executor.execute(sql`
    delete from background_jobs where id in (
      select id from background_jobs
      where status in ('completed', 'superseded', 'cancelled') and completed_at < now() - interval '30 days'
        and (dedupe_key is null or type <> 'send_email')
      order by id limit ${BATCH})`)
  await executor.execute(sql`
    delete from provisioning_logs where id in (
      select id from provisioning_logs where timestamp < now() - interval '180 days' order by id limit ${BATCH})`)
}
