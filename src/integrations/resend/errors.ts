// What each of Resend's errors means for us. The only place that knows.
import { z } from 'zod'
import { NeedsActionError, PermanentError, RetryableError, type Failure } from '@/domain/errors'

// The SDK hands on whatever the server wrote, typed as if it were right.
const errorBody = z.object({
  name: z.string().catch('unknown'),
  message: z.string().catch(''),
  statusCode: z.number().nullable().catch(null),
})

const SECOND_MS = 1000

/** The one call whose body holds a tenant's own words. */
export const CREATE_DOMAIN = 'POST /domains'

/** `headers` are lower-case; `retry-after` in seconds. */
export function toFailure(call: string, error: unknown, headers: Record<string, string> | null): Failure {
  const { name, message, statusCode } = errorBody.parse(typeof error === 'object' ? error : {})
  const text = `resend ${call}: ${statusCode ?? 'no answer'} ${name}`
  const detail = message.slice(0, 200)
  // A used-up daily or monthly quota is a 429 too, but nothing that passes in a second.
  if (/quota_exceeded$/.test(name)) {
    return new NeedsActionError(text, { reason: 'VendorRefused', audience: 'operator', detail })
  }
  if (statusCode === 429 || name === 'rate_limit_exceeded') {
    return new RetryableError(text, {
      reason: 'RateLimited',
      isPostponed: true,
      retryAfterMs: retryAfterMs(headers),
    })
  }
  // `application_error` below 500 is the SDK's word for a body that was no JSON: something in between answered.
  if (statusCode === null || statusCode >= 500 || statusCode < 400 || name === 'application_error') {
    return new RetryableError(text, {
      reason: 'VendorUnavailable',
      detail,
      retryAfterMs: retryAfterMs(headers),
    })
  }
  if (statusCode === 409) return new RetryableError(text, { reason: 'VendorUnavailable', detail })
  if (statusCode === 401 || /api_key|restricted|suspended|invalid_access/.test(name)) {
    return new NeedsActionError(text, { reason: 'CredentialsRefused', audience: 'operator', detail })
  }
  if (statusCode === 403 && /registered already/i.test(message)) {
    return new NeedsActionError(text, { reason: 'DomainTaken', audience: 'tenant' })
  }
  if (call === CREATE_DOMAIN && (statusCode === 400 || statusCode === 422) && name === 'validation_error') {
    return new NeedsActionError(text, { reason: 'DomainRefused', audience: 'tenant', detail })
  }
  return new PermanentError(text, { reason: 'VendorRefused', detail })
}

export const credentialsMissing = (): Failure =>
  new NeedsActionError('resend: RESEND_API_KEY is not set', {
    reason: 'CredentialsMissing',
    audience: 'operator',
  })

function retryAfterMs(headers: Record<string, string> | null): number {
  const seconds = Number(headers?.['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * SECOND_MS : SECOND_MS
}
