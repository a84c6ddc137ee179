import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '@/store/seed'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World

beforeAll(async () => {
  world = await startWorld()
  await seedDemo(world.payload, { password: 'demo-password' })
  await world.startWorker()
})
afterAll(() => world.close())

test('a database that drops every connection costs nothing: app, worker and LISTEN come back by themselves', async () => {
  const outsider = new Client({ connectionString: world.databaseUrl })
  await outsider.connect()
  // Several at once, so that connections lie idle in the pool: those are the ones whose end nobody waits for.
  await Promise.all(Array.from({ length: 6 }, () => world.payload.find({ collection: 'tenants' })))
  const { rowCount } = await outsider.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect(rowCount).toBeGreaterThan(4)

  const token = await until(() => world.rest.login('mario@demo.test', 'demo-password').catch(() => null))
  const { body } = await world.rest.call<{ docs: { id: number }[] }>('GET', '/tenants', undefined, token)
  const id = body.docs[0]?.id
  await world.rest.call('PATCH', `/tenants/${id}`, { contactInfo: { domain: 'bellaitalia.de' } }, token)
  await until(async () => {
    const { rows } = await outsider.query('select email_domain_status as status from tenants where id = $1', [
      id,
    ])
    return rows[0].status === 'pending_dns'
  })
  await until(async () => {
    const { rows } = await outsider.query(
      `select from pg_stat_activity where application_name = 'listener' and datname = current_database()`,
    )
    return rows.length > 0
  })
  await outsider.end()
})
