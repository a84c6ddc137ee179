import { getPayload, type Migration, type Payload } from 'payload'
import { Client } from 'pg'
import { ensureDatabase } from './ensureDatabase'

const lock = `hashtext('tenant-provisioning migrations')`

/** Opens Payload and applies the committed migrations. Several processes may do so at once: they take turns. */
export async function openMigrated(databaseUrl: string): Promise<Payload> {
  const client = await connect(databaseUrl)
  try {
    await takeLock(client)
    await refusePushedSchema(client)
    const payload = await open()
    const { migrations } = await import('../../src/migrations/index')
    await payload.db.migrate({ migrations: migrations as Migration[] })
    return payload
  } finally {
    // Ends the lock too.
    await client.end()
  }
}

async function open(): Promise<Payload> {
  // Only Next's own process listens for changed code; this one lives for seconds.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { default: config } = await import('../../payload.config')
  return getPayload({ config, disableOnInit: true })
}

async function connect(databaseUrl: string): Promise<Client> {
  try {
    await ensureDatabase(databaseUrl)
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    return client
  } catch (error) {
    const { host } = new URL(databaseUrl)
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`The database at ${host} (DATABASE_URL) cannot be reached: ${message || code}`)
  }
}

async function takeLock(client: Client): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${lock}) as taken`)
  if (rows[0]?.taken) return
  console.log('Another process is migrating this database, waiting for it …')
  await client.query(`select pg_advisory_lock(${lock})`)
}

/** On a schema that was pushed instead of migrated Payload asks a question, and waits for ever without a terminal. */
async function refusePushedSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('payload_migrations') is not null as exists`,
  )
  if (!rows[0]?.exists) return
  const pushed = await client.query(`select 1 from payload_migrations where batch = -1`)
  if (pushed.rowCount === 0) return
  throw new Error(
    `This database's schema was pushed by Payload's development mode (payload_migrations has a row with batch -1). ` +
      `Migrations cannot build on that: use an empty database.`,
  )
}
