import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SetupState } from '@/components/site/setupState'
import { SECOND_MS, WATCHED_LOOK_MS } from '@/domain/schedule'
import { SETUP_LINK_DAYS, signSetupToken } from '@/lib/setupToken'
import { seedDemo } from '@/store/seed'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

const DOMAIN = 'xn--caf-dma.de'

let world: World
let mario: string
let tenant: number
let call: (method: 'GET' | 'POST', token: string, service?: string) => Promise<Response>

beforeAll(async () => {
  // Real waiting times: nothing looks by itself during these tests.
  world = await startWorld({ env: { CHECK_SPEED: '1' } })
  await seedDemo(world.payload, { password: 'demo-password' })
  mario = await world.rest.login('mario@demo.test', 'demo-password')
  const { body } = await world.rest.call<{ docs: { id: number }[] }>('GET', '/tenants', undefined, mario)
  tenant = body.docs[0]!.id
  const state = await import('@/app/api/setup/[service]/route')
  const check = await import('@/app/api/setup/[service]/check/route')
  call = (method, token, service = 'email-domain') => {
    const headers = { authorization: `Bearer ${token}` }
    const request = new Request(`${world.url}/api/setup/${service}`, { method, headers })
    const context = { params: Promise.resolve({ service }) }
    return method === 'GET' ? state.GET(request, context) : check.POST(request, context)
  }
  const worker = await world.startWorker()
  await setDomain('café.de')
  await until(async () => (await status()).nameServers !== null)
  await worker.stop()
})
afterAll(() => world.close())

const setDomain = (domain: string) =>
  world.rest.call('PATCH', `/tenants/${tenant}`, { contactInfo: { domain } }, mario)

const status = async () =>
  (await world.payload.findByID({ collection: 'tenants', id: tenant })).emailDomain as {
    nameServers: unknown
    status: string
  }

const sign = async (
  claims: Partial<{ tenant: number; service: string; domain: string }> = {},
  at = new Date(),
) => {
  const subject = { tenant, service: 'email-domain', domain: DOMAIN, ...claims }
  return (await signSetupToken(world.payload.secret, subject, at)).token
}

/** Signed by somebody who knows the secret, but for another purpose or with another key. */
async function forge({ audience = 'setup-page', key = `setup-page:${world.payload.secret}` }) {
  return new SignJWT({ tenant, service: 'email-domain', domain: DOMAIN })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(createHash('sha256').update(key).digest())
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

describe('a link of ours', () => {
  test('shows the records of its domain and nothing else of the tenant', async () => {
    const response = await call('GET', await sign())
    expect(response.status).toBe(200)
    const text = await response.text()
    const state = JSON.parse(text) as SetupState
    expect(state).toMatchObject({ domain: 'café.de', status: 'pending_dns', reason: 'DnsMissing' })
    expect(state.records.map(({ host }) => host)).toContain('send.emails')
    expect(Object.keys(state).sort()).toEqual([
      'domain',
      'host',
      'lastCheckedAt',
      'reason',
      'reasonParams',
      'records',
      'service',
      'status',
    ])
    expect(text).not.toMatch(/mario|Bella|bella-italia|domainId|remote/)
  })

  test('may be asked with the token in the address too, and leaves no trace in caches, search engines or referrers', async () => {
    const { GET } = await import('@/app/api/setup/[service]/route')
    const request = new Request(`${world.url}/api/setup/email-domain?token=${await sign()}`)
    const { status, headers } = await GET(request, { params: Promise.resolve({ service: 'email-domain' }) })
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
  })

  test('still opens on its last day', async () => {
    expect((await call('GET', await sign({}, daysAgo(SETUP_LINK_DAYS - 0.01)))).status).toBe(200)
  })
})

describe('a link that is not good (any more) opens nothing', () => {
  test.each<[string, () => string | Promise<string>, number]>([
    ['no token', () => '', 404],
    ['rubbish', () => 'abc.def.ghi', 404],
    ['an expired one', () => sign({}, daysAgo(SETUP_LINK_DAYS + 0.01)), 404],
    ['one for another service', () => sign({ service: 'phone-number' }), 404],
    ['one for another audience', () => forge({ audience: 'payload' }), 404],
    ['one signed with the plain secret', () => forge({ key: world.payload.secret }), 404],
    ['a login', () => mario, 404],
    ['one for a domain the tenant does not have', () => sign({ domain: 'bellaitalia.de' }), 410],
    ['one for a tenant that is gone', () => sign({ tenant: 4711 }), 410],
  ])('%s', async (_, make, expected) => {
    const token = await make()
    expect((await call('GET', token)).status).toBe(expected)
    expect((await call('POST', token)).status).toBe(expected)
  })

  test('one whose tenant, domain or signature was changed by hand', async () => {
    const [header = '', body = '', signature = ''] = (await sign()).split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = pack({ alg: 'none' })
    const tampered = [
      `${header}.${pack({ ...claims, tenant: tenant + 1 })}.${signature}`,
      `${header}.${pack({ ...claims, domain: 'bellaitalia.de' })}.${signature}`,
      `${header}.${pack({ ...claims, exp: Number(claims['exp']) + 86_400 })}.${signature}`,
      `${header}.${body}.${signature.slice(0, -2)}`,
      `${unsigned}.${body}.`,
    ]
    for (const token of tampered) expect((await call('GET', token)).status).toBe(404)
  })

  test('any link, at a service that does not exist', async () => {
    expect((await call('GET', await sign(), 'toString')).status).toBe(404)
    expect((await call('GET', await sign({ service: 'phone-number' }), 'phone-number')).status).toBe(404)
  })
})

describe('somebody with the link', () => {
  const watched = async () => {
    const { docs } = await world.payload.find({ collection: 'background-jobs', limit: 100, sort: 'id' })
    return docs.filter(({ data }) => (data as { cause?: string } | null)?.cause === 'watched')
  }
  const lookedAt = (at: Date) =>
    world.payload.db.updateOne({
      collection: 'tenants',
      id: tenant,
      data: { emailDomain: { lastCheckedAt: at.toISOString() }, updatedAt: null },
    })
  beforeEach(() => lookedAt(new Date()))

  test('makes us look more often by keeping the page open, but not at every glance', async () => {
    await call('GET', await sign())
    expect(await watched()).toHaveLength(0)
    await lookedAt(new Date(Date.now() - WATCHED_LOOK_MS - SECOND_MS))
    for (let glance = 0; glance < 3; glance++) await call('GET', await sign())
    expect(await watched()).toHaveLength(1)
  })

  test('may ask for a look now, and again only after a while', async () => {
    expect((await call('POST', await sign())).status).toBe(202)
    const again = await call('POST', await sign())
    expect(again.status).toBe(429)
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('is told that the link has ended when the domain is changed', async () => {
    const token = await sign()
    await setDomain('bellaitalia.de')
    expect((await call('GET', token)).status).toBe(410)
    expect((await call('POST', token)).status).toBe(410)
  })
})
