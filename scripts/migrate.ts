// Applies the committed migrations to DATABASE_URL and ends. Safe to run in several processes at once, asks nothing.
import { readEnv } from '../src/env'
import { fail } from './lib/fail.mjs'
import { openMigrated } from './lib/openMigrated'

try {
  const { databaseUrl } = readEnv()
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: which database shall be migrated?')
  const payload = await openMigrated(databaseUrl)
  await payload.destroy()
  console.log('The database is up to date.')
  process.exit(0)
} catch (error) {
  fail(error)
}
