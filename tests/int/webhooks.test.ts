import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { svixHeaders } from '@/sandbox/webhooks/svix'
import { executorOf } from '@/store/executor'
import { emailDomain, jobsOf, letTimePass, looksOf, silence, untilStatus } from '../helpers/jobs'
import { addTenant, addUser, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, WEBHOOK_SECRET, type World } from '../helpers/world'

const OTHER_SECRET = `whsec_${Buffer.from('somebody else’s secret, also 32 b').toString('base64')}`

let world: World
let operator: Person
let tenant: number
let domainId: string
let made = 0

beforeAll(async () => {
  // The vendor tells nobody by itself here, and nothing is looked at unless a webhook says so.
  world = await startWorld({ env: { CHECK_SPEED: '1' }, sandbox: { resendWebhookSecret: '' } })
  operator = await addUser(world, 'super-admin')
  await world.startWorker()
  await provision()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => world.close())

/** A salon that waits for its DNS records, with the next look a minute away. */
async function provision(): Promise<void> {
  await silence(world)
  made += 1
  tenant = await addTenant(world)
  const contactInfo = { domain: `salon-${made}.de` }
  await world.rest.call('PATCH', `/tenants/${tenant}`, { contactInfo }, operator.token)
  domainId = String((await untilStatus(world, tenant, 'pending_dns')).resendDomainId)
  await until(async () => (await looksOf(world, tenant)).some(({ waitMs }) => waitMs > 50_000))
  await until(async () => (await jobsOf(world, tenant)).every(({ status }) => status !== 'running'))
}

const event = (status: string, id = domainId) =>
  JSON.stringify({ type: 'domain.updated', created_at: new Date().toISOString(), data: { id, status } })

interface Delivery {
  body: string
  id?: string
  at?: number
  secret?: string
  headers?: Record<string, string>
}

const rubbish = { 'svix-id': '\u00ff', 'svix-timestamp': 'yesterday', 'svix-signature': 'v1,%%%, v2,' }

const nowSeconds = () => Math.floor(Date.now() / 1000)

async function deliver({
  body,
  id = randomUUID(),
  at = nowSeconds(),
  secret = WEBHOOK_SECRET,
  headers,
}: Delivery) {
  const response = await fetch(`${world.url}/api/webhooks/resend`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers ?? svixHeaders(secret, id, at, body)) },
    body,
  })
  return { status: response.status, text: await response.text() }
}

const webhookJobs = async () =>
  (await jobsOf(world, tenant)).filter(({ data }) => data['cause'] === 'webhook')

/** Everything we hold about every tenant, job and log line, but for the signs of life. */
async function everything(): Promise<string> {
  const { rows } = await executorOf(world.payload).execute(sql`
    select (select jsonb_agg(t order by t.id) from tenants t) as tenants,
           (select jsonb_agg(j order by j.id) from background_jobs j) as jobs,
           (select jsonb_agg(l order by l.id) from provisioning_logs l) as logs`)
  return JSON.stringify(rows)
}

describe('refused, and nothing changes', () => {
  test.each<[string, () => Delivery]>([
    ['without a signature', () => ({ body: event('verified'), headers: {} })],
    ['signed by somebody else', () => ({ body: event('verified'), secret: OTHER_SECRET })],
    [
      'changed on the way',
      () => ({
        body: event('verified'),
        headers: svixHeaders(WEBHOOK_SECRET, 'msg_1', nowSeconds(), event('failed')),
      }),
    ],
    [
      'with another id than the signed one',
      () => ({
        body: event('verified'),
        headers: {
          ...svixHeaders(WEBHOOK_SECRET, 'msg_1', nowSeconds(), event('verified')),
          'svix-id': 'msg_2',
        },
      }),
    ],
    ['ten minutes old', () => ({ body: event('verified'), at: nowSeconds() - 600 })],
    ['from the future', () => ({ body: event('verified'), at: nowSeconds() + 600 })],
    ['not JSON, though signed', () => ({ body: 'verified!' })],
    ['no event, though signed', () => ({ body: JSON.stringify({ hello: 'world' }) })],
    ['JSON null, though signed', () => ({ body: 'null' })],
    ['empty, though signed', () => ({ body: '' })],
    [
      'huge, though signed',
      () => ({
        body: JSON.stringify({ type: 'domain.updated', data: { id: domainId, x: 'x'.repeat(300_000) } }),
      }),
    ],
    ['a signature of rubbish', () => ({ body: event('verified'), headers: rubbish })],
  ])('%s', async (_, make) => {
    const before = await everything()
    const warn = vi.spyOn(world.payload.logger, 'warn')
    const { status } = await deliver(make())
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ msg: 'webhook.refused' }))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await everything()).toBe(before)
  })
})

describe('accepted and ignored', () => {
  test.each<[string, () => Delivery]>([
    ['a domain nobody here has', () => ({ body: event('verified', randomUUID()) })],
    [
      'an event about something else',
      () => ({ body: JSON.stringify({ type: 'email.sent', data: { id: domainId } }) }),
    ],
    ['a domain without an id', () => ({ body: JSON.stringify({ type: 'domain.updated', data: {} }) })],
    ['an id that is hostile', () => ({ body: event('verified', `'; drop table tenants; --`) })],
  ])('%s', async (_, make) => {
    const before = await everything()
    const info = vi.spyOn(world.payload.logger, 'info')
    expect(await deliver(make())).toMatchObject({ status: 200, text: JSON.stringify({ ignored: true }) })
    expect(info).toHaveBeenCalledWith(expect.objectContaining({ msg: 'webhook.ignored' }))
    expect(await everything()).toBe(before)
  })
})

describe('a good one', () => {
  beforeEach(provision)

  test('makes us look at once, and the vendor’s answer counts, not the event’s words', async () => {
    await deliver({ body: event('verified') })
    const [job] = await until(async () => {
      const jobs = await webhookJobs()
      return jobs[0]?.hasRun && jobs[0].status === 'queued' && jobs
    })
    expect(job).toMatchObject({ type: 'verify_email_domain', attempts: 0 })
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'pending_dns', verifiedAt: null })
    const { rows } = await executorOf(world.payload).execute(sql`
      select action, message from provisioning_logs where tenant_id = ${tenant} and action = 'webhook'`)
    expect(rows).toEqual([{ action: 'webhook', message: 'domain.updated' }])
  })

  test('queues one look, however often it is delivered, even after the look', async () => {
    const delivery = { body: event('pending'), id: 'msg_again' + made }
    const answers = await Promise.all([1, 2, 3].map(() => deliver(delivery)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await until(async () => (await webhookJobs())[0]?.hasRun)
    expect((await deliver(delivery)).text).toBe(JSON.stringify({ ignored: true }))
    expect(await webhookJobs()).toHaveLength(1)
  })

  test('brings the good news within seconds of the vendor’s, not at the next planned look', async () => {
    await world.sandbox.publish(`salon-${made}.de`)
    await letTimePass(world, tenant)
    await untilStatus(world, tenant, 'verifying')
    const isVerified = async () =>
      (await world.sandbox.state()).domains.some(({ id, status }) => id === domainId && status === 'verified')
    await until(isVerified)
    expect((await emailDomain(world, tenant)).status).toBe('verifying')
    await deliver({ body: event('verified') })
    await untilStatus(world, tenant, 'verified')

    const { verifiedAt } = await emailDomain(world, tenant)
    await deliver({ body: event('pending') })
    await until(async () => {
      const jobs = await webhookJobs()
      return jobs.length === 2 && jobs[1]?.hasRun && jobs[1].status === 'queued'
    })
    // An old "pending" that comes late undoes nothing.
    expect(await emailDomain(world, tenant)).toMatchObject({ status: 'verified', verifiedAt })
  })
})

test('without a secret of ours nothing can be checked, so nothing is taken', async () => {
  const secret = process.env['RESEND_WEBHOOK_SECRET'] ?? ''
  process.env['RESEND_WEBHOOK_SECRET'] = ''
  try {
    expect((await deliver({ body: event('verified') })).status).toBe(503)
  } finally {
    process.env['RESEND_WEBHOOK_SECRET'] = secret
  }
})
