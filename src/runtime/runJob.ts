// Runs one claimed job to its settled end. The same for the embedded worker and for Trigger.dev.
import { PermanentError } from '@/domain/errors'
import { describeError, judgeFailure } from '@/jobs/failure'
import { jobHandlers } from '@/jobs/registry'
import { LeaseLostError } from '@/queue/lease'
import type { ClaimedJob } from '@/queue/types'
import { settleRun } from '@/store/settleRun'
import type { Deps } from './deps'

/** Never throws. `signal` is aborted when the lease is lost or the worker must stop. */
export async function runJob(job: ClaimedJob, deps: Deps, signal: AbortSignal): Promise<void> {
  const log = deps.payload.logger.child({
    jobId: job.id,
    type: job.type,
    tenantId: job.tenant,
    attempt: job.attempts,
  })
  const context = { ...deps, signal }
  log.debug({ msg: 'job.started' })
  try {
    const handler = jobHandlers.get(job.type)
    if (!handler) throw new PermanentError(`no handler for ${job.type}`, { reason: 'InternalError' })
    await handler(job, context)
    log.info({ msg: 'job.settled' })
  } catch (error) {
    if (error instanceof LeaseLostError || signal.aborted) return log.warn({ msg: 'job.leaseLost' })
    log.error({ msg: 'job.threw', error: describeError(error) })
    await settleWithoutHandler(job, deps, error).catch((cause: unknown) => {
      // The database is gone or the lease is lost: the lease ends by itself and the job runs again.
      log.error({ msg: 'job.notSettled', error: describeError(cause) })
    })
  }
}

const settleWithoutHandler = (job: ClaimedJob, { payload, env }: Deps, error: unknown): Promise<void> =>
  settleRun(payload, job, () => ({ outcome: judgeFailure(error, job, env.checkSpeed).outcome }))
