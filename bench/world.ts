// The whole app for the measurements: a Postgres with default durability (unlike the tests'), a migrated database, Payload,
// the sandbox over real HTTP and DNS, the webhook route, and the worker as a process of its own. Nothing of ours is mocked.
import { createAdaptorServer } from '@hono/node-server'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { withDatabase } from '../scripts/lib/ensureDatabase'
import { openMigrated } from '../scripts/lib/openMigrated'
import { startPostgres } from '../scripts/postgres/startPostgres'
import { startSandbox, type Sandbox } from '@/sandbox'
import { databaseOf } from '@/store/executor'
import { createSandboxControl, type SandboxControl } from '../tests/helpers/sandboxControl'
import { startMeter, type Meter } from './cost'

export interface World {
  payload: Payload
  sandbox: SandboxControl
  meter: Meter
  postgresVersion: string
  close(): Promise<void>
}

const prefix = 'bench_'
const webhookSecret = `whsec_${Buffer.from('secret of the bench, 32 bytes ok').toString('base64')}`

export async function startWorld(): Promise<World> {
  const postgres = await startPostgres({
    dataDir: 'tmp/bench-pg',
    log: console.error,
    // Counts blocks and WAL; the durability settings are Postgres' own.
    settings: { shared_preload_libraries: 'pg_stat_statements' },
  })
  const admin = new Client({ connectionString: postgres.url })
  await admin.connect()
  if (postgres.startedHere) await dropLeftovers(admin)
  const name = `${prefix}${randomBytes(8).toString('hex')}`
  await admin.query(`create database ${name}`)
  const databaseUrl = withDatabase(postgres.url, name)

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
  const meter = await startMeter(databaseUrl)

  return {
    payload,
    sandbox: createSandboxControl(sandbox),
    meter,
    postgresVersion: await versionOf(admin),
    close: async () => {
      await meter.close()
      await payload.destroy()
      // Payload keeps a connection for ever; it is cut when the database goes.
      databaseOf(payload).pool.on('error', () => undefined)
      await Promise.all([sandbox.close(), web.close()])
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      await postgres.stop()
    },
  }
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
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

/** What killed runs left behind; nobody else uses a server that we have just started. */
async function dropLeftovers(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1)`,
    [prefix],
  )
  for (const { datname } of rows) await admin.query(`drop database ${admin.escapeIdentifier(datname)}`)
}

async function versionOf(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ version: string; fsync: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  )
  return `PostgreSQL ${rows[0]?.version} (fsync ${rows[0]?.fsync})`
}
