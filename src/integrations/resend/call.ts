import type { Resend } from 'resend'
import type { z } from 'zod'
import { RetryableError } from '@/domain/errors'
import { credentialsMissing, toFailure } from './errors'

interface Answer {
  data: unknown
  error: unknown
  headers: Record<string, string> | null
}

export interface Call<T> {
  name: string
  schema: z.ZodType<T>
  send(resend: Resend): Promise<Answer>
  /** What an error means that is none here. */
  accept?(error: unknown): T | undefined
}

/** One call: its data, checked; null for 404. Throws what ./errors says the answer means. */
export async function callResend<T>(resend: Resend | null, call: Call<T>): Promise<T | null> {
  if (!resend) throw credentialsMissing()
  const { data, error, headers } = await call.send(resend)
  if (isNotFound(error)) return null
  const accepted = error ? call.accept?.(error) : undefined
  if (accepted !== undefined) return accepted
  if (error) throw toFailure(call.name, error, headers)
  const parsed = call.schema.safeParse(data)
  if (parsed.success) return parsed.data
  const detail = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new RetryableError(`resend ${call.name}: unreadable answer`, { reason: 'VendorUnavailable', detail })
}

/** Only in the vendor's own words: a 404 page of something in between must not look like "your domain is gone". */
const isNotFound = (error: unknown): boolean => isNamed(error, 'not_found')

export const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name
