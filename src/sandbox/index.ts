// The provider sandbox: a local server that speaks the vendors' wire formats and serves DNS, for demos and tests.
// Imports nothing from the rest of src, and nothing there imports it. Test: tests/contract/sandbox.test.ts.
import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { sandboxControl } from './control'
import { QueryLog } from './dns/QueryLog'
import { startDnsServer } from './dns/startDnsServer'
import { Zones } from './dns/Zones'
import type { SandboxHttp } from './http/bindings'
import { Exchanges } from './http/Exchanges'
import { Faults } from './http/Faults'
import { traffic } from './http/traffic'
import { Outbox } from './Outbox'
import { page } from './page/page'
import { createVendors } from './vendors'
import { WebhookSender } from './webhooks/WebhookSender'

export interface SandboxOptions {
  /** 0 = any free one. */
  port: number
  /** 0 = any free one; the same number for UDP and TCP. */
  dnsPort: number
  /** Where signed webhooks go: `${appUrl}/api/webhooks/resend`; without it none are sent. */
  appUrl?: string
  /** `whsec_` + base64; without it no webhook can be signed, so none is sent. */
  resendWebhookSecret?: string
  /** How often the vendors look at DNS. */
  recheckMs?: number
  /** How long a domain may take to appear in DNS before Resend gives up. */
  failAfterMs?: number
  /** Created at start as a verified sending domain with its records published; a reset removes it. */
  seedSharedDomain?: string
}

export interface Sandbox {
  url: string
  port: number
  dnsPort: number
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const RECHECK_MS = 1500
const FAIL_AFTER_MS = 72 * 60 * 60 * 1000

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const zones = new Zones()
  const queries = new QueryLog()
  const tools = { zones, outbox: new Outbox(), webhooks: new WebhookSender() }
  const vendors = createVendors(tools, vendorOptions(options))
  const parts = { ...tools, vendors, queries, faults: new Faults(), exchanges: new Exchanges() }

  const app = new Hono<SandboxHttp>().route('/_sandbox', sandboxControl(parts)).route('/', page(tools.outbox))
  for (const vendor of vendors) {
    app.use(`${vendor.mount}/*`, traffic(vendor, parts.faults, parts.exchanges))
    app.route(vendor.mount, vendor.api)
  }

  const dns = await startDnsServer(options.dnsPort, zones, queries)
  const http = await listen(app, options.port).catch(async (error: unknown) => {
    await dns.close()
    throw error
  })
  const timer = setInterval(() => {
    for (const vendor of vendors) vendor.lookAtDns()
  }, options.recheckMs ?? RECHECK_MS)

  const close = async () => {
    clearInterval(timer)
    tools.webhooks.clear()
    await Promise.all([http.close(), dns.close()])
  }
  return { url: `http://${HOST}:${http.port}`, port: http.port, dnsPort: dns.port, close }
}

function vendorOptions({ appUrl, resendWebhookSecret: secret, ...options }: SandboxOptions) {
  return {
    resend: {
      webhook: appUrl && secret ? { url: `${appUrl}/api/webhooks/resend`, secret } : undefined,
      failAfterMs: options.failAfterMs ?? FAIL_AFTER_MS,
      seedDomain: options.seedSharedDomain,
    },
  }
}

async function listen(app: Hono<SandboxHttp>, port: number) {
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, HOST)
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('HTTP: no port')
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { port: address.port, close }
}
