// The whole app for the measurements: a migrated database, Payload, the sandbox over real HTTP and DNS, and the webhook route;
// the worker is a process of its own (workerProcess.ts). Nothing of ours is mocked. It all ends with the process.
import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { openMigrated } from '../scripts/lib/openMigrated'
import { startSandbox, type Sandbox } from '@/sandbox'
import { createSandboxControl, type SandboxControl } from '../tests/helpers/sandboxControl'
import { startMeter, type Meter } from './cost'

export interface World {
  payload: Payload
  sandbox: SandboxControl
  meter: Meter
}

const webhookSecret = `whsec_${Buffer.from('secret of the bench, 32 bytes ok').toString('base64')}`

export async function startWorld(databaseUrl: string): Promise<World> {
  const web = await listenSomewhere()
  const sandbox = await startSandbox({
    port: 0,
    dnsPort: 0,
    appUrl: web.url,
    resendWebhookSecret: webhookSecret,
    recheckMs: 50,
  })
  Object.assign(process.env, settings({ databaseUrl, url: web.url, sandbox }))
  const payload = await openMigrated(databaseUrl)
  const { answer } = await import('../tests/helpers/answer')
  web.setHandler(answer)
  return { payload, sandbox: createSandboxControl(sandbox), meter: await startMeter(databaseUrl) }
}

const settings = (at: { databaseUrl: string; url: string; sandbox: Sandbox }) => ({
  NODE_ENV: 'production',
  DATABASE_URL: at.databaseUrl,
  PAYLOAD_SECRET: 'secret-of-the-bench',
  ENCRYPTION_KEY: Buffer.from('key of the bench, 32 bytes long!').toString('base64'),
  DISABLE_PAYLOAD_HMR: 'true',
  NEXT_PUBLIC_SERVER_URL: at.url,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  RESEND_API_KEY: 're_bench',
  RESEND_WEBHOOK_SECRET: webhookSecret,
  RESEND_BASE_URL: `${at.sandbox.url}/resend`,
  DNS_SERVERS: `127.0.0.1:${at.sandbox.dnsPort}`,
  // Looks come when the bench asks for them, not in between.
  CHECK_SPEED: '1',
})

type Handler = (request: Request) => Promise<Response>

/** The port must be known before the app that answers on it is configured. */
async function listenSomewhere() {
  let handler: Handler = async () => new Response('starting', { status: 503 })
  const server = createAdaptorServer({ fetch: (request: Request) => handler(request) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    setHandler: (next: Handler) => (handler = next),
  }
}
