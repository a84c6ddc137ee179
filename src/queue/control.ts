// What people may do to jobs: retry and cancel.
import { sql } from 'drizzle-orm'
import { WAKE_CHANNEL } from './enqueue'
import type { Executor } from './types'

/** A failed, cancelled or waiting job runs again now, with all its attempts. False when it is in no such state. */
export async function retryJobNow(executor: Executor, jobId: number): Promise<boolean> {
  const { rows } = await executor.execute(sql`
    with again as (
      update background_jobs
      set status = 'queued', attempts = 0, scheduled_for = date_trunc('milliseconds', now()), error = null, completed_at = null, updated_at = now()
      where id = ${jobId} and status in ('failed', 'cancelled', 'retrying', 'queued')
      returning id
    )
    select id, pg_notify(${WAKE_CHANNEL}, '') from again`)
  return rows.length > 0
}

/** A running job loses its lease: its worker notices at the next write or renewal and changes nothing more. */
export async function cancelJobNow(executor: Executor, jobId: number): Promise<boolean> {
  const { rows } = await executor.execute(sql`
    update background_jobs
    set status = 'cancelled', completed_at = now(), lease_token = null, lease_until = null, updated_at = now()
    where id = ${jobId} and status in ('queued', 'retrying', 'running')
    returning id`)
  return rows.length > 0
}
