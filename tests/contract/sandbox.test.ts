// The sandbox seen from outside: the official Resend SDK and a real DNS resolver against a running server.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Resolver } from 'node:dns/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Resend } from 'resend'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { startSandbox, type Sandbox, type SandboxOptions } from '@/sandbox'
import { realPath } from '../helpers/realPath'

const RECHECK_MS = 40
const webhookSecret = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`
/** It runs only under its own name, whatever links lead there. */
const checker = realPath('../shared/vendor/contract-check.mjs')

let sandbox: Sandbox
let keys = 0

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dnsPort: 0, recheckMs: RECHECK_MS })
})
afterAll(() => sandbox.close())
beforeEach(() => control('POST', '/reset'))

/** A key of its own for each client, so that one test's calls never use up another's rate limit. */
function client(on: Sandbox = sandbox): Resend {
  keys += 1
  return new Resend(`re_test_${keys}`, { baseUrl: `${on.url}/resend` })
}

function resolver(on: Sandbox = sandbox): Resolver {
  const dns = new Resolver({ timeout: 300, tries: 1 })
  dns.setServers([`127.0.0.1:${on.dnsPort}`])
  return dns
}

function request(method: string, at: string, body?: unknown, on: Sandbox = sandbox): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(on.url + at, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
}

async function control(method: string, at: string, body?: unknown, on: Sandbox = sandbox): Promise<unknown> {
  const response = await request(method, `/_sandbox${at}`, body, on)
  if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? null : response.json()
}

const setDns = (name: string, type: string, ...values: string[]) =>
  control('PUT', '/dns', { name, type, values })

async function temporary(options: Partial<SandboxOptions>): Promise<Sandbox> {
  const other = await startSandbox({ port: 0, dnsPort: 0, recheckMs: RECHECK_MS, ...options })
  onTestFinished(() => other.close())
  return other
}

async function created(name: string, resend = client()) {
  const { data, error } = await resend.domains.create({ name, region: 'eu-west-1' })
  if (!data) throw new Error(error?.message ?? 'nothing created')
  return data
}

const stateSchema = z.object({
  domains: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      records: z.array(
        z.object({ type: z.string(), status: z.string(), fullName: z.string(), value: z.string() }),
      ),
    }),
  ),
  webhooks: z.array(z.object({ event: z.string(), status: z.number().nullable(), attempts: z.number() })),
})
const state = async (on: Sandbox = sandbox) =>
  stateSchema.parse(await control('GET', '/state', undefined, on))

/** Read from the sandbox itself, which costs no vendor call. */
async function untilStatus(name: string, status: string, on: Sandbox = sandbox) {
  return expect
    .poll(async () => (await state(on)).domains.find((domain) => domain.name === name)?.status, {
      timeout: 5000,
    })
    .toBe(status)
}

const exchangeSchema = z.object({
  service: z.string(),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  status: z.number().optional(),
  response: z.unknown().optional(),
  fault: z.boolean().optional(),
})
async function exchanges(on: Sandbox = sandbox) {
  const lines = (await (await request('GET', '/_sandbox/exchanges', undefined, on)).text()).trim().split('\n')
  return lines.filter(Boolean).map((line) => exchangeSchema.parse(JSON.parse(line)))
}

const mail = {
  from: 'Bella <info@emails.bellaitalia.de>',
  to: 'gast@example.org',
  subject: 'Hallo',
  html: '<p>Hi</p>',
}

describe('a domain at Resend', () => {
  it('names its records relative to the registrable zone', async () => {
    const { status, records } = await created('emails.bellaitalia.de')
    expect(status).toBe('not_started')
    expect(records.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'MX send.emails',
      'TXT send.emails',
      'TXT resend._domainkey.emails',
    ])
    expect(records[1]?.value).toBe('v=spf1 include:amazonses.com ~all')
    expect(records[2]?.value.length).toBeGreaterThan(255)
  })

  it('is verified once all its records are in DNS, and not before somebody asked', async () => {
    const resend = client()
    const { id } = await created('emails.bellaitalia.de', resend)
    const unasked = await created('unasked.bellaitalia.de', resend)
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' })
    await resend.domains.verify(id)
    await untilStatus('emails.bellaitalia.de', 'verified')
    const { data } = await resend.domains.get(id)
    expect(data?.records.map((record) => record.status)).toEqual(['verified', 'verified', 'verified'])
    expect((await resend.domains.get(unasked.id)).data?.status).toBe('not_started')
  })

  it('stays pending and tells record by record what is seen', async () => {
    const resend = client()
    const { id, records } = await created('bellaitalia.de', resend)
    await resend.domains.verify(id)
    expect((await resend.domains.get(id)).data?.status).toBe('pending')
    await setDns('send.bellaitalia.de', 'MX', `20 ${records[0]?.value}`)
    await setDns('send.bellaitalia.de', 'TXT', 'V=SPF1  include:amazonses.com ~all')
    await expect
      .poll(async () => (await state()).domains[0]?.records.map((record) => record.status))
      .toEqual(['pending', 'verified', 'pending'])
    await setDns('send.bellaitalia.de', 'MX', `10 ${records[0]?.value.toUpperCase()}.`)
    await expect.poll(async () => (await state()).domains[0]?.records[0]?.status).toBe('verified')
  })

  it('is not verified by a second SPF, a quoted value or a key in the wrong case', async () => {
    const resend = client()
    const { id, records } = await created('bellaitalia.de', resend)
    const key = records[2]?.value ?? ''
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' })
    await setDns('send.bellaitalia.de', 'TXT', 'v=spf1 include:amazonses.com ~all', 'v=spf1 -all')
    await setDns('resend._domainkey.bellaitalia.de', 'TXT', key.toLowerCase())
    await resend.domains.verify(id)
    const statuses = async () => (await state()).domains[0]?.records.map((record) => record.status)
    await expect.poll(statuses).toEqual(['verified', 'pending', 'pending'])
    await setDns('send.bellaitalia.de', 'TXT', '"v=spf1 include:amazonses.com ~all"')
    await setDns('resend._domainkey.bellaitalia.de', 'TXT', `v=DKIM1; k=rsa; ${key}`)
    await expect.poll(statuses).toEqual(['verified', 'pending', 'verified'])
  })

  it('fails when its records vanish, survives a failing name server, and recovers by itself', async () => {
    const resend = client()
    const { id } = await created('bellaitalia.de', resend)
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' })
    await resend.domains.verify(id)
    await untilStatus('bellaitalia.de', 'verified')

    await setDns('bellaitalia.de', 'MODE', 'servfail')
    await expect.poll(async () => (await state()).domains[0]?.records[0]?.status).toBe('temporary_failure')
    expect((await resend.domains.get(id)).data?.status).toBe('verified')
    await control('DELETE', '/dns', { name: 'bellaitalia.de', type: 'MODE' })

    await control('DELETE', '/dns', { name: 'send.bellaitalia.de' })
    await untilStatus('bellaitalia.de', 'failed')
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' })
    await untilStatus('bellaitalia.de', 'verified')
  })

  it('is given up when nothing appears in time', async () => {
    const impatient = await temporary({ failAfterMs: 100 })
    const resend = client(impatient)
    const { id } = await created('bellaitalia.de', resend)
    await resend.domains.verify(id)
    await untilStatus('bellaitalia.de', 'failed', impatient)
  })

  it('may ask for three DKIM aliases and show its SPF in quotes', async () => {
    await control('POST', '/resend/settings', { dkim: 'cname', quotedSpf: true })
    const resend = client()
    const { id, records } = await created('emails.bellaitalia.de', resend)
    expect(records[1]?.value).toBe('"v=spf1 include:amazonses.com ~all"')
    const aliases = records.filter(({ type }) => type === 'CNAME')
    expect(aliases).toHaveLength(3)
    expect(aliases[0]?.name).toMatch(/^\w+\._domainkey\.emails$/)
    expect(aliases[0]?.value).toMatch(/\.dkim\.amazonses\.com\.$/)
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' })
    await resend.domains.verify(id)
    await untilStatus('emails.bellaitalia.de', 'verified')
  })

  it('cannot be created twice, nor when it is another account’s, which the list does not show', async () => {
    const resend = client()
    await created('emails.bellaitalia.de', resend)
    await control('POST', '/resend/taken', { domain: 'emails.anders.de' })
    for (const name of ['emails.bellaitalia.de', 'emails.anders.de']) {
      const { error } = await resend.domains.create({ name })
      expect(error).toMatchObject({
        statusCode: 403,
        name: 'validation_error',
        message: `The \`${name}\` domain has been registered already.`,
      })
    }
    const { data } = await resend.domains.list()
    expect(data?.data.map(({ name }) => name)).toEqual(['emails.bellaitalia.de'])
  })

  it('is listed page by page, newest first', async () => {
    const resend = client()
    await created('eins.de', resend)
    const second = await created('zwei.de', resend)
    const first = await resend.domains.list({ limit: 1 })
    expect(first.data).toMatchObject({ has_more: true, data: [{ name: 'zwei.de' }] })
    const rest = await resend.domains.list({ limit: 1, after: second.id })
    expect(rest.data).toMatchObject({ has_more: false, data: [{ name: 'eins.de' }] })
  })

  it('is gone once removed', async () => {
    const resend = client()
    const { id } = await created('bellaitalia.de', resend)
    expect((await resend.domains.remove(id)).data).toMatchObject({ id, deleted: true })
    expect((await resend.domains.get(id)).error).toMatchObject({ statusCode: 404, name: 'not_found' })
    expect((await resend.domains.remove(id)).error?.statusCode).toBe(404)
  })

  it('is seeded verified at start, and a reset removes it', async () => {
    const seeded = await temporary({ seedSharedDomain: 'emails.fabig-suite.de' })
    expect((await state(seeded)).domains).toMatchObject([
      { name: 'emails.fabig-suite.de', status: 'verified' },
    ])
    expect(await resolver(seeded).resolveMx('send.emails.fabig-suite.de')).toHaveLength(1)
    await control('POST', '/reset', undefined, seeded)
    expect((await state(seeded)).domains).toEqual([])
  })
})

describe('the API as a whole', () => {
  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } })
  const domainsUrl = () => `${sandbox.url}/resend/domains`

  it('refuses a missing and a foreign key with Resend’s own errors', async () => {
    const none = await fetch(domainsUrl())
    expect([none.status, await none.json()]).toEqual([
      401,
      expect.objectContaining({ name: 'missing_api_key' }),
    ])
    const foreign = await fetch(domainsUrl(), bearer('sk_live'))
    expect([foreign.status, await foreign.json()]).toEqual([
      403,
      expect.objectContaining({ name: 'invalid_api_key' }),
    ])
  })

  it('refuses a call without User-Agent', async () => {
    const answer = await fetch(domainsUrl(), { headers: { ...bearer('re_x').headers, 'user-agent': '' } })
    expect(answer.status).toBe(403)
  })

  it('names the wrong field: region, missing name, rubbish name', async () => {
    const resend = client()
    const region = await resend.domains.create({ name: 'a.de', region: 'eu-central-1' as 'eu-west-1' })
    expect(region.error).toMatchObject({ statusCode: 422, name: 'invalid_region' })
    const missing = await resend.domains.create({ name: undefined as unknown as string })
    expect(missing.error).toMatchObject({ statusCode: 422, name: 'missing_required_field' })
    const rubbish = await resend.domains.create({ name: 'kein domain name' })
    expect(rubbish.error).toMatchObject({ statusCode: 422, name: 'validation_error' })
  })

  it('lets five calls a second through per key and says so in headers', async () => {
    const key = bearer('re_limited')
    const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(domainsUrl(), key)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429])
    const first = answers.find(({ headers }) => headers.get('ratelimit-remaining') === '4')
    expect(first?.headers.get('ratelimit-limit')).toBe('5')
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('retry-after')).toBe('1')
    expect(refused?.headers.get('ratelimit-reset')).toBe('1')
    expect(await refused?.json()).toMatchObject({ statusCode: 429, name: 'rate_limit_exceeded' })
    expect((await fetch(domainsUrl(), bearer('re_other'))).status).toBe(200)
    await expect
      .poll(async () => (await fetch(domainsUrl(), key)).status, { interval: 300, timeout: 4000 })
      .toBe(200)
  })
})

describe('mails', () => {
  const sentMails = z.array(
    z.object({
      id: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      idempotencyKey: z.string().optional(),
    }),
  )
  const outbox = async () => sentMails.parse(await control('GET', '/mails'))

  it('go to the outbox and can be read back', async () => {
    const resend = client()
    const { data } = await resend.emails.send({ ...mail, text: 'Hi' }, { idempotencyKey: 'welcome/1' })
    expect(await outbox()).toMatchObject([
      { id: data?.id, to: ['gast@example.org'], subject: 'Hallo', idempotencyKey: 'welcome/1' },
    ])
    expect((await resend.emails.get(data?.id ?? '')).data).toMatchObject({
      subject: 'Hallo',
      html: '<p>Hi</p>',
    })
  })

  it('are sent once per idempotency key; the same key with another mail is refused', async () => {
    const resend = client()
    const first = await resend.emails.send(mail, { idempotencyKey: 'k' })
    const again = await resend.emails.send(mail, { idempotencyKey: 'k' })
    expect(again.data?.id).toBe(first.data?.id)
    const other = await resend.emails.send({ ...mail, subject: 'Anders' }, { idempotencyKey: 'k' })
    expect(other.error).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' })
    expect(await outbox()).toHaveLength(1)
  })

  it('go out in batches', async () => {
    const { data } = await client().batch.send([mail, { ...mail, subject: 'Zwei' }])
    expect(data?.data).toHaveLength(2)
    expect((await outbox()).map(({ subject }) => subject)).toEqual(['Hallo', 'Zwei'])
  })

  it('without a recipient or a sender’s address are refused', async () => {
    const resend = client()
    const missing = await resend.emails.send({ ...mail, to: undefined as unknown as string })
    expect(missing.error).toMatchObject({ statusCode: 422, name: 'missing_required_field' })
    const wrong = await resend.emails.send({ ...mail, from: 'Bella' })
    expect(wrong.error?.statusCode).toBe(422)
    expect(await outbox()).toEqual([])
  })

  it('are shown so that hostile content stays harmless', async () => {
    const hostile = '<script>alert(1)</script>'
    const { data } = await client().emails.send({ ...mail, subject: hostile, html: hostile, text: hostile })
    const view = await (await request('GET', `/mails/${data?.id}`)).text()
    expect(view).not.toContain(hostile)
    const frame = await request('GET', `/mails/${data?.id}/html`)
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups(?!.*allow-scripts)/)
  })
})

describe('faults', () => {
  const create = (resend: Resend) => resend.domains.create({ name: 'bellaitalia.de' })
  const domainNames = async () => (await state()).domains.map(({ name }) => name)

  it('cut the connection before the work', async () => {
    await control('POST', '/faults', {
      service: 'resend',
      method: 'POST',
      path: '/domains',
      times: 1,
      drop: 'before',
    })
    expect((await create(client())).error?.statusCode).toBeNull()
    expect(await domainNames()).toEqual([])
    expect((await create(client())).error).toBeNull()
  })

  it('cut the connection after the work', async () => {
    await control('POST', '/faults', {
      service: 'resend',
      method: 'POST',
      path: '/domains',
      times: 1,
      drop: 'after',
    })
    expect((await create(client())).error?.statusCode).toBeNull()
    expect(await domainNames()).toEqual(['bellaitalia.de'])
    const [cut] = await exchanges()
    expect(cut).toMatchObject({ method: 'POST', url: 'https://api.resend.com/domains', fault: true })
    expect(cut).not.toHaveProperty('status')
  })

  it('answer a status in the vendor’s own words, as often as asked, with headers', async () => {
    const headers = { 'retry-after': '7' }
    await control('POST', '/faults', { service: 'resend', times: 2, status: 429, headers })
    const resend = client()
    for (let call = 0; call < 2; call += 1) {
      const { error, headers: answered } = await create(resend)
      expect(error).toMatchObject({ statusCode: 429, name: 'rate_limit_exceeded' })
      expect(answered?.['retry-after']).toBe('7')
    }
    expect(await control('GET', '/faults')).toEqual([])
    expect((await create(resend)).error).toBeNull()
    expect((await exchanges()).map(({ status, fault }) => [status, fault])).toEqual([
      [429, undefined],
      [429, undefined],
      [201, undefined],
    ])
  })

  it('answer HTML, which is marked as no answer of the vendor', async () => {
    await control('POST', '/faults', {
      service: 'resend',
      times: 1,
      status: 502,
      body: '<h1>Bad gateway</h1>',
    })
    expect((await create(client())).data).toBeNull()
    expect(await exchanges()).toMatchObject([{ status: 502, response: '<h1>Bad gateway</h1>', fault: true }])
  })

  it('only delay when nothing else is asked for', async () => {
    await control('POST', '/faults', { service: 'resend', times: 1, delayMs: 250 })
    const startedAt = performance.now()
    expect((await create(client())).error).toBeNull()
    expect(performance.now() - startedAt).toBeGreaterThan(240)
  })

  it('hit only the calls that match, and can be cleared', async () => {
    await control('POST', '/faults', {
      service: 'resend',
      method: 'POST',
      path: '/domains/*/verify',
      times: 9,
      status: 500,
    })
    const resend = client()
    const { id } = await created('bellaitalia.de', resend)
    expect((await resend.domains.verify(id)).error?.statusCode).toBe(500)
    await control('DELETE', '/faults')
    expect((await resend.domains.verify(id)).error).toBeNull()
  })

  it('of a wrong shape are refused with the reason', async () => {
    const answer = await request('POST', '/_sandbox/faults', { service: 'resend', drop: 'sometimes' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('drop')
  })
})

describe('DNS', () => {
  it('serves a key longer than one string, over UDP or TCP as its size asks', async () => {
    const dns = resolver()
    const values = [`p=${'A'.repeat(390)}`, `p=${'B'.repeat(3000)}`]
    for (const value of values) {
      await setDns('resend._domainkey.bellaitalia.de', 'TXT', value)
      const [chunks = []] = await dns.resolveTxt('resend._domainkey.bellaitalia.de')
      expect(chunks.length).toBeGreaterThan(1)
      expect(chunks.join('')).toBe(value)
    }
    const log = z.object({ queries: z.array(z.object({ transport: z.string() })) })
    const { queries } = log.parse(await control('GET', '/dns'))
    expect(queries.map(({ transport }) => transport)).toEqual(['udp', 'udp', 'tcp'])
  })

  it('tells a missing name from a name without that type', async () => {
    const dns = resolver()
    await setDns('a.b.bellaitalia.de', 'A', '192.0.2.1')
    await expect(dns.resolveMx('nirgends.bellaitalia.de')).rejects.toMatchObject({ code: 'ENOTFOUND' })
    await expect(dns.resolveMx('a.b.bellaitalia.de')).rejects.toMatchObject({ code: 'ENODATA' })
    await expect(dns.resolveMx('b.bellaitalia.de')).rejects.toMatchObject({ code: 'ENODATA' })
    await expect(dns.resolve4('ganz-neu.de')).rejects.toMatchObject({ code: 'ENODATA' })
  })

  it('serves every type, follows aliases and fills wildcards', async () => {
    const dns = resolver()
    await setDns('bellaitalia.de', 'MX', '20 mx2.example.org', '10 mx1.example.org')
    await setDns('bellaitalia.de', 'CAA', '0 issue "letsencrypt.org"')
    await setDns('host.bellaitalia.de', 'A', '192.0.2.7')
    await setDns('host.bellaitalia.de', 'AAAA', '2001:db8::7')
    await setDns('www.bellaitalia.de', 'CNAME', 'host.bellaitalia.de.')
    await setDns('*.bellaitalia.de', 'A', '192.0.2.99')
    expect((await dns.resolveMx('bellaitalia.de')).map(({ priority }) => priority).toSorted()).toEqual([
      10, 20,
    ])
    expect(await dns.resolveCaa('bellaitalia.de')).toMatchObject([{ issue: 'letsencrypt.org' }])
    expect(await dns.resolve4('www.bellaitalia.de')).toEqual(['192.0.2.7'])
    expect(await dns.resolve6('WWW.BellaItalia.de')).toEqual(['2001:db8::7'])
    expect(await dns.resolveCname('www.bellaitalia.de')).toEqual(['host.bellaitalia.de'])
    expect(await dns.resolve4('irgendwas.bellaitalia.de')).toEqual(['192.0.2.99'])
  })

  it('lets any domain have name servers that lead back here', async () => {
    const dns = resolver()
    expect(await dns.resolveNs('neu.de')).toEqual(['ns1.sandbox-dns.test', 'ns2.sandbox-dns.test'])
    expect((await dns.resolveSoa('neu.de')).nsname).toBe('ns1.sandbox-dns.test')
    await setDns('bellaitalia.de', 'NS', 'docks01.rzone.de', 'shades02.rzone.de')
    expect((await dns.resolveNs('bellaitalia.de')).toSorted()).toEqual([
      'docks01.rzone.de',
      'shades02.rzone.de',
    ])
    expect(await dns.resolve4('docks01.rzone.de')).toEqual(['127.0.0.1'])
  })

  it('fails as told, for a name and everything below it', async () => {
    const dns = resolver()
    await setDns('gut.bellaitalia.de', 'A', '192.0.2.1')
    const codes = { servfail: 'ESERVFAIL', refused: 'EREFUSED', nxdomain: 'ENOTFOUND', timeout: 'ETIMEOUT' }
    for (const [mode, code] of Object.entries(codes)) {
      await setDns('bellaitalia.de', 'MODE', mode)
      await expect(dns.resolve4('gut.bellaitalia.de')).rejects.toMatchObject({ code })
    }
    await setDns('gut.bellaitalia.de', 'MODE', 'ok')
    expect(await dns.resolve4('gut.bellaitalia.de')).toEqual(['192.0.2.1'])
  })

  it('refuses records that are none', async () => {
    const wrong = [
      { name: 'a.de', type: 'A', values: ['300.1.1.1'] },
      { name: 'a.de', type: 'MX', values: ['mx.example.org'] },
      { name: 'a..de', type: 'TXT', values: ['x'] },
      { name: 'a.de', type: 'HINFO', values: ['x'] },
    ]
    for (const body of wrong) expect((await request('PUT', '/_sandbox/dns', body)).status).toBe(400)
  })
})

describe('webhooks', () => {
  interface Received {
    url: string | undefined
    headers: IncomingHttpHeaders
    body: string
  }

  /** An app that refuses the first `refusals` webhooks. */
  async function app(refusals = 0) {
    const received: Received[] = []
    const server = createServer((incoming, answer) => {
      let body = ''
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
      incoming.on('end', () => {
        received.push({ url: incoming.url, headers: incoming.headers, body })
        answer.writeHead(received.length <= refusals ? 500 : 200).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    if (!address || typeof address === 'string') throw new Error('no port')
    return { received, url: `http://127.0.0.1:${address.port}` }
  }

  const header = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

  it('report a verified domain, signed so that the official SDK accepts it', async () => {
    const { received, url } = await app()
    const other = await temporary({ appUrl: url, resendWebhookSecret: webhookSecret })
    const resend = client(other)
    const { id } = await created('emails.bellaitalia.de', resend)
    await resend.domains.verify(id)
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' }, other)
    await expect.poll(() => received.length, { timeout: 5000 }).toBe(1)

    const { headers, body, url: at } = received[0] ?? { headers: {}, body: '', url: '' }
    expect(at).toBe('/api/webhooks/resend')
    const signed = {
      id: header(headers['svix-id']),
      timestamp: header(headers['svix-timestamp']),
      signature: header(headers['svix-signature']),
    }
    const event = resend.webhooks.verify({ payload: body, headers: signed, webhookSecret })
    expect(event).toMatchObject({
      type: 'domain.updated',
      data: { id, name: 'emails.bellaitalia.de', status: 'verified' },
    })
    expect(() => resend.webhooks.verify({ payload: `${body} `, headers: signed, webhookSecret })).toThrow()
    await expect.poll(async () => (await state(other)).webhooks).toMatchObject([{ status: 200, attempts: 1 }])
  })

  it('are tried again with the same id when the app refuses them', async () => {
    const { received, url } = await app(1)
    const other = await temporary({ appUrl: url, resendWebhookSecret: webhookSecret })
    const resend = client(other)
    const { id } = await created('bellaitalia.de', resend)
    await resend.domains.verify(id)
    await control('POST', '/dns/publish', { domain: 'bellaitalia.de' }, other)
    await expect.poll(() => received.length, { timeout: 5000 }).toBe(2)
    expect(received[1]?.headers['svix-id']).toBe(received[0]?.headers['svix-id'])
    await expect.poll(async () => (await state(other)).webhooks).toMatchObject([{ status: 200, attempts: 2 }])
  })
})

describe('the recorded exchanges', () => {
  const isCheckable = existsSync(checker)
  const title = `follow the vendor's own document${isCheckable ? '' : ' (skipped: no contract-check.mjs beside the project)'}`

  it.skipIf(!isCheckable)(title, async () => {
    await control('POST', '/resend/settings', { quotedSpf: true })
    const resend = client()
    const { id } = await created('emails.bellaitalia.de', resend)
    await resend.domains.create({ name: 'emails.bellaitalia.de' })
    await resend.domains.list({ limit: 10 })
    await resend.domains.verify(id)
    await resend.domains.get(id)
    const receiving = client()
    const capabilities = { sending: 'enabled', receiving: 'enabled' } as const
    const both = await receiving.domains.create({ name: 'bellaitalia.de', capabilities, openTracking: true })
    await receiving.domains.update({ id: both.data?.id ?? '', clickTracking: true })
    await receiving.domains.get(both.data?.id ?? '')
    await receiving.domains.remove(both.data?.id ?? '')
    const mailer = client()
    const sent = await mailer.emails.send({ ...mail, cc: ['a@example.org'] }, { idempotencyKey: 'k' })
    await mailer.emails.get(sent.data?.id ?? '')
    await mailer.emails.list()
    await control('POST', '/faults', { service: 'resend', times: 1, status: 503 })
    await mailer.domains.list()

    const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = path.join(folder, 'exchanges.jsonl')
    await writeFile(file, await (await request('GET', '/_sandbox/exchanges')).text())
    const { stdout } = await promisify(execFile)(process.execPath, [checker, file, '--strict-responses'])
    expect(stdout).toContain('13 exchanges, 0 with violations')
  })
})
