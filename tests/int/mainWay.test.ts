import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '@/store/seed'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World
let mario: string
let admin: string
let id: number

interface TenantDoc {
  doc?: TenantDoc
  emailDomain: {
    status: string
    reason: string | null
    dnsRecords: unknown[]
    sendingDomain: string
    verifiedAt: string | null
    remote?: unknown
  }
  contactInfo: { domain: string }
}

beforeAll(async () => {
  world = await startWorld()
  await seedDemo(world.payload, { password: 'demo-password' })
  mario = await world.rest.login('mario@demo.test', 'demo-password')
  admin = await world.rest.login('admin@demo.test', 'demo-password')
  const { body } = await world.rest.call<{ docs: { id: number }[] }>('GET', '/tenants', undefined, mario)
  id = body.docs[0]!.id
  await world.startWorker()
})
afterAll(() => world.close())

const tenant = async () => (await world.rest.call<TenantDoc>('GET', `/tenants/${id}`, undefined, mario)).body

test('a saved domain becomes a verified e-mail domain without anybody doing more than entering the records', async () => {
  const saved = await world.rest.call<TenantDoc>(
    'PATCH',
    `/tenants/${id}`,
    { contactInfo: { domain: 'https://www.BellaItalia.de/' } },
    mario,
  )
  expect(saved.status).toBe(200)
  expect(saved.body.doc?.contactInfo.domain).toBe('bellaitalia.de')
  expect(saved.body.doc?.emailDomain.status).toBe('provisioning')

  const waiting = await until(async () => {
    const it = await tenant()
    return it.emailDomain.status === 'pending_dns' && it
  })
  expect(waiting.emailDomain.sendingDomain).toBe('emails.bellaitalia.de')
  expect(waiting.emailDomain.dnsRecords).toHaveLength(3)
  expect(waiting.emailDomain.remote).toBeUndefined()
  await until(async () => (await world.sandbox.mails()).length === 1)

  await world.sandbox.publish('bellaitalia.de')
  const ready = await until(async () => {
    const it = await tenant()
    return it.emailDomain.status === 'verified' && it
  })
  expect(ready.emailDomain.verifiedAt).toBeTruthy()
  const mails = await until(async () => {
    const all = await world.sandbox.mails()
    return all.length === 2 && all
  })
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Deine E-Mail-Domain ist bereit!',
    'Deine E-Mail-Domain ist fast bereit!',
  ])

  const calls = (await world.sandbox.exchanges()).map(
    ({ method, url }) => `${method} ${new URL(url).pathname.replace(/[0-9a-f-]{36}/, ':id')}`,
  )
  expect(calls.filter((call) => !call.endsWith('/emails'))).toEqual([
    'GET /domains',
    'POST /domains',
    'POST /domains/:id/verify',
    'GET /domains/:id',
  ])
})

test('a super-admin reads every step in the log', async () => {
  const { body } = await world.rest.call<{ docs: { action: string; status: string }[] }>(
    'GET',
    `/provisioning-logs?where[tenant][equals]=${id}&sort=id&limit=100`,
    undefined,
    admin,
  )
  const lines = body.docs.map(({ action, status }) => `${action} ${status}`)
  for (const line of [
    'create_domain started',
    'create_domain success',
    'verify_domain success',
    'send_email success',
  ])
    expect(lines).toContain(line)
})
