import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claim } from '@/queue/claim'
import { enqueue } from '@/queue/enqueue'
import { databaseOf, executorOf } from '@/store/executor'
import { settleRun } from '@/store/settleRun'
import { writeStatus } from '@/store/tenants'
import type { ServiceId } from '@/domain/services'
import type { Tenant } from '@/payload-types'
import { addBusiness, addUser, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World
let owner: Person
let operator: Person
let id: number

beforeAll(async () => {
  world = await startWorld()
  operator = await addUser(world, 'super-admin')
})
beforeEach(async () => {
  ;({ id, admin: owner } = await addBusiness(world))
})
afterAll(() => world.close())

const tenant = async (): Promise<Tenant> =>
  (await world.rest.call<Tenant>('GET', `/tenants/${id}`, undefined, operator.token)).body

async function save(person: Person, data: object): Promise<Tenant> {
  const { body, status } = await world.rest.call<{ doc: Tenant }>(
    'PATCH',
    `/tenants/${id}`,
    data,
    person.token,
  )
  expect(status, JSON.stringify(body)).toBe(200)
  return body.doc
}

/** What the system does when it has found something out. */
const write = (service: ServiceId, patch: Record<string, unknown>): Promise<void> =>
  databaseOf(world.payload).drizzle.transaction((tx) => writeStatus(world.payload, tx, id, service, patch))

async function inOrder(acts: (() => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) await act()
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Ends as many runs as asked for, each with its own finding, through the door every run goes through. */
async function settlements(count: number, patchOf: (index: number) => Record<string, unknown>) {
  const executor = executorOf(world.payload)
  await enqueue(
    executor,
    times(count, () => ({ type: 'verify_email_domain' as const, tenant: id })),
  )
  const jobs = await claim(executor, { limit: count, leaseMs: 60_000 })
  expect(jobs).toHaveLength(count)
  return jobs.map((job, index) => () => {
    const status = { service: 'email-domain' as const, patch: patchOf(index) }
    return settleRun(world.payload, job, () => ({ outcome: { kind: 'done', result: {} }, status }))
  })
}

test('of 50 saves by two people and 50 status writes at the same time every last value survives', async () => {
  const person = (index: number) => (index % 2 === 0 ? owner : operator)
  const record = (index: number) => [
    { purpose: 'dkim', type: 'TXT', name: 'n', host: 'h', value: `v${index}` },
  ]
  const lanes = (make: ((index: number) => () => Promise<unknown>)[]) => make.map((lane) => times(10, lane))
  const people = lanes([
    (i) => () => save(person(i), { companyName: `Name ${i}` }),
    (i) => () => save(person(i), { contactInfo: { email: `mail-${i}@bella.test` } }),
    (i) => () => save(person(i), { contactInfo: { phone: `+49151123456${70 + i}` } }),
    (i) => () => save(person(i), { features: { smsEnabled: i % 2 === 1 } }),
    (i) => () => save(operator, { features: { whatsappEnabled: i % 2 === 1 } }),
  ])
  const machines = lanes([
    (i) => () => write('email-domain', { errorMessage: `Meldung ${i}`, remote: { round: i } }),
    (i) => () => write('email-domain', { dnsRecords: record(i) }),
    (i) => () => write('phone-number', { status: i % 2 === 1 ? 'active' : 'failed' }),
    (i) => () => write('website-domain', { customDomain: `www-${i}.de` }),
  ])
  const settled = await settlements(10, (i) => ({ status: i % 2 === 1 ? 'verified' : 'failed' }))

  await Promise.all([...people, ...machines, settled].map(inOrder))

  const { companyName, contactInfo, emailDomain, features, phoneNumber, websiteDomain } = await tenant()
  expect({ companyName, contactInfo, features }).toEqual({
    companyName: 'Name 9',
    contactInfo: { email: 'mail-9@bella.test', phone: '+4915112345679', domain: null },
    features: { smsEnabled: true, whatsappEnabled: true },
  })
  expect(emailDomain).toMatchObject({
    status: 'verified',
    errorMessage: 'Meldung 9',
    dnsRecords: record(9),
  })
  expect(phoneNumber?.status).toBe('active')
  expect(websiteDomain?.customDomain).toBe('www-9.de')
})

test('50 saves and 50 status writes that all begin at once are all done, and no field gets anything else', async () => {
  const names = times(50, (i) => `Name ${i}`)
  const saves = names.map((companyName, i) => save(i % 2 === 0 ? owner : operator, { companyName }))
  const messages = times(50, (i) => `Meldung ${i}`)
  const writes = messages.map((errorMessage) => write('email-domain', { errorMessage }))
  await Promise.all([...saves, ...writes])

  const now = await tenant()
  expect(names).toContain(now.companyName)
  expect(messages).toContain(now.emailDomain?.errorMessage)
  expect(now.contactInfo).toEqual({ email: null, phone: null, domain: null })
  expect(now.subscriptionTier).toBe('premium')
})

test('two saves of different fields at the same moment keep both', async () => {
  for (const round of times(15, String)) {
    await Promise.all([
      save(owner, { companyName: `Name ${round}` }),
      save(operator, { contactInfo: { email: `mail-${round}@bella.test` } }),
      save(owner, { contactInfo: { phone: `+4915112345${100 + Number(round)}` } }),
    ])
    const { companyName, contactInfo } = await tenant()
    expect({ companyName, ...contactInfo }).toEqual({
      companyName: `Name ${round}`,
      email: `mail-${round}@bella.test`,
      phone: `+4915112345${100 + Number(round)}`,
      domain: null,
    })
  }
})

test('what the system writes does not count as a change by a person: updatedAt stays', async () => {
  const { updatedAt } = await save(owner, { companyName: 'Neuer Name' })
  await write('email-domain', { status: 'verified', errorMessage: null })
  const [settle] = await settlements(1, () => ({ status: 'failed' }))
  await settle?.()
  const now = await tenant()
  expect(now.emailDomain?.status).toBe('failed')
  expect(now.updatedAt).toBe(updatedAt)
})

test('ten quick domain changes end with exactly the last one set up and nothing left over', async () => {
  const worker = await world.startWorker()
  // The first run is still at it while the other changes come in.
  await world.sandbox.fault({
    service: 'resend',
    method: 'POST',
    path: '/domains',
    times: 1,
    delayMs: 1_500,
  })
  for (const number of times(10, String)) await save(owner, { contactInfo: { domain: `umzug-${number}.de` } })

  await until(async () => {
    const { emailDomain } = await tenant()
    return emailDomain?.status === 'pending_dns' && emailDomain.sendingDomain === 'emails.umzug-9.de'
  })
  const jobs = async (condition: string) => {
    const { rows } = await executorOf(world.payload).execute(
      sql`select type, status from background_jobs where tenant_id = ${id} and ${sql.raw(condition)}`,
    )
    return rows
  }
  await until(
    async () =>
      (await jobs(`status = 'running' or type = 'send_email' and status <> 'completed'`)).length === 0,
  )
  await worker.stop()

  const { domains } = await world.sandbox.state()
  expect(domains.map(({ name }) => name).filter((name) => name.includes('umzug'))).toEqual([
    'emails.umzug-9.de',
  ])
  expect((await jobs(`status = 'superseded' and type = 'provision_email_domain'`)).length).toBeGreaterThan(0)
  expect(await jobs(`status in ('failed', 'retrying', 'running', 'cancelled')`)).toEqual([])
  // What waits is the next look, and only one.
  expect(await jobs(`status = 'queued'`)).toEqual([{ type: 'verify_email_domain', status: 'queued' }])
  const mails = (await world.sandbox.mails()).filter(({ text }) => text.includes('umzug-'))
  expect(mails.every(({ text }) => text.includes('umzug-9.de'))).toBe(true)
})
