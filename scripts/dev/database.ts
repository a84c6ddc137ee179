import { Client } from 'pg'
import { ensureDatabase } from '../lib/ensureDatabase'
import { startPostgres } from '../postgres/startPostgres'
import { print } from './output'

type Database = {
  url: string
  /** Resolves, in words, when the database is gone and could not be brought back. */
  lost: Promise<string>
  close: () => Promise<void>
}

/** The database of this run, and the claim that nobody else runs on this data folder. */
export async function keepDatabase(dataDir: string): Promise<Database> {
  const given = process.env.DATABASE_URL
  return given ? useDatabase(given, dataDir) : runDatabase(dataDir)
}

async function useDatabase(url: string, dataDir: string): Promise<Database> {
  await ensureDatabase(url)
  const claim = await claimFolder(url, dataDir)
  return { url, lost: new Promise(() => undefined), close: () => claim.end() }
}

async function runDatabase(dataDir: string): Promise<Database> {
  const log = (line: string) => print('dev', line)
  let postgres = await startPostgres({ dataDir, log })
  const { url } = postgres
  let claim = await claimFolder(url, dataDir).catch(async (error: unknown) => {
    await postgres.stop()
    throw error
  })
  print('dev', `Postgres ${postgres.startedHere ? 'started' : 'found running'}: ${url}`)
  let isClosing = false
  const lost = (async () => {
    for (;;) {
      await postgres.lost
      if (isClosing) return 'closed'
      print('dev', 'Postgres is gone, starting it again')
      // The programs know this address and no other.
      postgres = await startPostgres({ dataDir, log, port: Number(new URL(url).port) })
      claim = await claimFolder(url, dataDir)
    }
  })().catch((error: unknown) => `the database: ${String(error)}`)
  const close = async () => {
    isClosing = true
    await claim.end()
    await postgres.stop()
  }
  return { url, lost, close }
}

/** A lock that ends with its connection, and so with us, however we end. */
async function claimFolder(url: string, dataDir: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'npm run dev', keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext('npm run dev'), hashtext($1)) as taken`,
    [dataDir],
  )
  if (rows[0]?.taken) return client
  await client.end()
  throw new Error(
    `"npm run dev" is already running on ${dataDir}. Stop that one, or start this one beside it with ` +
      `another folder and other ports: DATA_DIR, PORT, SANDBOX_PORT, SANDBOX_DNS_PORT.`,
  )
}
