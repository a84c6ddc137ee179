// One pass: claims due jobs and has them executed. The same for the embedded worker and for Trigger.dev; only `dispatch` differs.
import { claim } from './claim'
import type { ClaimedJob, Executor } from './types'

export interface DrainOptions {
  executor: Executor
  leaseMs: number
  /** How many jobs may be taken now. */
  limit: number
  /** Has the jobs executed; must not throw for a single job's failure. */
  dispatch(jobs: ClaimedJob[]): void | Promise<void>
}

/** Returns how many jobs were taken; a full pass means more may be due. */
export async function drain({ executor, leaseMs, limit, dispatch }: DrainOptions): Promise<number> {
  if (limit < 1) return 0
  const jobs = await claim(executor, { limit, leaseMs })
  if (jobs.length > 0) await dispatch(jobs)
  return jobs.length
}
