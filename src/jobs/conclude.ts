// What a run ends in: job outcome, status columns, log lines, mails, next look. Pure; called with the tenant locked.
import { isDeepStrictEqual } from 'node:util'
import { WATCH_READY_MS } from '@/domain/schedule'
import { toneOf, type Reason } from '@/domain/status'
import { mailsForTransition, type Transition } from '@/notifications/rules'
import { definitionOf } from '@/provisioning/definitions'
import type { Ending } from '@/provisioning/engine'
import { verifyJob } from '@/provisioning/serviceJobs'
import type { Conclusion } from '@/store/settleRun'
import type { TenantRecord } from '@/store/tenants'
import type { JobContext } from './context'
import { describeError, judgeFailure, type Verdict } from './failure'
import type { ServiceRun } from './ServiceRun'
import { statusPatch } from './statusPatch'

interface End {
  /** The tenant at this moment; null when it was deleted meanwhile. */
  now: TenantRecord | null
  run: ServiceRun
  /** What the run worked towards. */
  wish: unknown
  context: JobContext
}

/** Reasons that only people on our side can end. */
const OPERATOR_REASONS: readonly (Reason | null)[] = ['SharedDomainUnready']

export function concludeEnding({
  now: tenant,
  run,
  wish,
  ending,
  context,
}: End & { ending: Ending }): Conclusion {
  const steps = run.steps
  if (!tenant) return { outcome: { kind: 'done', result: { skipped: 'tenant is gone' }, steps } }
  if (!isStillWished(tenant, run, wish, context)) return leaveToTheNext(run, ending.remote)

  const { service, job } = run
  const { condition, lookAt, remote } = ending
  const patch = statusPatch(tenant, service, { condition, now: run.now(), nextCheckAt: lookAt, remote })
  const audience = OPERATOR_REASONS.includes(condition.reason)
    ? 'operator'
    : condition.status === 'failed'
      ? 'tenant'
      : null
  const jobs = mailsForTransition({
    ...transition(tenant, run, patch),
    audience,
    waitingSince: condition.waitingSince ?? null,
  })
  const logs = changeLine(tenant, run, patch)
  const isLooking = job.type === definitionOf(service)?.jobTypes.verify
  if (lookAt && isLooking) {
    return { outcome: { kind: 'snooze', until: lookAt, steps }, status: { service, patch }, jobs, logs }
  }
  const next = lookAt
    ? { next: { ...verifyJob(service, tenant.id, { cause: 'next-look' }), scheduledFor: lookAt } }
    : {}
  const result = { status: condition.status, reason: condition.reason }
  return { outcome: { kind: 'done', result, steps }, status: { service, patch }, jobs, logs, ...next }
}

export function concludeFailure({
  now: tenant,
  run,
  wish,
  error,
  context,
}: End & { error: unknown }): Conclusion {
  const { service, job } = run
  const verdict = judgeFailure(error, job, run.speed)
  const text = describeError(error)
  const steps = run.failedSteps(text)
  const outcome = { ...verdict.outcome, steps }
  const failed = run.entry({
    service: definitionOf(service)?.vendor ?? 'system',
    action: actionOf(run),
    status: 'failed',
    message: text,
  })
  if (!tenant) return { outcome }
  if (!isStillWished(tenant, run, wish, context))
    return { ...leaveToTheNext(run, run.remote), logs: [failed] }

  const before = tenant.statuses[service]
  const waitMs = verdict.outcome.kind === 'retry' ? verdict.outcome.delayMs : WATCH_READY_MS / run.speed
  const nextCheckAt = new Date(run.now().getTime() + waitMs)
  const condition = isKept(before.status, verdict)
    ? { status: before.status, reason: before.reason }
    : { status: verdict.hasFailed ? 'failed' : before.status, reason: verdict.reason }
  const patch = statusPatch(tenant, service, { condition, now: run.now(), nextCheckAt })
  const jobs = mailsForTransition({
    ...transition(tenant, run, { ...patch, reason: verdict.reason }),
    audience: verdict.audience,
    waitingSince: null,
    detail: text,
  })
  // What failed is tried again daily: a vendor comes back, a domain is released elsewhere.
  const next = verdict.hasFailed && {
    ...verifyJob(service, tenant.id, { cause: 'daily' }),
    scheduledFor: nextCheckAt,
  }
  // What only waits is said once, not at every try: the log grows with what happens.
  const isSaidAlready =
    verdict.outcome.kind === 'retry' && verdict.outcome.isPostponed && before.reason === patch['reason']
  const logs = isSaidAlready ? [] : [failed]
  return { outcome, status: { service, patch }, jobs, logs, ...(next ? { next } : {}) }
}

/**
 * What works goes on working while a vendor cannot be asked about it: no alarm for the tenant. And while it is tried
 * again, what people were told (enter these records; those are lost) is still what they have to know. But where the
 * tenant has to act, the vendor has spoken: what it refuses does not work.
 */
const isKept = (status: string, { audience, hasFailed }: Verdict): boolean =>
  (toneOf(status) === 'good' && audience !== 'tenant') ||
  (!hasFailed && ['waiting', 'bad'].includes(toneOf(status)))

/** A result for a wish that has changed meanwhile must not be shown as if it were for the new one. */
const isStillWished = (
  tenant: TenantRecord,
  { service }: ServiceRun,
  wish: unknown,
  { env }: JobContext,
): boolean => isDeepStrictEqual(definitionOf(service)?.wish(tenant.spec, env) ?? null, wish)

/** What we know of the remote side is kept; the job of the new wish waits already. */
const leaveToTheNext = (run: ServiceRun, remote: unknown): Conclusion => ({
  outcome: { kind: 'done', result: { skipped: 'the wish has changed' }, steps: run.steps },
  status: { service: run.service, patch: { remote } },
})

function transition(tenant: TenantRecord, run: ServiceRun, patch: Record<string, unknown>) {
  const before = tenant.statuses[run.service]
  const at: Omit<Transition, 'audience' | 'waitingSince'> = {
    tenantId: tenant.id,
    service: run.service,
    before: { status: before.status, reason: before.reason },
    after: {
      status: String(patch['status']),
      reason: patch['reason'] as Reason | null,
      since: String(patch['since']),
      verifiedAt: typeof patch['verifiedAt'] === 'string' ? patch['verifiedAt'] : null,
    },
    remoteId: remoteIdOf({ ...before, ...patch }),
    now: run.now(),
    speed: run.speed,
  }
  return at
}

const remoteIdOf = (status: Record<string, unknown>): string | null =>
  typeof status['resendDomainId'] === 'string' ? status['resendDomainId'] : null

/** A look that changes nothing leaves no line: the log grows with what happens, not with time. */
function changeLine(tenant: TenantRecord, run: ServiceRun, patch: Record<string, unknown>) {
  const before = tenant.statuses[run.service]
  if (before.status === patch['status'] && before.reason === patch['reason']) return []
  const reason = patch['reason'] ? ` (${String(patch['reason'])})` : ''
  const message = `${before.status} -> ${String(patch['status'])}${reason}`
  return [run.entry({ service: 'system', action: `${run.service}.status`, status: 'success', message })]
}

const actionOf = (run: ServiceRun): string =>
  run.steps.find(({ status }) => status === 'running')?.name ?? 'observe'
