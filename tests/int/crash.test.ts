import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { executorOf } from '@/store/executor'
import { endAllWorkers, startWorkerProcess, type WorkerProcess } from '../helpers/crashWorker'
import { startHoldingProxy, type HoldingProxy } from '../helpers/holdingProxy'
import { emailDomain, looksOf, untilStatus } from '../helpers/jobs'
import { addTenant, addUser, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

const KEY = 're_0123456789_secret_of_the_crash_tests'

let world: World
let proxy: HoldingProxy
let operator: Person
let made = 0
let survivor: WorkerProcess

beforeAll(async () => {
  world = await startWorld({ env: { LEASE_SECONDS: '2', CHECK_SPEED: '60', RESEND_API_KEY: KEY } })
  proxy = await startHoldingProxy(String(process.env['RESEND_BASE_URL']))
  operator = await addUser(world, 'super-admin')
})
afterAll(async () => {
  await endAllWorkers()
  await proxy.close()
  await world.close()
})

const worker = () => startWorkerProcess({ RESEND_BASE_URL: proxy.url })

interface Workshop {
  id: number
  domain: string
}

async function workshop(): Promise<Workshop> {
  made += 1
  return { id: await addTenant(world), domain: `werkstatt-${made}.de` }
}

async function save({ id }: Workshop, domain: string | null): Promise<void> {
  const { status } = await world.rest.call(
    'PATCH',
    `/tenants/${id}`,
    { contactInfo: { domain } },
    operator.token,
  )
  expect(status).toBe(200)
}

/** The vendor creates this domain; its answer does not come before release(). */
const holdCreation = ({ domain }: Workshop) =>
  proxy.hold(({ body, method }) => method === 'POST' && body.includes(`"emails.${domain}"`))

const domainsOf = async ({ domain }: Workshop) =>
  (await world.sandbox.state()).domains.filter(({ name }) => name === `emails.${domain}`)

const creationsOf = async ({ domain }: Workshop) =>
  (await world.sandbox.exchanges()).filter(
    ({ body, method, url }) =>
      method === 'POST' && url.endsWith('/domains') && body.includes(`emails.${domain}`),
  )

const running = async ({ id }: Workshop) =>
  (await looksOf(world, id)).filter(({ status }) => status === 'running')

test('killed after the vendor did the work and before it was saved: one domain, and the next worker completes the job', async () => {
  const victim = await worker()
  const it = await workshop()
  const held = holdCreation(it)
  await save(it, it.domain)
  await held.done
  await victim.end('SIGKILL')
  expect(await domainsOf(it)).toHaveLength(1)
  expect((await emailDomain(world, it.id)).resendDomainId).toBeNull()
  expect(await running(it)).toHaveLength(1)
  held.release()

  survivor = await worker()
  const now = await untilStatus(world, it.id, 'pending_dns', 20_000)
  expect(await domainsOf(it)).toEqual([expect.objectContaining({ id: now.resendDomainId })])
  expect(await creationsOf(it)).toHaveLength(1)
  const [first] = await looksOf(world, it.id)
  expect(first).toMatchObject({ status: 'completed', attempts: 2 })
}, 60_000)

test('killed like that, and the wish changes before anybody goes on: what was created is not orphaned', async () => {
  const it = await workshop()
  const held = holdCreation(it)
  await save(it, it.domain)
  await held.done
  await survivor.end('SIGKILL')
  expect(await domainsOf(it)).toHaveLength(1)
  const other = { ...it, domain: `neu-${it.domain}` }
  await save(other, other.domain)
  held.release()

  survivor = await worker()
  await untilStatus(world, it.id, 'pending_dns', 20_000)
  expect(await domainsOf(other)).toHaveLength(1)
  expect(await domainsOf(it)).toEqual([])
}, 60_000)

test('a worker that is told to stop hands back what it cannot finish, and another goes on at once', async () => {
  const it = await workshop()
  const held = holdCreation(it)
  await save(it, it.domain)
  await held.done
  await survivor.end('SIGTERM')
  const [job] = await looksOf(world, it.id)
  expect(job).toMatchObject({ status: 'queued', attempts: 0 })
  expect(job?.waitMs).toBeLessThanOrEqual(0)
  held.release()

  survivor = await worker()
  await untilStatus(world, it.id, 'pending_dns', 20_000)
  expect(await domainsOf(it)).toHaveLength(1)
  expect((await looksOf(world, it.id))[0]).toMatchObject({ status: 'completed', attempts: 1 })
}, 60_000)

test('beside each other two workers never run the same key at once, however long a run takes', async () => {
  const [slow, quick] = [await workshop(), await workshop()]
  const second = await worker()
  const held = holdCreation(slow)
  await save(slow, slow.domain)
  await held.done
  const retry = await world.rest.call(
    'POST',
    `/tenants/${slow.id}/retry`,
    { service: 'email-domain' },
    operator.token,
  )
  expect(retry.status).toBe(202)
  // Both workers have looked for work since: one of them did this.
  await save(quick, quick.domain)
  await untilStatus(world, quick.id, 'pending_dns')
  // Longer than a lease: it is renewed while the run goes on.
  const startedAt = Date.now()
  await until(async () => {
    expect(await running(slow)).toHaveLength(1)
    expect((await looksOf(world, slow.id)).map(({ status }) => status)).toEqual(['running', 'queued'])
    return Date.now() - startedAt > 3_000
  })
  held.release()
  await untilStatus(world, slow.id, 'pending_dns')
  await until(async () => (await looksOf(world, slow.id))[1]?.hasRun)
  expect((await looksOf(world, slow.id))[0]).toMatchObject({ status: 'completed', attempts: 1 })
  expect(await creationsOf(slow)).toHaveLength(1)
  await second.end('SIGTERM')
}, 60_000)

test('a worker that slept beyond its lease changes nothing when it wakes up', async () => {
  const it = await workshop()
  const sleeper = survivor
  const held = holdCreation(it)
  await save(it, it.domain)
  await held.done
  sleeper.signal('SIGSTOP')
  const other = await worker()
  const now = await untilStatus(world, it.id, 'pending_dns', 20_000)

  // Meanwhile the tenant has thought better of it.
  await save(it, null)
  await untilStatus(world, it.id, 'not_configured')
  await until(async () => (await domainsOf(it)).length === 0)
  await until(async () => (await running(it)).length === 0)
  const [before, jobs] = [await emailDomain(world, it.id), await looksOf(world, it.id)]
  const logged = sleeper.output().length

  held.release()
  sleeper.signal('SIGCONT')
  await until(async () => sleeper.output().slice(logged).includes('job.leaseLost'))
  expect(now.resendDomainId).toBeTruthy()
  expect(await emailDomain(world, it.id)).toEqual(before)
  expect(await looksOf(world, it.id)).toEqual(jobs)
  expect(await domainsOf(it)).toEqual([])
  await Promise.all([sleeper, other].map((worker) => worker.end('SIGTERM')))
}, 60_000)

test('a job that killed its worker three times has failed, for the tenant to see and an operator to read', async () => {
  const it = await workshop()
  await save(it, it.domain)
  await executorOf(world.payload).execute(sql`
    update background_jobs set status = 'running', attempts = max_attempts, lease_token = 'of the dead',
           lease_until = now() - interval '1 minute' where tenant_id = ${it.id}`)
  const last = await world.startWorker()
  expect(await untilStatus(world, it.id, 'failed')).toMatchObject({ reason: 'InternalError' })
  expect((await looksOf(world, it.id))[0]).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('died every time'),
  })
  expect(await creationsOf(it)).toEqual([])
  await until(async () => (await world.sandbox.mails()).some(({ to }) => to.includes(operator.email)))
  await last.stop()
})

test('what a worker logs never holds our key', async () => {
  const it = await workshop()
  const body = { statusCode: 401, name: 'invalid_api_key', message: `API key ${KEY} is invalid` }
  await world.sandbox.fault({ service: 'resend', method: 'POST', path: '/domains', status: 401, body })
  const last = await worker()
  await save(it, it.domain)
  await until(async () => (await looksOf(world, it.id))[0]?.error)
  await until(async () => last.output().includes('job.settled'))
  await last.end('SIGTERM')
  expect(last.output()).not.toContain(KEY)
}, 60_000)
