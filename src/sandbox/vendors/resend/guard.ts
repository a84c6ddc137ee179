// What stands before every Resend endpoint: User-Agent, API key, five requests per second and key.
import type { MiddlewareHandler } from 'hono'
import type { SandboxHttp } from '../../http/bindings'
import { ResendError } from './errors'

const LIMIT = 5
const WINDOW_MS = 1000

export class RateLimit {
  readonly #windows = new Map<string, { startedAt: number; used: number }>()

  /** Counts one request; `remaining` is negative when it was one too many. */
  use(key: string, now: number): { remaining: number; resetSeconds: number } {
    const current = this.#windows.get(key)
    const isOpen = current && now - current.startedAt < WINDOW_MS
    const window = isOpen ? current : { startedAt: now, used: 0 }
    window.used += 1
    this.#windows.set(key, window)
    const resetSeconds = Math.max(1, Math.ceil((window.startedAt + WINDOW_MS - now) / 1000))
    return { remaining: LIMIT - window.used, resetSeconds }
  }

  clear(): void {
    this.#windows.clear()
  }
}

export function guard(limit: RateLimit): MiddlewareHandler<SandboxHttp> {
  return async (c, next) => {
    // The edge before the API refuses this, so it is not one of the API's JSON errors.
    if (!c.req.header('user-agent')) return c.text('error code: 1010', 403)
    const key = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (!key) throw new ResendError(401, 'missing_api_key', 'Missing API key in the authorization header.')
    if (!key.startsWith('re_')) throw new ResendError(403, 'invalid_api_key', 'API key is invalid.')
    const { remaining, resetSeconds } = limit.use(key, Date.now())
    const headers = {
      'ratelimit-limit': String(LIMIT),
      'ratelimit-remaining': String(Math.max(0, remaining)),
      'ratelimit-reset': String(resetSeconds),
    }
    if (remaining < 0) throw tooMany({ ...headers, 'retry-after': String(resetSeconds) })
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    return undefined
  }
}

function tooMany(headers: Record<string, string>): ResendError {
  const message =
    'Too many requests. You can only make 5 requests per second. See rate limit response headers for more information.'
  return new ResendError(429, 'rate_limit_exceeded', message, headers)
}
