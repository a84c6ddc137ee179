// The end of a run, in one transaction fenced by the lease: job outcome, status columns, log lines, follow-up jobs.
import { isDeepStrictEqual } from 'node:util'
import type { Payload } from 'payload'
import type { ServiceId } from '@/domain/services'
import { enqueue } from '@/queue/enqueue'
import { assertLease } from '@/queue/lease'
import { scheduleNext, settle, type Outcome } from '@/queue/settle'
import type { ClaimedJob, Executor, NewJob } from '@/queue/types'
import { databaseOf } from './executor'
import { writeLogs, type LogEntry } from './logs'
import { lockTenant, writeStatus, type StatusRecord, type TenantRecord } from './tenants'

export interface Conclusion {
  outcome: Outcome
  /** Columns of the service's status group; none = leave them. */
  status?: { service: ServiceId; patch: Record<string, unknown> }
  logs?: LogEntry[]
  /** Mails and other work that follows. */
  jobs?: NewJob[]
  /** The next look of this job's key. */
  next?: NewJob & { key: string; scheduledFor: Date }
}

/**
 * `conclude` decides from the tenant as it is at this moment (locked), not as it was when the run began.
 * Throws LeaseLostError, with nothing changed, when the lease is not ours any more.
 */
export async function settleRun(
  payload: Payload,
  job: ClaimedJob,
  conclude: (tenant: TenantRecord | null) => Conclusion,
): Promise<void> {
  await databaseOf(payload).drizzle.transaction(async (tx) => {
    const executor = tx as unknown as Executor
    await assertLease(executor, { id: job.id, leaseToken: job.leaseToken })
    const tenant = job.tenant === null ? null : await lockTenant(payload, tx, job.tenant)
    const { outcome, status, logs = [], jobs = [], next } = conclude(tenant)
    if (tenant && status)
      await writeStatus(
        payload,
        tx,
        tenant.id,
        status.service,
        changesOf(tenant.statuses[status.service], status.patch),
      )
    await writeLogs(executor, logs)
    await enqueue(executor, jobs)
    if (next) await scheduleNext(executor, next)
    await settle(executor, { id: job.id, leaseToken: job.leaseToken }, outcome)
  })
}

/** An unchanged list of DNS records costs ten times the rest of the row when it is written again. */
const changesOf = (before: StatusRecord, patch: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(patch).filter(
      ([field, value]) => !isDeepStrictEqual(before[field] ?? null, value ?? null),
    ),
  )

/** In the middle of a run: what we know of the remote side and how far we are, saved at once, fenced. */
export async function saveProgress(
  payload: Payload,
  job: ClaimedJob,
  progress: {
    service: ServiceId
    patch?: Record<string, unknown>
    logs?: LogEntry[]
    save(executor: Executor): Promise<void>
  },
): Promise<void> {
  const { tenant } = job
  if (tenant === null) return
  await databaseOf(payload).drizzle.transaction(async (tx) => {
    const executor = tx as unknown as Executor
    await progress.save(executor)
    await writeStatus(payload, tx, tenant, progress.service, progress.patch ?? {})
    await writeLogs(executor, progress.logs ?? [])
  })
}
