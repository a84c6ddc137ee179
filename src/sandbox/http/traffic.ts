// Stands before every vendor: injects the faults asked for and records each exchange.
// May import this folder and ../vendor. Test: tests/contract/sandbox.test.ts.
import { setTimeout as sleep } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Vendor } from '../vendor'
import type { SandboxHttp } from './bindings'
import type { Exchange, Exchanges } from './Exchanges'
import type { Fault, Faults } from './Faults'

export function traffic(
  vendor: Vendor,
  faults: Faults,
  exchanges: Exchanges,
): MiddlewareHandler<SandboxHttp> {
  return async (c, next) => {
    const path = c.req.path.slice(vendor.mount.length) || '/'
    const headers = Object.fromEntries(c.req.raw.headers)
    const url = vendor.realUrl(path + new URL(c.req.url).search, headers)
    const exchange = { service: vendor.service, method: c.req.method, url, headers, body: await c.req.text() }
    const fault = faults.take({ ...exchange, path })

    if (fault?.delayMs) await sleep(fault.delayMs, undefined, { ref: false })
    if (fault && !fault.drop && isAnswered(fault)) c.res = injected(fault, vendor)
    else if (fault?.drop !== 'before') await next()

    if (fault?.drop) {
      exchanges.add({ ...exchange, fault: true })
      c.env.incoming.socket.destroy()
      c.res = RESPONSE_ALREADY_SENT
      return
    }
    for (const [name, value] of Object.entries(fault?.headers ?? {})) c.res.headers.set(name, value)
    exchanges.add({ ...exchange, ...(await answerOf(c.res, fault, vendor)) })
  }
}

const isAnswered = (fault: Fault) => fault.status !== undefined || fault.body !== undefined

function injected(fault: Fault, vendor: Vendor): Response {
  const status = fault.status ?? 200
  const answer =
    fault.body === undefined ? vendor.answerFor(status) : { status, headers: {}, body: fault.body }
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  const headers = { 'content-type': contentType(text), ...answer.headers }
  return new Response([204, 205, 304].includes(status) ? null : text, { status, headers })
}

function contentType(text: string): string {
  if (parseJson(text) !== text) return 'application/json'
  return text.trimStart().startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
}

async function answerOf(
  response: Response,
  fault: Fault | undefined,
  vendor: Vendor,
): Promise<Partial<Exchange>> {
  const body = parseJson(await response.clone().text())
  const isForeign = fault && isAnswered(fault) && (response.status < 400 || !vendor.isOwnError(body))
  return { status: response.status, response: body, ...(isForeign && { fault: true }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
