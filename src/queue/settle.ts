// Ends a run: what becomes of the job row. To be called in the transaction that also writes what the run found.
import { sql, type SQL } from 'drizzle-orm'
import type { JobStep } from '@/domain/jobs'
import { held, LeaseLostError, type Lease } from './lease'
import type { Executor, NewJob } from './types'

export type Outcome =
  | { kind: 'done'; result: Record<string, unknown>; steps?: JobStep[] }
  /** Looked, nothing to do yet: the same row again at `until`; costs no attempt. */
  | { kind: 'snooze'; until: Date; steps?: JobStep[] }
  /** Failed for now. `isPostponed`: the vendor did not take the call at all, so the attempt does not count. */
  | { kind: 'retry'; delayMs: number; error: string; isPostponed: boolean; steps?: JobStep[] }
  | { kind: 'failed'; error: string; steps?: JobStep[] }

export async function settle(executor: Executor, lease: Lease, outcome: Outcome): Promise<void> {
  const { rows } = await executor.execute(sql`
    with ${held(lease)}
    update background_jobs b
    set ${columns(outcome)}, steps = coalesce(${stepsOf(outcome)}::jsonb, b.steps),
        lease_token = null, lease_until = null, updated_at = now()
    from held where b.id = held.id returning b.id`)
  if (rows.length === 0) throw new LeaseLostError(lease.id)
}

const stepsOf = ({ steps }: Outcome): string | null => (steps ? JSON.stringify(steps) : null)

function columns(outcome: Outcome): SQL {
  switch (outcome.kind) {
    case 'done':
      return sql`status = 'completed', result = ${JSON.stringify(outcome.result)}::jsonb, error = null, completed_at = now()`
    case 'snooze':
      return sql`status = 'queued', attempts = 0, error = null, scheduled_for = ${byTheirClock(outcome.until)}`
    case 'retry':
      return sql`status = 'retrying', error = ${outcome.error},
        attempts = greatest(b.attempts - ${outcome.isPostponed ? 1 : 0}, 0),
        scheduled_for = now() + ${outcome.delayMs} * interval '1 millisecond'`
    case 'failed':
      return sql`status = 'failed', error = ${outcome.error}, completed_at = now()`
  }
}

/** What is due is decided by the database's clock: were ours behind it, a wait of a minute would be none, again and again. */
const byTheirClock = (at: Date): SQL =>
  sql`date_trunc('milliseconds', now() + ${at.getTime() - Date.now()} * interval '1 millisecond')`

/**
 * The next look of a key: exactly one waiting row. Later ones give way to it; where an earlier one waits already
 * (a save that came in meanwhile), that one will plan the next look itself.
 */
export async function scheduleNext(
  executor: Executor,
  job: NewJob & { key: string; scheduledFor: Date },
): Promise<void> {
  const at = byTheirClock(job.scheduledFor)
  await executor.execute(sql`
    with later as (
      update background_jobs set status = 'superseded', completed_at = now(), updated_at = now()
      where key = ${job.key} and status = 'queued' and scheduled_for > ${at}
    )
    insert into background_jobs
      (type, tenant_id, data, status, priority, key, scheduled_for, attempts, max_attempts, steps, updated_at, created_at)
    select ${job.type}::enum_background_jobs_type, ${job.tenant}, ${JSON.stringify(job.data ?? {})}::jsonb, 'queued',
           ${job.priority ?? 'normal'}::enum_background_jobs_priority, ${job.key}, ${at}, 0, ${job.maxAttempts ?? 3}, '[]'::jsonb, now(), now()
    where not exists (
      select from background_jobs where key = ${job.key} and status in ('queued', 'retrying') and scheduled_for <= ${at}
    )`)
}
