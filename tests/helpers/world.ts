// A whole app for one test file: a migrated database of its own, the sandbox over real HTTP and DNS, Payload with its
// REST interface on a real port, and (when asked for) the embedded worker. Nothing of ours is mocked.
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { startSandbox, type Sandbox, type SandboxOptions } from '@/sandbox'
import { createTestDatabase } from './database'
import { createRest, type Rest } from './rest'
import { createSandboxControl, type SandboxControl } from './sandboxControl'

export interface World {
  payload: Payload
  sandbox: SandboxControl
  rest: Rest
  url: string
  databaseUrl: string
  startWorker(): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

interface Options {
  env?: Record<string, string>
  sandbox?: Partial<SandboxOptions>
}

export const WEBHOOK_SECRET = `whsec_${Buffer.from('secret of the tests, 32 bytes ok').toString('base64')}`
const SHARED_DOMAIN = 'emails.fabig-suite.de'

export async function startWorld({ env = {}, sandbox: options = {} }: Options = {}): Promise<World> {
  const database = await createTestDatabase()
  const { server, url, setHandler } = await listenSomewhere()
  const running = await startSandbox({
    port: 0,
    dnsPort: 0,
    appUrl: url,
    resendWebhookSecret: WEBHOOK_SECRET,
    recheckMs: 50,
    seedSharedDomain: SHARED_DOMAIN,
    ...options,
  })
  Object.assign(process.env, settings({ database: database.url, url, sandbox: running }), env)

  const { openPayload } = await import('@/runtime/openPayload')
  const payload = await openPayload()
  const { answer } = await import('./answer')
  setHandler(answer)
  const stops: (() => Promise<void>)[] = []
  return {
    payload,
    url,
    databaseUrl: database.url,
    sandbox: createSandboxControl(running),
    rest: createRest(url),
    startWorker: async () => {
      const { Worker } = await import('@/worker/Worker')
      const { createDeps } = await import('@/runtime/deps')
      const worker = new Worker(createDeps(payload))
      await worker.start()
      stops.push(() => worker.stop(2_000))
      return worker
    },
    close: async () => {
      for (const stop of stops) await stop()
      await payload.destroy()
      await running.close()
      await new Promise((resolve) => server.close(resolve))
      // Payload keeps one connection for ever, so the database goes with the test server (globalSetup).
    },
  }
}

const settings = (at: { database: string; url: string; sandbox: Sandbox }) => ({
  DATABASE_URL: at.database,
  PAYLOAD_SECRET: 'secret-of-the-tests',
  DISABLE_PAYLOAD_HMR: 'true',
  NEXT_PUBLIC_SERVER_URL: at.url,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  RESEND_API_KEY: 're_tests',
  RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  RESEND_BASE_URL: `${at.sandbox.url}/resend`,
  SHARED_SENDING_DOMAIN: SHARED_DOMAIN,
  DNS_SERVERS: `127.0.0.1:${at.sandbox.dnsPort}`,
  CHECK_SPEED: '600',
})

type Handler = (request: Request) => Promise<Response>

/** The port must be known before the app that answers on it is configured. */
async function listenSomewhere() {
  let handler: Handler = async () => new Response('starting', { status: 503 })
  const server = await new Promise<ServerType>((resolve) => {
    const it = serve({ fetch: (request) => handler(request), port: 0, hostname: '127.0.0.1' }, () =>
      resolve(it),
    )
  })
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}`, setHandler: (next: Handler) => (handler = next) }
}
