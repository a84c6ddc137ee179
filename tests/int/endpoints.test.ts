import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyJob } from '@/provisioning/serviceJobs'
import { enqueue } from '@/queue/enqueue'
import { claim } from '@/queue/claim'
import { databaseOf, executorOf } from '@/store/executor'
import { writeLogs } from '@/store/logs'
import { requestLook } from '@/store/requestService'
import { writeStatus } from '@/store/tenants'
import { addBusiness, addTenant, addUser, type Business, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World
let operator: Person
let business: Business

interface Answer {
  jobs?: number[]
  id?: number
  doc?: { id: number }
  errors?: { message: string }[]
}

beforeAll(async () => {
  world = await startWorld()
  operator = await addUser(world, 'super-admin')
})
beforeEach(async () => {
  business = await addBusiness(world)
})
afterAll(() => world.close())

const post = (path: string, body?: unknown, { token }: { token: string } = business.admin, headers = {}) =>
  world.rest.call<Answer>('POST', path, body, token, headers)

const rows = async (query: ReturnType<typeof sql>) => (await executorOf(world.payload).execute(query)).rows

const jobsOf = (tenant: number) =>
  rows(
    sql`select id, type, status, priority, key, data from background_jobs where tenant_id = ${tenant} order by id`,
  )

const jobOf = async (id: number) => (await rows(sql`select * from background_jobs where id = ${id}`))[0]

describe('a new tenant', () => {
  const create = async (slug: string) => {
    const data = {
      companyName: 'Neu',
      slug,
      locale: 'de',
      subscriptionTier: 'premium',
      contactInfo: { domain: `${slug}.de` },
    }
    const { body, status } = await post('/tenants', data, operator)
    expect(status).toBe(201)
    return body.doc?.id ?? 0
  }
  const statusOf = async (id: number) =>
    (await rows(sql`select email_domain_status as status from tenants where id = ${id}`))[0]?.['status']

  afterEach(() => {
    delete process.env['PROVISION_ON_CREATE']
  })

  test('queues nothing, even with a domain: the person may still be typing', async () => {
    const id = await create('noch-nicht')
    expect(await jobsOf(id)).toEqual([])
    expect(await statusOf(id)).toBe('not_configured')
  })

  test('starts by itself where PROVISION_ON_CREATE says so', async () => {
    process.env['PROVISION_ON_CREATE'] = 'true'
    const id = await create('sofort-los')
    expect(await jobsOf(id)).toMatchObject([{ type: 'provision_email_domain', status: 'queued' }])
    expect(await statusOf(id)).toBe('provisioning')
  })
})

describe('provision', () => {
  test('queues every service there is, and says which jobs', async () => {
    const { body, status } = await post(`/tenants/${business.id}/provision`, {})
    expect(status).toBe(202)
    const jobs = await jobsOf(business.id)
    expect(body).toEqual({ jobs: jobs.map(({ id }) => id) })
    expect(jobs).toMatchObject([
      {
        type: 'provision_email_domain',
        status: 'queued',
        key: `email-domain:${business.id}`,
        data: { cause: 'started' },
      },
    ])
  })

  test('needs no body at all', async () => {
    expect((await post(`/tenants/${business.id}/provision`)).status).toBe(202)
  })

  test('queues only the services asked for', async () => {
    const { body, status } = await post(`/tenants/${business.id}/provision`, { services: ['email-domain'] })
    expect(status).toBe(202)
    expect(body.jobs).toHaveLength(1)
  })
})

describe('check', () => {
  const check = (headers = {}) =>
    post(`/tenants/${business.id}/check`, { service: 'email-domain' }, business.admin, headers)

  test('queues a look before everything else', async () => {
    const { body, status } = await check()
    expect(status).toBe(202)
    expect(await jobsOf(business.id)).toMatchObject([
      { id: body.jobs?.[0], type: 'verify_email_domain', priority: 'urgent', data: { cause: 'check' } },
    ])
  })

  test('pressed again at once is refused with the time to wait, in the language of the request', async () => {
    await check()
    const [german, english] = [await check(), await check({ 'accept-language': 'en' })]
    expect([german.status, english.status]).toEqual([429, 429])
    expect(german.body.errors?.[0]?.message).toMatch(/^Wir haben gerade erst geprüft/)
    expect(english.body.errors?.[0]?.message).toMatch(/^We have only just checked/)
    const seconds = Number(german.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(10)
    expect(await jobsOf(business.id)).toHaveLength(1)
  })

  test('pressed forty times at the same moment queues one look', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => check()))
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(39)
    expect(await jobsOf(business.id)).toHaveLength(1)
  })

  test('may be pressed again after a while', async () => {
    await check()
    await databaseOf(world.payload).drizzle.transaction((tx) =>
      writeStatus(world.payload, tx, business.id, 'email-domain', {
        checkRequestedAt: new Date(Date.now() - 11_000).toISOString(),
      }),
    )
    expect((await check()).status).toBe(202)
  })
})

describe('retry of a service', () => {
  test('queues the whole way again', async () => {
    const { body, status } = await post(`/tenants/${business.id}/retry`, { service: 'email-domain' })
    expect(status).toBe(202)
    expect(await jobsOf(business.id)).toMatchObject([
      { id: body.jobs?.[0], type: 'provision_email_domain', data: { cause: 'retry' } },
    ])
  })
})

describe.each(['provision', 'check', 'retry'])('%s', (verb) => {
  const wrong = [
    { what: 'an unknown service', body: { service: 'pizza-oven', services: ['pizza-oven'] } },
    {
      what: 'a service that is not there yet',
      body: { service: 'phone-number', services: ['phone-number'] },
    },
    { what: 'the wrong type', body: { service: 42, services: 'email-domain' } },
    { what: 'an empty list', body: { services: [] } },
    { what: 'a list', body: [] },
    { what: 'a word', body: 'email-domain' },
    { what: 'null', body: null },
  ]
  test.each(wrong)('with $what is refused and queues nothing', async ({ body }) => {
    const answer = await post(`/tenants/${business.id}/${verb}`, body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.message).toBeTruthy()
    expect(await jobsOf(business.id)).toEqual([])
  })

  test('with a body that is no JSON is refused and queues nothing', async () => {
    const response = await fetch(`${world.url}/api/tenants/${business.id}/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `JWT ${business.admin.token}` },
      body: '{"services": ["email-',
    })
    expect(response.status).toBe(400)
    expect(await jobsOf(business.id)).toEqual([])
  })

  test.each(['2000000000', '99999999999', '-1', '1.5', 'abc', '%20'])(
    'of tenant %s is a 404, for super-admins too',
    async (id) => {
      for (const person of [business.admin, operator]) {
        const { status } = await post(`/tenants/${id}/${verb}`, { service: 'email-domain' }, person)
        expect(status).toBe(404)
      }
    },
  )
})

describe('a look for an open page', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000)
  const lookAfter = async (status: string, scheduledFor: Date) => {
    const job = verifyJob('email-domain', business.id, { cause: 'watched' })
    const [id] = await enqueue(executorOf(world.payload), [{ ...job, scheduledFor }])
    await rows(
      sql`update background_jobs set status = ${status}::enum_background_jobs_status where id = ${id}`,
    )
    return requestLook(world.payload, job)
  }

  test('comes before one that is planned for later', async () => {
    expect(await lookAfter('queued', inAnHour())).toHaveLength(1)
  })

  test.each<[string, string, () => Date]>([
    ['is due', 'queued', () => new Date()],
    ['is under way', 'running', () => new Date()],
    ['waits until the vendor may be asked again', 'retrying', inAnHour],
  ])('is not queued beside one that %s', async (_, status, scheduledFor) => {
    expect(await lookAfter(status, scheduledFor())).toEqual([])
  })
})

describe('jobs', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000)
  const queue = async () => {
    const job = {
      type: 'verify_email_domain',
      tenant: business.id,
      key: `email-domain:${business.id}`,
    } as const
    const [id = 0] = await enqueue(executorOf(world.payload), [{ ...job, scheduledFor: inAnHour() }])
    return id
  }
  const inState = async (status: string) => {
    const id = await queue()
    await rows(sql`
      update background_jobs set status = ${status}::enum_background_jobs_status, attempts = 3, error = 'was wrong'
      where id = ${id}`)
    return id
  }

  test.each(['queued', 'retrying', 'failed', 'cancelled'])(
    'a %s job is retried now, with all its attempts',
    async (status) => {
      const id = await inState(status)
      const { body, ...answer } = await post(`/background-jobs/${id}/retry`, {}, operator)
      expect({ status: answer.status, body }).toEqual({ status: 202, body: { id } })
      const job = await jobOf(id)
      expect(job).toMatchObject({ status: 'queued', attempts: '0', error: null })
      expect(new Date(String(job?.['scheduled_for'])).getTime()).toBeLessThan(Date.now() + 1_000)
    },
  )

  test.each(['running', 'completed', 'superseded'])('a %s job is not retried', async (status) => {
    const id = await inState(status)
    const answer = await post(`/background-jobs/${id}/retry`, {}, operator)
    expect(answer.status).toBe(409)
    expect(await jobOf(id)).toMatchObject({ status, error: 'was wrong' })
  })

  test.each(['queued', 'retrying'])('a %s job is cancelled', async (status) => {
    const id = await inState(status)
    expect((await post(`/background-jobs/${id}/cancel`, {}, operator)).status).toBe(202)
    expect(await jobOf(id)).toMatchObject({ status: 'cancelled' })
  })

  test('a running job that is cancelled loses its lease', async () => {
    const id = await queue()
    await rows(sql`update background_jobs set scheduled_for = now() - interval '1 second' where id = ${id}`)
    await claim(executorOf(world.payload), { limit: 100, leaseMs: 60_000 })
    expect(await jobOf(id)).toMatchObject({ status: 'running' })
    expect((await post(`/background-jobs/${id}/cancel`, {}, operator)).status).toBe(202)
    expect(await jobOf(id)).toMatchObject({ status: 'cancelled', lease_token: null, lease_until: null })
  })

  test.each(['failed', 'completed', 'cancelled', 'superseded'])(
    'a %s job is not cancelled',
    async (status) => {
      const id = await inState(status)
      expect((await post(`/background-jobs/${id}/cancel`, {}, operator)).status).toBe(409)
      expect(await jobOf(id)).toMatchObject({ status })
    },
  )

  test.each(['retry', 'cancel'])('to %s what is not there is a 404', async (verb) => {
    for (const id of ['2000000000', '99999999999', '-1', 'abc'])
      expect((await post(`/background-jobs/${id}/${verb}`, {}, operator)).status).toBe(404)
  })
})

describe('deleting a tenant', () => {
  const remove = (id: number, headers = {}) =>
    world.rest.call<Answer>('DELETE', `/tenants/${id}`, undefined, operator.token, headers)

  test('is refused while something is set up, works after archiving, and leaves nothing', async () => {
    const worker = await world.startWorker()
    const { admin, id } = business
    const patch = (data: object, { token }: Person) => world.rest.call('PATCH', `/tenants/${id}`, data, token)
    const names = async () => (await world.sandbox.state()).domains.map(({ name }) => name)
    await patch({ contactInfo: { domain: 'macht-zu.de' } }, admin)
    await until(async () => (await names()).includes('emails.macht-zu.de'))

    const refused = [await remove(id), await remove(id, { 'accept-language': 'en' })]
    expect(refused.map(({ status }) => status)).toEqual([409, 409])
    expect(refused.map(({ body }) => body.errors?.[0]?.message)).toEqual([
      expect.stringMatching(/^Erst archivieren/),
      expect.stringMatching(/^Archive first/),
    ])

    await patch({ archived: true }, operator)
    await until(async () => !(await names()).includes('emails.macht-zu.de'))
    await until(async () => (await remove(id)).status === 200)
    await worker.stop()

    const left = await rows(sql`
      select (select count(*) from tenants where id = ${id}) as tenants,
             (select count(*) from background_jobs where tenant_id = ${id} or tenant_id is null) as jobs,
             (select count(*) from provisioning_logs where tenant_id = ${id} or tenant_id is null) as logs,
             (select count(*) from users_tenants where tenant_id = ${id}) as memberships,
             (select count(*) from users where id = ${admin.id}) as people`)
    expect(left).toEqual([{ tenants: '0', jobs: '0', logs: '0', memberships: '0', people: '1' }])
    const me = await world.rest.call<{ user: { tenants: unknown[] } }>(
      'GET',
      '/users/me',
      undefined,
      admin.token,
    )
    expect(me.body.user.tenants).toEqual([])
  })

  test('takes jobs and log lines of this tenant along and of no other', async () => {
    const other = await addTenant(world)
    const executor = executorOf(world.payload)
    for (const tenant of [business.id, other]) {
      const [job = null] = await enqueue(executor, [{ type: 'send_email', tenant }])
      await writeLogs(executor, [{ tenant, job, service: 'system', action: 'test', status: 'success' }])
    }
    expect((await remove(business.id)).status).toBe(200)
    expect(await jobsOf(business.id)).toEqual([])
    expect(await jobsOf(other)).toHaveLength(1)
    expect(await rows(sql`select id from provisioning_logs where tenant_id = ${other}`)).toHaveLength(1)
  })

  test('of thirty tenants at the same moment does not make them wait for each other for ever', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => addTenant(world)))
    const answers = await Promise.all(ids.map((id) => remove(id)))
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
  })
})
