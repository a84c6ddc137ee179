// The three ways a piece of work can fail. Anything else that is thrown is a bug of ours.
import type { Reason } from './status'

export type Audience = 'tenant' | 'operator'

interface FailureOptions {
  reason: Reason
  /** For the log; never shown to a tenant, never holds a secret or a vendor's body. */
  detail?: string
  cause?: unknown
}

/** A failure we have words for. `message` is technical English for the log; people read the reason's sentence. */
export abstract class Failure extends Error {
  /** Spelled out by each class: a bundler shortens class names, and the log shows this. */
  abstract override readonly name: string
  readonly reason: Reason
  constructor(message: string, options: FailureOptions) {
    super(options.detail ? `${message}: ${options.detail}` : message, { cause: options.cause })
    this.reason = options.reason
  }
}

/** Passes by itself: the queue tries again. */
export class RetryableError extends Failure {
  override readonly name = 'RetryableError'
  readonly retryAfterMs: number | undefined
  /** True when the vendor did not take the call at all (429): postponed without using up an attempt. */
  readonly isPostponed: boolean
  constructor(message: string, options: FailureOptions & { retryAfterMs?: number; isPostponed?: boolean }) {
    super(message, options)
    this.retryAfterMs = options.retryAfterMs
    this.isPostponed = options.isPostponed ?? false
  }
}

/** Will not pass by itself, and nobody can do anything about it but change the wish. */
export class PermanentError extends Failure {
  override readonly name = 'PermanentError'
}

/** Will not pass before somebody acts. */
export class NeedsActionError extends Failure {
  override readonly name = 'NeedsActionError'
  readonly audience: Audience
  constructor(message: string, options: FailureOptions & { audience: Audience }) {
    super(message, options)
    this.audience = options.audience
  }
}
