// What a thrown error means for the job and for the tenant's status. Pure; the only place that decides it.
import { Failure, NeedsActionError, PermanentError, RetryableError, type Audience } from '@/domain/errors'
import { backOffMs, OPERATOR_RETRY_MS } from '@/domain/schedule'
import type { Reason } from '@/domain/status'
import { redactText } from '@/lib/redact'
import type { Outcome } from '@/queue/settle'

export interface Verdict {
  outcome: Extract<Outcome, { kind: 'retry' | 'failed' }>
  /** Whether the service's status becomes `failed`; else it goes on as it is, with the reason. */
  hasFailed: boolean
  reason: Reason
  audience: Audience | null
}

interface Attempt {
  attempts: number
  maxAttempts: number
}

/** `speed` divides our own waiting times, never what a vendor asked for. */
export function judgeFailure(error: unknown, job: Attempt, speed = 1, random = Math.random): Verdict {
  const text = describeError(error)
  const reason = error instanceof Failure ? error.reason : 'InternalError'
  const failed: Verdict = {
    outcome: { kind: 'failed', error: text },
    hasFailed: true,
    reason,
    audience: 'operator',
  }
  const retry = (delayMs: number, isPostponed: boolean, audience: Audience | null): Verdict => ({
    outcome: { kind: 'retry', delayMs, error: text, isPostponed },
    hasFailed: false,
    reason,
    audience,
  })

  if (error instanceof NeedsActionError && error.audience === 'tenant')
    return { ...failed, audience: 'tenant' }
  // What the operator must mend is tried again by itself: nothing is lost, and nobody has to remember it.
  if (error instanceof NeedsActionError) return retry(OPERATOR_RETRY_MS / speed, true, 'operator')
  if (error instanceof PermanentError) return failed
  const askedMs = error instanceof RetryableError ? (error.retryAfterMs ?? 0) : 0
  if (error instanceof RetryableError && error.isPostponed) {
    return retry(Math.max(askedMs, 1000) * (1 + random()), true, null)
  }
  if (job.attempts >= job.maxAttempts) return failed
  return retry(Math.max(backOffMs(job.attempts, 0, random) / speed, askedMs), false, null)
}

/** A worker that died under it again and again: the job itself may be what kills it. */
export function assertAttemptsLeft({ attempts, maxAttempts }: Attempt): void {
  if (attempts > maxAttempts)
    throw new PermanentError('its worker died every time', { reason: 'InternalError' })
}

/** For the job row and the log: name and message, redacted; never a stack, never "[object Object]". */
export function describeError(error: unknown): string {
  if (error instanceof Error) {
    const { message, name } = rootOf(error)
    return redactText(`${name}: ${message}`)
  }
  return redactText(
    `not an Error: ${typeof error === 'string' ? error : (JSON.stringify(error) ?? typeof error)}`,
  )
}

/** The message of a failed query is the statement with all its values; what went wrong is its cause. */
const rootOf = (error: Error): Error =>
  'query' in error && error.cause instanceof Error ? error.cause : error
