import { readdirSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOf, executorOf } from '@/store/executor'
import { writeStatus } from '@/store/tenants'
import { accessMatrix, columns, guardedRoutes, type Expected, type Who } from '../helpers/accessMatrix'
import { accessTargets, type Cast } from '../helpers/accessTargets'
import { addBusiness, addTenant, addUser, PASSWORD } from '../helpers/people'
import { startWorld, type World } from '../helpers/world'

let world: World
let cast: Cast

beforeAll(async () => {
  world = await startWorld()
  const [owner, other] = [await addBusiness(world), await addBusiness(world)]
  cast = { owner, other: other.admin, operator: await addUser(world, 'super-admin') }
})
afterAll(() => world.close())

const labelOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`

/** Every endpoint Payload answers on, as it stands in the finished config. */
function endpointsOf(slug: string): string[] {
  const { collections, endpoints } = world.payload.config
  const own = slug === '' ? endpoints : collections.find((collection) => collection.slug === slug)?.endpoints
  return (own || []).map(labelOf)
}

test('every collection and every endpoint has its row in the matrix, and no row is left over', () => {
  const slugs = ['', ...world.payload.config.collections.map(({ slug }) => slug)]
  const found = Object.fromEntries(slugs.map((slug) => [slug, [...new Set(endpointsOf(slug))].sort()]))
  const listed = Object.fromEntries(
    Object.entries(accessMatrix).map(([slug, rows]) => [slug, Object.keys(rows).sort()]),
  )
  expect(
    listed,
    'Say who may call it: add its row in tests/helpers/accessMatrix.ts (and what it acts on in accessTargets.ts).',
  ).toEqual(found)
  expect(world.payload.config.globals, 'The matrix has no column for globals yet.').toEqual([])
})

/** What came back, in the words of the matrix. */
async function outcome(slug: string, endpoint: string, who: Who, expected: Expected): Promise<Expected> {
  const { body, path, shows, token } = await accessTargets(world, cast, slug, who, endpoint)
  const [method = ''] = endpoint.split(' ')
  const answer = await world.rest.call(method, path, method === 'GET' ? undefined : body, token)
  if (expected === 'refused' && answer.status >= 400) return 'refused'
  return answer.status === 200 && !shows(answer.body) ? 'hidden' : answer.status
}

describe('over REST', () => {
  test.each(Object.entries(accessMatrix))(
    '%s answers nobody, its own, others and operators as listed',
    {
      timeout: 120_000,
    },
    async (slug, rows) => {
      const seen: Record<string, Expected[]> = {}
      for (const [endpoint, expected] of Object.entries(rows)) {
        seen[endpoint] = []
        for (const [index, who] of columns.entries())
          seen[endpoint].push(await outcome(slug, endpoint, who, expected[index] ?? 'refused'))
      }
      expect(seen).toEqual(rows)
    },
  )
})

test('every route handler of our own says what guards it', () => {
  const files = readdirSync('src/app/api', { recursive: true, encoding: 'utf8' })
  const found = files.filter((file) => file.endsWith('route.ts')).sort()
  expect(
    Object.keys(guardedRoutes).sort(),
    'Say what guards it: add it to guardedRoutes in tests/helpers/accessMatrix.ts.',
  ).toEqual(found)
})

test('GraphQL is off: nobody gets an answer from it', async () => {
  // Payload would answer it from a route of its own.
  expect(world.payload.config.graphQL.disable).toBe(true)
  const routes = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  expect(routes.filter((file) => file.includes('graphql'))).toEqual([])
  const query = { query: '{ Users { docs { email } } __schema { types { name } } }' }
  for (const token of [null, cast.owner.admin.token, cast.operator.token]) {
    const posted = await world.rest.call('POST', '/graphql', query, token)
    expect(posted.status).toBe(404)
    expect(posted.body).not.toHaveProperty('data')
    const url = `/graphql?query=${encodeURIComponent(query.query)}`
    expect((await world.rest.call('GET', url, undefined, token)).status).toBe(404)
    expect((await world.rest.call('GET', '/graphql-playground', undefined, token)).status).toBe(404)
  }
})

describe('field by field', () => {
  const rowOf = async (table: 'tenants' | 'users_tenants' | 'users') => {
    const { rows } = await executorOf(world.payload).execute(
      table === 'tenants'
        ? sql`select * from tenants where id = ${cast.owner.id}`
        : table === 'users'
          ? sql`select id, role, email from users where id = ${cast.owner.admin.id}`
          : sql`select tenant_id from users_tenants where _parent_id = ${cast.owner.admin.id}`,
    )
    return rows.map((row) => ({ ...row, updated_at: null }))
  }
  const forged = {
    status: 'verified',
    reason: 'DnsMissing',
    errorMessage: 'forged',
    since: '2020-01-01T00:00:00.000Z',
    verifiedAt: '2020-01-01T00:00:00.000Z',
    lastCheckedAt: '2020-01-01T00:00:00.000Z',
    nextCheckAt: '2020-01-01T00:00:00.000Z',
    checkRequestedAt: '2020-01-01T00:00:00.000Z',
    sendingDomain: 'forged.de',
    resendDomainId: 'forged',
    dnsRecords: [{ name: 'forged' }],
    nameServers: ['forged'],
    twilioPhoneSid: 'forged',
    vercelProjectId: 'forged',
    phoneNumberId: 'forged',
    sslCertificate: { status: 'active' },
    capabilities: { sms: true },
    remote: { domainId: 'forged', name: 'forged' },
  }
  const groups = ['emailDomain', 'phoneNumber', 'websiteDomain', 'whatsappBusiness']
  const machine: Record<string, unknown> = {
    ...Object.fromEntries(groups.map((group) => [group, forged])),
    provisioningLogs: { docs: [{ message: 'forged' }] },
  }
  const operators: Record<string, unknown> = {
    subscriptionTier: 'enterprise',
    slug: 'forged',
    archived: true,
  }
  const patch = (path: string, data: object, token: string) =>
    world.rest.call<{ doc?: object }>('PATCH', path, data, token)

  test.each(Object.keys({ ...operators, ...machine }))('a tenant-admin cannot set %s', async (field) => {
    const before = await rowOf('tenants')
    const data = { [field]: { ...operators, ...machine }[field] }
    for (const path of [`/tenants/${cast.owner.id}`, `/tenants?where[id][equals]=${cast.owner.id}`]) {
      expect((await patch(path, data, cast.owner.admin.token)).status).toBe(200)
      expect(await rowOf('tenants')).toEqual(before)
    }
  })

  test.each(Object.keys(machine))('not even a super-admin can set %s', async (field) => {
    const before = await rowOf('tenants')
    const data = { [field]: machine[field] }
    expect((await patch(`/tenants/${cast.owner.id}`, data, cast.operator.token)).status).toBe(200)
    expect(await rowOf('tenants')).toEqual(before)
  })

  test('a new tenant begins with nothing found out, whatever the request says', async () => {
    const data = {
      companyName: 'Neu',
      slug: 'neu-und-fertig',
      locale: 'de',
      subscriptionTier: 'premium',
      ...machine,
    }
    const { body } = await world.rest.call<{ doc: { id: number } }>(
      'POST',
      '/tenants',
      data,
      cast.operator.token,
    )
    const { rows } = await executorOf(world.payload).execute(
      sql`select * from tenants where id = ${body.doc.id}`,
    )
    expect(rows[0]).toMatchObject({
      email_domain_status: 'not_configured',
      phone_number_status: 'not_configured',
    })
    expect(JSON.stringify(rows)).not.toContain('forged')
  })

  test('nobody raises his own role or gives himself a tenant', async () => {
    const before = [await rowOf('users'), await rowOf('users_tenants')]
    const everyTenant = { tenants: [{ tenant: cast.owner.id }, { tenant: await addTenant(world) }] }
    for (const data of [{ role: 'super-admin' }, everyTenant, { tenants: [] }]) {
      expect((await patch(`/users/${cast.owner.admin.id}`, data, cast.owner.admin.token)).status).toBe(200)
      expect([await rowOf('users'), await rowOf('users_tenants')]).toEqual(before)
    }
  })

  test('what the system remembers for itself is shown to nobody', async () => {
    await databaseOf(world.payload).drizzle.transaction((tx) =>
      writeStatus(world.payload, tx, cast.owner.id, 'email-domain', { remote: { domainId: 'remembered' } }),
    )
    await executorOf(world.payload).execute(
      sql`update background_jobs set lease_token = 'remembered' where tenant_id = ${cast.owner.id}`,
    )
    const paths = [
      `/tenants/${cast.owner.id}?depth=3`,
      `/tenants?select[emailDomain][remote]=true&limit=100`,
      `/background-jobs?depth=3&limit=100&where[tenant][equals]=${cast.owner.id}`,
      `/users/me?depth=3`,
    ]
    for (const { token } of [cast.owner.admin, cast.operator]) {
      for (const path of paths) {
        const { body } = await world.rest.call('GET', path, undefined, token)
        expect(JSON.stringify(body)).not.toMatch(/remembered|"remote"|"leaseToken"|"hash"|"salt"/)
      }
    }
  })

  const hidden = [
    'emailDomain.remote',
    'emailDomain.remote.domainId',
    'emailDomain__remote',
    'whatsappBusiness.remote',
  ]
  const logsOfTenant = ['provisioningLogs', 'provisioningLogs.message']
  test.each([
    ...[...hidden, ...logsOfTenant].map((field) => ({ collection: 'tenants', field })),
    ...[
      'hash',
      'salt',
      'resetPasswordToken',
      'loginAttempts',
      'sessions.id',
      'tenants.tenant.emailDomain.remote',
    ].map((field) => ({ collection: 'users', field })),
  ])(
    'a tenant-admin cannot guess $field of $collection by asking for it or sorting by it',
    async ({ collection, field }) => {
      const { token } = cast.owner.admin
      const questions = [`where[${field}][exists]=true`, `where[or][0][${field}][like]=a`, `sort=-${field}`]
      for (const question of questions) {
        const { status } = await world.rest.call('GET', `/${collection}?${question}`, undefined, token)
        expect(`${question} ${status}`).toBe(`${question} 400`)
      }
      const counted = await world.rest.call('GET', `/${collection}/count?${questions[0]}`, undefined, token)
      expect(counted.status).toBe(400)
      const changed = await world.rest.call('PATCH', `/${collection}?${questions[0]}`, {}, token)
      expect(changed.status).toBe(400)
    },
  )

  test('nor can an operator ask for the lease of a job', async () => {
    for (const question of ['where[leaseToken][exists]=true', 'sort=leaseToken'])
      expect(
        (await world.rest.call('GET', `/background-jobs?${question}`, undefined, cast.operator.token)).status,
      ).toBe(400)
  })
})

describe('people', () => {
  test('a tenant-admin sees himself among the users, not even a colleague', async () => {
    await addUser(world, 'tenant-admin', [cast.owner.id])
    const { body } = await world.rest.call<{ docs: { id: number }[] }>(
      'GET',
      '/users?limit=100',
      undefined,
      cast.owner.admin.token,
    )
    expect(body.docs.map(({ id }) => id)).toEqual([cast.owner.admin.id])
  })

  test('the tenant of another cannot be told from one that does not exist', async () => {
    const { token } = cast.other
    const answers = async (id: number) => {
      const calls = [
        world.rest.call('GET', `/tenants/${id}`, undefined, token),
        world.rest.call('PATCH', `/tenants/${id}`, { companyName: 'x' }, token),
        world.rest.call('DELETE', `/tenants/${id}`, undefined, token),
        world.rest.call('POST', `/tenants/${id}/provision`, {}, token),
        world.rest.call('POST', `/tenants/${id}/check`, { service: 'email-domain' }, token),
        world.rest.call('POST', `/tenants/${id}/retry`, { service: 'email-domain' }, token),
        world.rest.call('GET', `/tenants/${id}/events`, undefined, token),
      ]
      return (await Promise.all(calls)).map(({ body, status }) => ({ body, status }))
    }
    expect(await answers(cast.owner.id)).toEqual(await answers(2_000_000_000))
  })

  test('whoever is taken out of a tenant sees nothing of it from then on, with the same login', async () => {
    const { admin, id } = await addBusiness(world)
    const elsewhere = { tenants: [{ tenant: cast.owner.id }] }
    const read = async () => (await world.rest.call('GET', `/tenants/${id}`, undefined, admin.token)).status
    expect(await read()).toBe(200)
    await patchUser(admin.id, elsewhere)
    expect(await read()).toBe(404)
  })

  const patchUser = (id: number, data: object) =>
    world.rest.call('PATCH', `/users/${id}`, data, cast.operator.token)

  test('after five wrong passwords the right one does not help either, until an operator unlocks', async () => {
    const { email } = await addUser(world, 'tenant-admin', [cast.owner.id])
    const login = async (password: string) =>
      (await world.rest.call('POST', '/users/login', { email, password })).status
    expect(await login(PASSWORD)).toBe(200)
    for (let attempt = 1; attempt <= 5; attempt++) expect(await login(`wrong ${attempt}`)).toBe(401)
    expect(await login(PASSWORD)).toBe(401)
    await world.rest.call('POST', '/users/unlock', { email }, cast.operator.token)
    expect(await login(PASSWORD)).toBe(200)
  })
})
