// Holding on to jobs: every write of a run goes through the fence "this lease is still mine".
import { sql, type SQL } from 'drizzle-orm'
import type { JobStep } from '@/domain/jobs'
import type { ClaimedJob, Executor } from './types'

export type Lease = Pick<ClaimedJob, 'id' | 'leaseToken'>

/** Somebody else runs this job by now (or it was cancelled): the run must change nothing any more. */
export class LeaseLostError extends Error {
  constructor(readonly jobId: number) {
    super(`the lease of job ${jobId} was lost`)
    this.name = 'LeaseLostError'
  }
}

/** A row exists in `held` only while the lease is ours; locking it keeps it ours until the transaction ends. */
export const held = ({ id, leaseToken }: Lease): SQL => sql`
  held as (
    select id from background_jobs where id = ${id} and lease_token = ${leaseToken} and status = 'running' for update
  )`

/** For several writes in one transaction. */
export async function assertLease(executor: Executor, lease: Lease): Promise<void> {
  const { rows } = await executor.execute(sql`with ${held(lease)} select id from held`)
  if (rows.length === 0) throw new LeaseLostError(lease.id)
}

/** Prolongs all the leases a worker holds, in one statement; returns the ids still held. */
export async function renewLeases(
  executor: Executor,
  leases: readonly Lease[],
  leaseMs: number,
): Promise<Set<number>> {
  if (leases.length === 0) return new Set()
  const tokens = JSON.stringify(leases.map(({ leaseToken }) => leaseToken))
  const { rows } = await executor.execute(sql`
    update background_jobs set lease_until = now() + ${leaseMs} * interval '1 millisecond'
    where status = 'running' and lease_token in (select jsonb_array_elements_text(${tokens}::jsonb))
    returning id`)
  return new Set(rows.map(({ id }) => Number(id)))
}

/** Gives running jobs back at once (orderly stop): due again now, the attempt not counted. */
export async function handBack(executor: Executor, leases: readonly Lease[]): Promise<void> {
  if (leases.length === 0) return
  const tokens = JSON.stringify(leases.map(({ leaseToken }) => leaseToken))
  await executor.execute(sql`
    update background_jobs
    set status = 'queued', attempts = greatest(attempts - 1, 0), lease_token = null, lease_until = null, updated_at = now()
    where status = 'running' and lease_token in (select jsonb_array_elements_text(${tokens}::jsonb))`)
}

export async function saveSteps(executor: Executor, lease: Lease, steps: readonly JobStep[]): Promise<void> {
  const { rows } = await executor.execute(sql`
    with ${held(lease)}
    update background_jobs b set steps = ${JSON.stringify(steps)}::jsonb, updated_at = now()
    from held where b.id = held.id returning b.id`)
  if (rows.length === 0) throw new LeaseLostError(lease.id)
}
