import { sql, type SQL } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CONFIRM_LOSS_MS, DAY_MS, HOUR_MS } from '@/domain/schedule'
import { executorOf } from '@/store/executor'
import { emailDomain, jobsOf, letTimePass, look, looksOf, silence, untilStatus } from '../helpers/jobs'
import { addTenant, addUser, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

const SHARED = 'emails.fabig-suite.de'
const INSTRUCTIONS = 'Deine E-Mail-Domain ist fast bereit!'
const READY = 'Deine E-Mail-Domain ist bereit!'

let world: World
let operator: Person
let tenant: number
let address: string
let domain: string
let made = 0

beforeAll(async () => {
  // Nothing happens by itself in these tests but what a save queues: look() and letTimePass() are the clock.
  world = await startWorld({ env: { CHECK_SPEED: '1' }, sandbox: { resendWebhookSecret: '' } })
  operator = await addUser(world, 'super-admin')
  await world.startWorker()
})
afterEach(() => silence(world))
afterAll(() => world.close())

/** A restaurant with a saved domain that waits for its DNS records. */
async function provisioned(): Promise<string> {
  made += 1
  address = `wirt-${made}@example.com`
  domain = `trattoria-${made}.de`
  tenant = await addTenant(world, { contactInfo: { email: address } })
  await change({ contactInfo: { domain } })
  await until(async () => (await looksOf(world, tenant)).some(({ waitMs }) => waitMs > 50_000))
  await until(async () => (await mails()).length === 1)
  return idAtVendor(await emailDomain(world, tenant))
}

async function verified(): Promise<string> {
  const id = await provisioned()
  await world.sandbox.publish(domain)
  await lookUntil('verified')
  await until(async () => (await mails()).length === 2)
  return id
}

async function change(data: Record<string, unknown>): Promise<void> {
  const { body, status } = await world.rest.call('PATCH', `/tenants/${tenant}`, data, operator.token)
  expect(status, JSON.stringify(body)).toBe(200)
}

/** Not more often than the vendor looks, and than it likes to be asked. */
async function lookUntil(status: string) {
  return until(
    async () => {
      await look(world, tenant)
      const now = await emailDomain(world, tenant)
      return now.status === status && now
    },
    15_000,
    300,
  )
}

const idAtVendor = (status: Record<string, unknown>): string => String(status['resendDomainId'])
const atVendor = async () =>
  (await world.sandbox.state()).domains
    .filter(({ name }) => name.endsWith(`-${made}.de`) || name.endsWith(`-${made}-neu.de`))
    .map(({ name }) => name)
const mails = async () =>
  (await world.sandbox.mails()).filter(({ to }) => to.includes(address)).map(({ subject }) => subject)
/** All mails of the tenant that are to be sent have been. */
const untilMailed = () =>
  until(async () => {
    const orders = (await jobsOf(world, tenant)).filter(({ type }) => type === 'send_email')
    return orders.every(({ status }) => status === 'completed')
  }, 15_000)

/** As if the database had been written to some time ago. */
const setRemote = (set: SQL) =>
  executorOf(world.payload).execute(sql`
    update tenants set email_domain_remote = email_domain_remote || ${set} where id = ${tenant}`)
const ago = (ms: number) => new Date(Date.now() - ms).toISOString()

describe('what is wished changes', () => {
  test('another domain: the old one is removed at the vendor, the new one set up, with instructions of its own', async () => {
    const old = await verified()
    await change({ contactInfo: { domain: `trattoria-${made}-neu.de` } })
    const now = await untilStatus(world, tenant, 'pending_dns')
    expect(now).toMatchObject({ sendingDomain: `emails.trattoria-${made}-neu.de`, verifiedAt: null })
    expect(idAtVendor(now)).not.toBe(old)
    expect(await atVendor()).toEqual([`emails.trattoria-${made}-neu.de`])
    await until(async () => (await mails()).length === 3)
    expect((await mails()).sort()).toEqual([READY, INSTRUCTIONS, INSTRUCTIONS].sort())
  })

  test('another domain: the records of the old one are gone from sight before anything else is known', async () => {
    await provisioned()
    await world.sandbox.fault({ service: 'resend', method: 'DELETE', times: 1, status: 500 })
    await change({ contactInfo: { domain: `trattoria-${made}-neu.de` } })
    expect(await emailDomain(world, tenant)).toMatchObject({
      status: 'provisioning',
      dnsRecords: [],
      nameServers: null,
      resendDomainId: null,
    })
    await until(async () => (await looksOf(world, tenant)).some(({ status }) => status === 'retrying'))
    expect(await emailDomain(world, tenant)).toMatchObject({ reason: 'VendorUnavailable', dnsRecords: [] })
    await letTimePass(world, tenant)
    await untilStatus(world, tenant, 'pending_dns')
    expect(await atVendor()).toEqual([`emails.trattoria-${made}-neu.de`])
  })

  test('no domain: it is removed, and nothing of it is left to see', async () => {
    await provisioned()
    await change({ contactInfo: { domain: null } })
    await until(async () => (await atVendor()).length === 0)
    await until(async () => (await looksOf(world, tenant)).at(-1)?.status === 'completed')
    const now = await emailDomain(world, tenant)
    expect(now.remote).toBeNull()
    expect(now).toMatchObject({
      status: 'not_configured',
      reason: null,
      sendingDomain: null,
      resendDomainId: null,
      dnsRecords: [],
      nextCheckAt: null,
    })
  })

  test('a lower tier: the own domain is removed, the shared one used, and nobody gets a mail about it', async () => {
    await verified()
    await change({ subscriptionTier: 'starter' })
    const now = await untilStatus(world, tenant, 'verified')
    expect(now).toMatchObject({ sendingDomain: SHARED, reason: 'SharedDomain', dnsRecords: [] })
    expect(await atVendor()).toEqual([])
    await untilMailed()
    expect(await mails()).toHaveLength(2)
  })

  test('a higher tier: the shared domain stays where it is, and an own one is set up', async () => {
    made += 1
    address = `wirt-${made}@example.com`
    domain = `trattoria-${made}.de`
    tenant = await addTenant(world, { subscriptionTier: 'starter', contactInfo: { email: address } })
    await change({ contactInfo: { domain } })
    await untilStatus(world, tenant, 'verified')
    expect(await atVendor()).toEqual([])
    await change({ subscriptionTier: 'premium' })
    expect(await untilStatus(world, tenant, 'pending_dns')).toMatchObject({
      sendingDomain: `emails.${domain}`,
    })
    const all = (await world.sandbox.state()).domains.map(({ name }) => name)
    expect(all).toEqual(expect.arrayContaining([SHARED, `emails.${domain}`]))
    await untilMailed()
    expect(await mails()).toEqual([INSTRUCTIONS])
  })

  test('the tenant is archived: everything is removed, and it can be deleted', async () => {
    await provisioned()
    await change({ archived: true })
    await until(async () => (await emailDomain(world, tenant)).remote === null)
    expect(await atVendor()).toEqual([])
    const { status } = await world.rest.call('DELETE', `/tenants/${tenant}`, undefined, operator.token)
    expect(status).toBe(200)
  })

  test('ten times in a row: exactly the last one is there in the end', async () => {
    await provisioned()
    for (let nth = 1; nth <= 9; nth++) await change({ contactInfo: { domain: `zehn-${nth}-${made}.de` } })
    await change({ contactInfo: { domain: `trattoria-${made}-neu.de` } })
    const last = `emails.trattoria-${made}-neu.de`
    await until(async () => {
      const now = await emailDomain(world, tenant)
      return now.status === 'pending_dns' && now['sendingDomain'] === last
    }, 15_000)
    expect(await atVendor()).toEqual([last])
  })

  test('to a domain that another tenant has just given up: it waits until the vendor has let it go', async () => {
    await provisioned()
    const [before, wanted] = [tenant, domain]
    await world.sandbox.fault({ service: 'resend', method: 'DELETE', path: '/domains', status: 500 })
    await change({ contactInfo: { domain: null } })
    await until(async () => (await looksOf(world, before)).some(({ status }) => status === 'retrying'))

    tenant = await addTenant(world)
    await change({ contactInfo: { domain: wanted } })
    await until(async () => (await emailDomain(world, tenant)).reason === 'DomainReleasing')
    await letTimePass(world, before)
    await until(async () => (await emailDomain(world, before)).remote === null)
    expect(await lookUntil('pending_dns')).toMatchObject({ sendingDomain: `emails.${wanted}` })
  })
})

test('"check now", stamped by a machine whose clock is ahead, asks the vendor once', async () => {
  const id = await provisioned()
  const inAnHour = new Date(Date.now() + HOUR_MS).toISOString()
  await executorOf(world.payload).execute(sql`
    update tenants set email_domain_check_requested_at = ${inAnHour} where id = ${tenant}`)
  await look(world, tenant)
  expect(await emailDomain(world, tenant)).toMatchObject({ status: 'pending_dns', reason: 'DnsMissing' })
  const asked = (await world.sandbox.exchanges()).filter(({ url }) => url.endsWith(`/domains/${id}/verify`))
  expect(asked).toHaveLength(1)
})

describe('what is there goes away', () => {
  test('the domain, deleted at the vendor by hand: it is created again, with new instructions', async () => {
    const old = await verified()
    await fetch(`${world.sandbox.url}/resend/domains/${old}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer re_by_hand' },
    })
    const now = await lookUntil('pending_dns')
    expect(idAtVendor(now)).not.toBe(old)
    expect(await atVendor()).toEqual([`emails.${domain}`])
    await until(async () => (await mails()).filter((subject) => subject === INSTRUCTIONS).length === 2)
  })

  test('the domain, deleted at the vendor and registered by somebody else: it does not count as working', async () => {
    const id = await verified()
    await fetch(`${world.sandbox.url}/resend/domains/${id}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer re_tests' },
    })
    const taken = { statusCode: 403, name: 'validation_error', message: 'It has been registered already.' }
    const create = { service: 'resend', method: 'POST', path: '/domains' }
    await world.sandbox.fault({ ...create, times: 1, status: 403, body: taken })
    await look(world, tenant)
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'failed', reason: 'DomainTaken' })
    await untilMailed()
    expect(await mails()).toHaveLength(3)
  })

  test('the records: one look alarms nobody, a second one hours later does, once; they come back by themselves', async () => {
    const id = await verified()
    const { verifiedAt } = await emailDomain(world, tenant)
    const name = `send.emails.${domain}`
    await world.sandbox.removeDns(name)
    await look(world, tenant)
    await look(world, tenant)
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'verified', reason: null, verifiedAt })

    await setRemote(sql`jsonb_build_object('lostAt', ${ago(CONFIRM_LOSS_MS)}::text)`)
    await look(world, tenant)
    await look(world, tenant)
    const lost = await emailDomain(world, tenant)
    expect(lost).toMatchObject({ status: 'failed', reason: 'RecordsLost' })
    expect(lost.errorMessage).toContain('fehlen jetzt oder haben sich geändert')
    await until(async () => (await mails()).length === 3)

    await world.sandbox.publish(domain)
    const back = await lookUntil('verified')
    expect(back).toMatchObject({ reason: null, errorMessage: null })
    expect(idAtVendor(back)).toBe(id)
    expect(String(back['verifiedAt']) > String(verifiedAt)).toBe(true)
    await until(async () => (await mails()).length === 4)
    expect((await mails()).filter((subject) => subject === READY)).toHaveLength(2)
  })

  test('the name servers: nobody is alarmed while nobody can know', async () => {
    await verified()
    await world.sandbox.setDns(domain, 'MODE', ['servfail'])
    await look(world, tenant)
    await setRemote(sql`jsonb_build_object('lostAt', ${ago(CONFIRM_LOSS_MS)}::text)`)
    await look(world, tenant)
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'verified', reason: null })
    await world.sandbox.removeDns(domain, 'MODE')
  })
})

describe('mails while the tenant is waited for', () => {
  const days = async () =>
    (await jobsOf(world, tenant)).flatMap(({ data }) =>
      data['template'] === 'dns-reminder' ? [data['days']] : [],
    )
  const waitingFor = async (ms: number) => {
    await setRemote(sql`jsonb_build_object('waitingSince', ${ago(ms)}::text)`)
    await look(world, tenant)
    await look(world, tenant)
    await untilMailed()
  }

  test('instructions once, a reminder after three days and after seven, once each, and then none', async () => {
    await provisioned()
    await waitingFor(2.9 * DAY_MS)
    expect(await days()).toEqual([])
    await waitingFor(3.1 * DAY_MS)
    expect(await days()).toEqual([3])
    await waitingFor(7.1 * DAY_MS)
    expect(await days()).toEqual([3, 7])
    await waitingFor(13 * DAY_MS)
    expect(await days()).toEqual([3, 7])
    expect((await mails()).filter((subject) => subject === INSTRUCTIONS)).toHaveLength(1)
    expect(await mails()).toHaveLength(3)
  })

  test('after fourteen days: what to do, and it goes on when somebody asks', async () => {
    await provisioned()
    await setRemote(sql`jsonb_build_object('waitingSince', ${ago(14 * DAY_MS)}::text)`)
    await look(world, tenant)
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'failed', reason: 'DnsTimeout' })
    await world.sandbox.publish(domain)
    const { status } = await world.rest.call(
      'POST',
      `/tenants/${tenant}/check`,
      { service: 'email-domain' },
      operator.token,
    )
    expect(status).toBe(202)
    await lookUntil('verified')
  })
})
