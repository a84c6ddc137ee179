import { describe, expect, test } from 'vitest'
import { NeedsActionError, PermanentError, RetryableError } from '@/domain/errors'
import { MINUTE_MS } from '@/domain/schedule'
import { assertAttemptsLeft, describeError, judgeFailure } from './failure'

const first = { attempts: 1, maxAttempts: 3 }
const last = { attempts: 3, maxAttempts: 3 }
const middle = () => 0.5

const down = (retryAfterMs = 0) =>
  new RetryableError('resend: 500', { reason: 'VendorUnavailable', retryAfterMs })
const busy = (retryAfterMs: number) =>
  new RetryableError('resend: 429', { reason: 'RateLimited', isPostponed: true, retryAfterMs })
const refused = new PermanentError('resend: 422', { reason: 'VendorRefused' })
const taken = new NeedsActionError('resend: 403', { reason: 'DomainTaken', audience: 'tenant' })
const noKey = new NeedsActionError('resend: no key', { reason: 'CredentialsMissing', audience: 'operator' })
const bug = new TypeError('x is undefined')

const judge = (error: unknown, job = first, speed = 1) => judgeFailure(error, job, speed, middle)

describe('what a failure means for the job', () => {
  test.each([
    ['a vendor that is down is asked again after two minutes', down(), first, 2 * MINUTE_MS],
    ['the second time after four', down(), { ...first, attempts: 2 }, 4 * MINUTE_MS],
    ['never sooner than it asked for', down(10 * MINUTE_MS), first, 10 * MINUTE_MS],
    ['a bug of ours may pass too', bug, first, 2 * MINUTE_MS],
  ])('%s', (_, error, job, delayMs) => {
    expect(judge(error, job)).toMatchObject({
      outcome: { kind: 'retry', delayMs, isPostponed: false },
      hasFailed: false,
      audience: null,
    })
  })

  test.each([
    ['a vendor that was down at every attempt', down(), last, 'VendorUnavailable', 'operator'],
    ['a bug that stays', bug, last, 'InternalError', 'operator'],
    ['what the vendor refuses', refused, first, 'VendorRefused', 'operator'],
    ['what the tenant must settle', taken, first, 'DomainTaken', 'tenant'],
  ])('%s ends the job, and the one who can act is told', (_, error, job, reason, audience) => {
    expect(judge(error, job)).toMatchObject({
      outcome: { kind: 'failed' },
      hasFailed: true,
      reason,
      audience,
    })
  })

  test('a call the vendor did not take costs no attempt, not even the last one', () => {
    expect(judge(busy(30_000), last)).toMatchObject({
      outcome: { kind: 'retry', isPostponed: true },
      hasFailed: false,
      reason: 'RateLimited',
    })
  })

  test('calls that were not taken come back spread out, so that they do not meet again', () => {
    const delays = [0, 0.999].map((random) => judgeFailure(busy(30_000), first, 1, () => random).outcome)
    expect(delays).toMatchObject([{ delayMs: 30_000 }, { delayMs: expect.closeTo(60_000, -2) }])
  })

  test('what the operator must mend is tried again for as long as it takes', () => {
    expect(judge(noKey, last)).toMatchObject({
      outcome: { kind: 'retry', delayMs: 15 * MINUTE_MS, isPostponed: true },
      hasFailed: false,
      reason: 'CredentialsMissing',
      audience: 'operator',
    })
  })

  test('the sandbox shortens our own waiting times, never what a vendor asked for', () => {
    expect(judge(down(), first, 60).outcome).toMatchObject({ delayMs: 2000 })
    expect(judge(down(5000), first, 60).outcome).toMatchObject({ delayMs: 5000 })
    expect(judge(busy(5000), first, 60).outcome).toMatchObject({ delayMs: 7500 })
  })

  test('a job that keeps killing its worker is not run once more', () => {
    expect(() => assertAttemptsLeft(last)).not.toThrow()
    expect(() => assertAttemptsLeft({ attempts: 4, maxAttempts: 3 })).toThrow(PermanentError)
  })
})

describe('how a failure is written down', () => {
  test.each<[string, unknown, string]>([
    ['by name and message', bug, 'TypeError: x is undefined'],
    ['without keys', new Error('refused re_abcdefgh123 for us'), 'Error: refused [secret] for us'],
    ['without tokens', new Error('got Bearer abcdef'), 'Error: got [secret]'],
    ['with addresses shortened', new Error('no mailbox mario@bella.de'), 'Error: no mailbox m…@bella.de'],
    ['without what Postgres would not store', new Error('a\u0000b \ud83d'), 'Error: a\ufffdb \ufffd'],
    [
      'by its cause when a query failed, whose own message holds every value',
      Object.assign(new Error('Failed query: insert', { cause: new Error('disk full') }), {
        query: 'insert',
      }),
      'Error: disk full',
    ],
    ['when a text was thrown', 'oops', 'not an Error: oops'],
    ['when an object was thrown', { code: 7 }, 'not an Error: {"code":7}'],
    ['when nothing was thrown', undefined, 'not an Error: undefined'],
  ])('%s', (_, error, text) => expect(describeError(error)).toBe(text))
})
