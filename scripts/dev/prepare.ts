// The part of `npm run dev` that needs Payload: migrations, and demo data on an empty database. Ends when done.
import { readEnv } from '../../src/env'
import { seedDemo } from '../../src/store/seed'
import { fail } from '../lib/fail.mjs'
import { openMigrated } from '../lib/openMigrated'

try {
  const { databaseUrl, demoPassword } = readEnv()
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set')
  const payload = await openMigrated(databaseUrl)
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs === 0) {
    await seedDemo(payload, { password: demoPassword })
    console.log('Demo data added.')
  }
  process.exit(0)
} catch (error) {
  fail(error)
}
