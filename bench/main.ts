// npm run bench [-- --json]: speed and size, measured on the real stack and compared within one run. Ratios travel between
// machines, absolute times do not. May import anything; the figures are in bench/figures, one file per question.
// This process keeps the Postgres; bench/measure.ts does the rest, so that nothing is left behind however it ends.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { withDatabase } from '../scripts/lib/ensureDatabase'
import { startPostgres } from '../scripts/postgres/startPostgres'

const prefix = 'bench_'

const postgres = await startPostgres({
  dataDir: 'tmp/bench-pg',
  log: console.error,
  // Counts blocks and WAL. What keeps the data safe is as Postgres has it by default, unlike in the tests.
  settings: { shared_preload_libraries: 'pg_stat_statements' },
})
const admin = new Client({ connectionString: postgres.url })
await admin.connect()
try {
  if (postgres.startedHere) await dropLeftovers()
  const name = `${prefix}${randomBytes(8).toString('hex')}`
  await admin.query(`create database ${name}`)
  process.exitCode = await measure(withDatabase(postgres.url, name))
  await admin.query(`drop database ${name} with (force)`)
} finally {
  await admin.end()
  await postgres.stop()
}

/** What killed runs left behind; nobody else uses a server that we have just started. */
async function dropLeftovers(): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1)`,
    [prefix],
  )
  for (const { datname } of rows) await admin.query(`drop database ${admin.escapeIdentifier(datname)}`)
}

function measure(databaseUrl: string): Promise<number> {
  const args = ['--import', 'tsx', 'bench/measure.ts', ...process.argv.slice(2)]
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const child = spawn(process.execPath, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
