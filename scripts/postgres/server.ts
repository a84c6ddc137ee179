import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError, type ClientConfig } from 'pg'
import { didNotStart } from './messages'
import type { Place } from './place'

export type Settings = Record<string, string>

const pollMs = 20
const startTimeoutMs = 30_000
const cannotConnectNow = '57P03'

export const urlOf = (port: number, database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`

export async function connect(port: number, config: ClientConfig = {}): Promise<Client> {
  const client = new Client({ connectionString: urlOf(port, 'postgres'), ...config })
  await client.connect()
  return client
}

/** The port of the server that runs on this cluster. */
export async function findServer(place: Place): Promise<number | undefined> {
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline; await sleep(pollMs)) {
    const lock = readLock(place)
    if (lock === undefined) return undefined
    const answer = await ask(lock.port, place)
    if (answer === 'ours') return lock.port
    // Not (yet) answering: worth waiting for only while the process named there is a postgres.
    if (!isPostgres(lock.pid)) {
      // Its pid may meanwhile be another program's: postgres itself would then refuse to start.
      rmSync(lock.file, { force: true })
      return undefined
    }
  }
  throw didNotStart(place.logFile, lastLines(place.logFile))
}

/** Starts a server that outlives us, so that Ctrl-C in the terminal does not reach it before its clients ended. */
export async function launchServer(place: Place, settings: Settings, wanted?: number): Promise<number> {
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline; await sleep(pollMs)) {
    const port = wanted ?? (await freePort())
    if (await launch(place, settings, port)) return port
    // Two reasons heal by themselves: the port was taken meanwhile, or processes of a killed server are still ending.
    if (!/could not bind|shared memory block/.test(lastLines(place.logFile))) break
  }
  throw didNotStart(place.logFile, lastLines(place.logFile))
}

async function launch(place: Place, settings: Settings, port: number): Promise<boolean> {
  const log = openSync(place.logFile, 'a')
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, ...args], {
    ...place.account,
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let hasEnded = false
  child.on('error', () => (hasEnded = true)).on('exit', () => (hasEnded = true))
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline; await sleep(pollMs)) {
    if ((await ask(port, place)) === 'ours') return true
    if (hasEnded) return false
  }
  child.kill('SIGKILL')
  return false
}

export async function stopServer({ binaries, cluster, account }: Place): Promise<void> {
  const args = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30']
  const { status, stderr } = spawnSync(binaries.pgCtl, args, { ...account, cwd: cluster, encoding: 'utf8' })
  if (status !== 0 && existsSync(join(cluster, 'postmaster.pid')))
    throw new Error(`Postgres did not stop: ${stderr}`)
}

/** Only the data folder tells servers apart: a port may belong to anybody. */
async function ask(port: number, place: Place): Promise<'ours' | 'not ready' | 'other'> {
  const client = new Client({ connectionString: urlOf(port, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return isSameFolder(rows[0]?.data_directory, place.cluster) ? 'ours' : 'other'
  } catch (error) {
    return error instanceof DatabaseError && error.code !== cannotConnectNow ? 'other' : 'not ready'
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isSameFolder(left: string | undefined, right: string): boolean {
  if (left === undefined || !existsSync(left)) return false
  const [a, b] = [statSync(left), statSync(right)]
  return a.ino === b.ino && a.dev === b.dev
}

function readLock({ cluster }: Place): { file: string; pid: number; port: number } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { file, pid: Number(lines[0]), port: Number(lines[3]) }
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'linux') {
    const stat = `/proc/${pid}/stat`
    // A killed server that nobody has reaped yet (state Z) is none.
    return existsSync(stat) && /^\d+ \(postgres\) [^ZX]/.test(readFileSync(stat, 'utf8'))
  }
  const list =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`]
      : ['ps', '-o', 'comm=', '-p', `${pid}`]
  return spawnSync(list[0] ?? '', list.slice(1), { encoding: 'utf8' }).stdout.includes('postgres')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const lastLines = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : ''
