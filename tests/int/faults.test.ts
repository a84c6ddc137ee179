import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MINUTE_MS } from '@/domain/schedule'
import { describeReason } from '@/i18n/reasons'
import { executorOf } from '@/store/executor'
import { endAllWorkers, startWorkerProcess } from '../helpers/crashWorker'
import { emailDomain, jobsOf, letTimePass, look, looksOf, silence, untilStatus } from '../helpers/jobs'
import { addTenant, addUser, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

const KEY = 're_0123456789_secret_of_the_fault_tests'

let world: World
let operator: Person
let worker: { stop(): Promise<void> }
let tenant: { id: number }
let domain: string
let made = 0

beforeAll(async () => {
  // Waiting times as in production: letTimePass() is the clock.
  world = await startWorld({ env: { CHECK_SPEED: '1', RESEND_API_KEY: KEY } })
  operator = await addUser(world, 'super-admin')
  worker = await world.startWorker()
})
afterEach(async () => {
  await silence(world)
  await world.sandbox.post('/reset', {})
})
afterAll(async () => {
  await endAllWorkers()
  await world.close()
})

/** A premium restaurant whose domain has just been saved. */
async function save(): Promise<void> {
  made += 1
  domain = `ristorante-${made}.de`
  tenant = { id: await addTenant(world, { contactInfo: { email: `wirt-${made}@example.com` } }) }
  const { status } = await world.rest.call(
    'PATCH',
    `/tenants/${tenant.id}`,
    { contactInfo: { domain } },
    operator.token,
  )
  expect(status).toBe(200)
}

const fault = (more: Record<string, unknown>) =>
  world.sandbox.fault({ service: 'resend', method: 'POST', path: '/domains', ...more })

/** The first job of the save, when its run has ended badly. */
const firstFailure = (withinMs?: number) =>
  until(async () => {
    const [first] = await looksOf(world, tenant.id)
    return first && ['retrying', 'failed'].includes(first.status) && first
  }, withinMs)

const domains = async () =>
  (await world.sandbox.state()).domains.filter(({ name }) => name === `emails.${domain}`)

const mailsTo = async (address: string) =>
  (await world.sandbox.mails()).filter(({ to }) => to.includes(address)).map(({ subject }) => subject)

/** The fault is over: the rest happens by itself, once, and nothing is left undone. */
async function recovers(): Promise<void> {
  await until(async () => {
    await letTimePass(world, tenant.id)
    return (await emailDomain(world, tenant.id)).status === 'pending_dns'
  }, 15_000)
  expect(await domains()).toHaveLength(1)
  const { resendDomainId, errorMessage } = await emailDomain(world, tenant.id)
  expect(resendDomainId).toBe((await domains())[0]?.id)
  expect(errorMessage).toBeNull()
}

interface Expected {
  reason: string
  /** Else the tenant sees it go on. */
  hasFailed?: true
  attempts: number
  /** Until the next try, in milliseconds. */
  wait?: [number, number]
}

const backOff: [number, number] = [0.8 * 2 * MINUTE_MS - 1000, 1.2 * 2 * MINUTE_MS + 1000]
const operatorWait: [number, number] = [15 * MINUTE_MS - 1000, 15 * MINUTE_MS + 1000]
const down: Expected = { reason: 'VendorUnavailable', attempts: 1, wait: backOff }
const refused: Expected = { reason: 'CredentialsRefused', attempts: 0, wait: operatorWait }
const error = (statusCode: number, name: string, message = 'no') => ({
  status: statusCode,
  body: { statusCode, name, message },
})

describe('a call that goes wrong', () => {
  test.each<[string, Record<string, unknown>, Expected]>([
    ['401: our key is missing there', { status: 401 }, refused],
    ['403: our key is not accepted', { status: 403 }, refused],
    [
      '403: our key may not do this',
      error(403, 'restricted_api_key', 'This API key is restricted to only send emails'),
      refused,
    ],
    [
      '403: somebody else has registered the domain',
      error(403, 'validation_error', 'The `x` domain has been registered already.'),
      { reason: 'DomainTaken', hasFailed: true, attempts: 1 },
    ],
    [
      '403: for a cause nobody has foreseen',
      error(403, 'validation_error', 'Your plan allows ten domains.'),
      { reason: 'VendorRefused', hasFailed: true, attempts: 1 },
    ],
    ['409: locked by another request', { status: 409 }, down],
    [
      '422: it does not like the name',
      error(422, 'validation_error', 'The domain name is not valid.'),
      { reason: 'DomainRefused', hasFailed: true, attempts: 1 },
    ],
    [
      '422: it does not like what we say',
      { status: 422 },
      { reason: 'VendorRefused', hasFailed: true, attempts: 1 },
    ],
    [
      '429: no more of it today',
      error(429, 'daily_quota_exceeded', 'You have reached your daily quota.'),
      { reason: 'VendorRefused', attempts: 0, wait: operatorWait },
    ],
    [
      '500: in words that no database takes',
      error(500, 'internal_server_error', `\u0000${'x'.repeat(198)}🍕`),
      down,
    ],
    [
      '429: later, it says when',
      { status: 429, headers: { 'retry-after': '30' } },
      { reason: 'RateLimited', attempts: 0, wait: [30_000 - 1000, 60_000 + 1000] },
    ],
    ['500', { status: 500 }, down],
    [
      '503, it says when',
      { status: 503, headers: { 'retry-after': '900' } },
      { ...down, wait: operatorWait },
    ],
    ['a page of HTML, as if all were well', { status: 200, body: '<html>Maintenance</html>' }, down],
    ['a page of HTML from a gateway', { status: 502, body: '<html>Bad gateway</html>' }, down],
    ['a page of HTML from a firewall', { status: 403, body: '<html>Forbidden</html>' }, down],
    ['JSON of another shape', { status: 201, body: { domain: 'yes' } }, down],
    ['a list instead of an object', { status: 201, body: [] }, down],
    ['JSON null', { status: 201, body: 'null' }, down],
    ['an error that is JSON null', { status: 500, body: 'null' }, down],
    ['a cut connection before it did the work', { drop: 'before' }, down],
    ['a cut connection after it did the work', { drop: 'after' }, down],
  ])('%s', async (_, what, { reason, hasFailed, attempts, wait }) => {
    await fault(what)
    await save()
    const job = await firstFailure()
    const status = await emailDomain(world, tenant.id)
    expect(status).toMatchObject({ status: hasFailed ? 'failed' : 'provisioning', reason })
    expect(job).toMatchObject({ status: hasFailed ? 'failed' : 'retrying', attempts })
    expect(job.error).toBeTruthy()
    if (wait) {
      expect(job.waitMs).toBeGreaterThanOrEqual(wait[0])
      expect(job.waitMs).toBeLessThanOrEqual(wait[1])
    }
    expect(Boolean(status.errorMessage)).toBe(Boolean(hasFailed))
    await recovers()
  })

  test('silence is ended after ten seconds, and counts as down', async () => {
    await fault({ delayMs: 600_000, drop: 'before' })
    await save()
    const job = await firstFailure(15_000)
    expect(job).toMatchObject({ status: 'retrying', attempts: 1 })
    expect(await emailDomain(world, tenant.id)).toMatchObject({
      status: 'provisioning',
      reason: 'VendorUnavailable',
    })
    await recovers()
  })

  test('a vendor that stays down fails the tenant after three attempts, is tried again daily, and is waited for', async () => {
    await fault({ status: 500, times: 3 })
    await save()
    const failed = await until(async () => {
      await letTimePass(world, tenant.id)
      const now = await emailDomain(world, tenant.id)
      return now.status === 'failed' && now
    }, 15_000)
    expect(failed.reason).toBe('VendorUnavailable')
    expect(failed.errorMessage).toContain('Resend antwortet gerade nicht')
    const [first, daily] = await looksOf(world, tenant.id)
    expect(first).toMatchObject({ status: 'failed', attempts: 3 })
    expect(daily).toMatchObject({ data: { cause: 'daily' } })
    await recovers()
  })
})

describe('what became of it at the vendor', () => {
  test('"registered already" by our own call, whose answer was lost on the way, is adopted', async () => {
    // The list does not know it yet: the first call is still under way there.
    await fault({ method: 'GET', status: 200, body: { object: 'list', has_more: false, data: [] } })
    await save()
    await untilStatus(world, tenant.id, 'pending_dns')
    await executorOf(world.payload).execute(sql`
      update tenants set email_domain_remote = email_domain_remote || '{"domainId": null}' where id = ${tenant.id}`)
    await fault({ method: 'GET', status: 200, body: { object: 'list', has_more: false, data: [] } })
    await look(world, tenant.id)
    expect(await emailDomain(world, tenant.id)).toMatchObject({ status: 'pending_dns', reason: 'DnsMissing' })
    expect(await domains()).toHaveLength(1)
  })

  test('a domain that somebody else holds: the tenant reads what to do, and does it', async () => {
    await world.sandbox.post('/resend/taken', { domain: `emails.ristorante-${made + 1}.de` })
    await save()
    const failed = await untilStatus(world, tenant.id, 'failed')
    expect(failed).toMatchObject({ reason: 'DomainTaken' })
    expect(failed.errorMessage).toContain('schon von jemand anderem angemeldet')
    await until(async () => (await mailsTo(`wirt-${made}@example.com`)).length === 1)
    expect(await mailsTo(operator.email)).toEqual([])

    await world.sandbox.post('/reset', {})
    const { status } = await world.rest.call(
      'POST',
      `/tenants/${tenant.id}/retry`,
      { service: 'email-domain' },
      operator.token,
    )
    expect(status).toBe(202)
    expect((await untilStatus(world, tenant.id, 'pending_dns')).errorMessage).toBeNull()
  })

  test('a 404 that is not the vendor’s own word does not mean that the domain is gone', async () => {
    await save()
    await untilStatus(world, tenant.id, 'pending_dns')
    await world.sandbox.publish(domain)
    await letTimePass(world, tenant.id)
    const { resendDomainId, verifiedAt } = await until(async () => {
      await look(world, tenant.id)
      const now = await emailDomain(world, tenant.id)
      return now.status === 'verified' && now
    })
    await fault({ method: 'GET', status: 404, body: '<html>Not found</html>' })
    await look(world, tenant.id)
    expect(await emailDomain(world, tenant.id)).toMatchObject({
      status: 'verified',
      resendDomainId,
      verifiedAt,
    })
    expect(await domains()).toHaveLength(1)
  })

  test('while it is tried again, the tenant still reads what there is to do', async () => {
    await save()
    await untilStatus(world, tenant.id, 'pending_dns')
    await fault({ path: '/domains/*/verify', status: 500 })
    await world.rest.call('POST', `/tenants/${tenant.id}/check`, { service: 'email-domain' }, operator.token)
    await until(async () => (await looksOf(world, tenant.id)).some(({ status }) => status === 'retrying'))
    expect(await emailDomain(world, tenant.id)).toMatchObject({ status: 'pending_dns', reason: 'DnsMissing' })
    await recovers()
  })

  test('a mail whose answer was lost is sent once, though the second try would say it differently', async () => {
    await fault({ path: '/emails', drop: 'after' })
    await save()
    const mail = (status: string) =>
      until(async () =>
        (await jobsOf(world, tenant.id)).find((job) => job.type === 'send_email' && job.status === status),
      )
    await mail('retrying')
    await world.rest.call('PATCH', `/tenants/${tenant.id}`, { companyName: 'Da Mario' }, operator.token)
    await letTimePass(world, tenant.id)
    expect(await mail('completed')).toMatchObject({ attempts: 2, error: null })
    expect(await mailsTo(`wirt-${made}@example.com`)).toHaveLength(1)
  })
})

describe('our key', () => {
  test('is missing: the tenant reads that we are on it, the operator is told as soon as mails can go out', async () => {
    await worker.stop()
    const keyless = await startWorkerProcess({ RESEND_API_KEY: '' })
    await save()
    const job = await firstFailure()
    expect(job).toMatchObject({ status: 'retrying', attempts: 0 })
    const status = await emailDomain(world, tenant.id)
    expect(status).toMatchObject({ status: 'provisioning', reason: 'CredentialsMissing' })
    expect(describeReason(status.reason!, {}, 'de')).toContain('Wir kümmern uns darum')
    const alert = await until(async () =>
      (await jobsOf(world, tenant.id)).find((row) => row.type === 'send_email' && row.status === 'retrying'),
    )
    expect(alert).toMatchObject({ attempts: 0, data: { template: 'operator-alert' } })
    expect(await world.sandbox.exchanges()).toEqual([])

    await keyless.end('SIGTERM')
    worker = await world.startWorker()
    await recovers()
    await until(async () => (await mailsTo(operator.email)).length === 1)
  }, 60_000)

  test('never gets into a job, a log line, a mail or an answer of ours', async () => {
    const message = `API key ${KEY} is invalid`
    await fault(error(401, 'invalid_api_key', message))
    await save()
    await firstFailure()
    await recovers()
    await fault({ ...error(422, 'validation_error', message), method: 'POST', path: '/emails', times: 2 })
    await look(world, tenant.id)

    const tables = ['tenants', 'background_jobs', 'provisioning_logs', 'users', 'payload_kv']
    for (const table of tables) {
      const { rows } = await executorOf(world.payload).execute(sql`
        select t::text as row from ${sql.identifier(table)} t where position(${KEY} in t::text) > 0`)
      expect(rows, table).toEqual([])
    }
    for (const path of ['tenants', 'background-jobs', 'provisioning-logs', 'users']) {
      const { body, status } = await world.rest.call('GET', `/${path}?limit=500`, undefined, operator.token)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(KEY)
    }
    expect(JSON.stringify(await world.sandbox.mails())).not.toContain(KEY)
  })
})
