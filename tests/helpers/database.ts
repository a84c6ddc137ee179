// A migrated database of its own for each test file, cloned from a template in a tenth of a second.
// The template is made on first use and named after the migrations, so that it is reused until they change.
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { inject } from 'vitest'
import { withDatabase } from '../../scripts/lib/ensureDatabase'

export const testDatabasePrefix = 'test_'
const templatePrefix = 'template_'
const migrations = 'src/migrations'

export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `${testDatabasePrefix}${randomBytes(8).toString('hex')}`
  const template = await ensureTemplate(server)
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  )
  const drop = () =>
    withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  return { url: withDatabase(server, name), drop: async () => void (await drop()) }
}

/** Test files run side by side: the first one builds, the others wait for its lock. */
function ensureTemplate(server: string): Promise<string> {
  const name = `${templatePrefix}${hashOfMigrations()}`
  return withClient(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('test template'))`)
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, $1)`,
      [templatePrefix],
    )
    if (rows.some(({ datname }) => datname === name)) return name
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
    const building = `${name}_building`
    await client.query(`create database ${building}`)
    await migrate(withDatabase(server, building))
    await client.query(`alter database ${building} rename to ${name}`)
    return name
  })
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrations).sort())
    hash.update(file).update(readFileSync(`${migrations}/${file}`))
  return hash.digest('hex').slice(0, 16)
}

async function migrate(url: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: url,
    PAYLOAD_SECRET: 'secret-of-the-test-template',
  }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { env })
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
