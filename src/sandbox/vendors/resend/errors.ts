// Resend's errors as its error page lists them (resend.com/docs/api-reference/errors).
import type { Context } from 'hono'
import { z } from 'zod'
import type { VendorAnswer } from '../../vendor'

export class ResendError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }

  get body() {
    return { statusCode: this.statusCode, name: this.code, message: this.message }
  }
}

export const notFound = (what: string) => new ResendError(404, 'not_found', `${what} not found`)

export function errorHandler(error: Error, c: Context): Response {
  if (error instanceof ResendError)
    return Response.json(error.body, { status: error.statusCode, headers: error.headers })
  console.error(error)
  return c.json({ statusCode: 500, name: 'application_error', message: 'An unexpected error occurred.' }, 500)
}

const errorBody = z.object({ statusCode: z.number().int(), name: z.string(), message: z.string() })
export const isResendError = (body: unknown) => errorBody.safeParse(body).success

const usual: Record<number, [code: string, message: string]> = {
  400: ['validation_error', 'We found an error with one or more fields in the request.'],
  401: ['missing_api_key', 'Missing API key in the authorization header.'],
  403: ['invalid_api_key', 'API key is invalid.'],
  404: ['not_found', 'The requested endpoint does not exist.'],
  405: ['method_not_allowed', 'Method is not allowed for the requested path.'],
  409: ['resource_locked', 'The resource is locked by another request.'],
  422: ['invalid_parameter', 'The parameter must be a valid UUID.'],
  429: ['rate_limit_exceeded', 'Too many requests. You can only make 5 requests per second.'],
  500: ['application_error', 'An unexpected error occurred.'],
  503: ['service_unavailable', 'The service is temporarily unavailable.'],
}

/** What Resend says with such a status when nothing more is known. */
export function usualAnswer(status: number): VendorAnswer {
  if (status < 400) return { status, headers: {}, body: {} }
  const [name, message] = usual[status] ?? ['application_error', 'An unexpected error occurred.']
  const headers: Record<string, string> =
    status === 429 ? { 'retry-after': '1', 'ratelimit-remaining': '0' } : {}
  return { status, headers, body: { statusCode: status, name, message } }
}
