import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tenant } from '@/payload-types'
import { addBusiness, type Business } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World
let database: Client
let business: Business
let before: Awaited<ReturnType<typeof everything>>

beforeAll(async () => {
  world = await startWorld()
  await world.startWorker()
  database = new Client({ connectionString: world.databaseUrl })
  await database.connect()
  await database.query(`
    create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'refused by the test: secret table names'; end $$`)
})
beforeEach(async () => {
  business = await addBusiness(world, { contactInfo: { email: 'chef@bella.test' } })
  before = await everything()
})
afterEach(() =>
  database.query('drop trigger if exists early on background_jobs; drop trigger if exists late on tenants'),
)
afterAll(async () => {
  await database.end()
  await world.close()
})

/** All that a save could leave behind, here and at the vendor. */
async function everything() {
  const { rows: tenants } = await database.query('select * from tenants order by id')
  const { rows: jobs } = await database.query('select id from background_jobs order by id')
  const { rows: logs } = await database.query('select id from provisioning_logs order by id')
  return { tenants, jobs, logs, calls: await world.sandbox.exchanges(), mails: await world.sandbox.mails() }
}

const save = ({ id, admin }: Business, domain: string) =>
  world.rest.call<{ doc: Tenant }>('PATCH', `/tenants/${id}`, { contactInfo: { domain } }, admin.token)

/** Whatever the failed save might have set going would have come before this. */
async function bringAnotherToItsMail(domain: string): Promise<void> {
  const other = await addBusiness(world, { contactInfo: { email: 'other@bella.test' } })
  expect((await save(other, domain)).status).toBe(200)
  await until(async () => (await world.sandbox.mails()).some(({ text }) => text.includes(domain)))
}

async function expectNothingLeftOf(domain: string, anotherDomain: string): Promise<void> {
  expect(await everything()).toEqual(before)
  await database.query(
    'drop trigger if exists early on background_jobs; drop trigger if exists late on tenants',
  )
  await bringAnotherToItsMail(anotherDomain)
  const { calls, mails, tenants } = await everything()
  expect(JSON.stringify({ calls, mails, tenants })).not.toContain(domain)
}

test('a save whose job cannot be written leaves no job, no status, no mail and no call at the vendor', async () => {
  await database.query(
    `create trigger early before insert on background_jobs for each row execute function refuse()`,
  )
  const { body, status } = await save(business, 'halb-gespeichert.de')
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret table names')
  await expectNothingLeftOf('halb-gespeichert.de', 'ganz-gespeichert.de')
})

test('a save that the database refuses only at commit is not answered as saved and leaves nothing either', async () => {
  await database.query(`
    create constraint trigger late after update on tenants deferrable initially deferred
    for each row execute function refuse()`)
  expect((await save(business, 'zu-spaet.de')).status).toBe(500)
  await expectNothingLeftOf('zu-spaet.de', 'rechtzeitig.de')
})

test('the same save goes through once the cause is gone', async () => {
  await database.query(
    `create trigger early before insert on background_jobs for each row execute function refuse()`,
  )
  expect((await save(business, 'zweiter-versuch.de')).status).toBe(500)
  await database.query('drop trigger early on background_jobs')
  const { body, status } = await save(business, 'zweiter-versuch.de')
  expect(status).toBe(200)
  expect(body.doc.emailDomain?.status).toBe('provisioning')
  await until(async () =>
    (await world.sandbox.state()).domains.some(({ name }) => name === 'emails.zweiter-versuch.de'),
  )
})
