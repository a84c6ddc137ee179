// Puts jobs into the queue, in the caller's transaction, and wakes the workers at its commit.
import { sql } from 'drizzle-orm'
import type { Executor, NewJob } from './types'

export const WAKE_CHANNEL = 'background_jobs'

/**
 * One statement however many jobs. Postgres delivers the notification at commit only, so a rollback wakes nobody.
 * Returns the ids of the rows made; a job whose dedupeKey exists already makes none. "Now" is truncated: the column
 * keeps milliseconds and would round up, and the worker woken at once would find nothing due yet.
 */
export async function enqueue(executor: Executor, jobs: readonly NewJob[]): Promise<number[]> {
  if (jobs.length === 0) return []
  const { rows } = await executor.execute(sql`
    with made as (
      insert into background_jobs
        (type, tenant_id, data, status, priority, key, dedupe_key, scheduled_for, attempts, max_attempts, steps, updated_at, created_at)
      select j.type::enum_background_jobs_type, j.tenant, coalesce(j.data, '{}'::jsonb), 'queued',
             coalesce(j.priority, 'normal')::enum_background_jobs_priority, j.key, j."dedupeKey",
             coalesce(j."scheduledFor", date_trunc('milliseconds', now())), 0, coalesce(j."maxAttempts", 3), '[]'::jsonb, now(), now()
      from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb)
        as j(type text, tenant int, data jsonb, priority text, key text, "dedupeKey" text, "scheduledFor" timestamptz, "maxAttempts" int)
      on conflict (dedupe_key) do nothing
      returning id
    )
    select id, case when row_number() over () = 1 then pg_notify(${WAKE_CHANNEL}, '') end from made`)
  return rows.map(({ id }) => Number(id))
}
