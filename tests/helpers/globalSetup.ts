// One Postgres for the whole run, under tmp/. Databases are made by createTestDatabase() from the tests.
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/postgres/startPostgres'
import { testDatabasePrefix } from './database'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

// The data is thrown away: a crash may lose it.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres({ dataDir: 'tmp/test-pg', log: console.log, settings })
  if (postgres.startedHere) await dropLeftovers(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return () => postgres.stop()
}

/** What killed runs left behind; nobody else uses a server that we have just started. */
async function dropLeftovers(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1)`,
    [testDatabasePrefix],
  )
  for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)}`)
  await client.end()
}
