// Our DNS look-up and diagnosis against a real name server over UDP and TCP: the sandbox's.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WantedRecord } from '@/domain/dns'
import { toWantedRecords } from '@/domain/dnsNames'
import { diagnoseRecords } from '@/integrations/dns/diagnose'
import { createDnsLookup } from '@/integrations/dns/lookup'
import { startSandbox, type Sandbox } from '@/sandbox'

const zone = 'bellaitalia.de'
const spf = 'v=spf1 include:amazonses.com ~all'
const key = `p=${'MIIBIjANBgkqhkiG9w0BAQ'.repeat(20)}IDAQAB`
const target = 'feedback-smtp.eu-west-1.amazonses.com'
const wanted = toWantedRecords(
  [
    { purpose: 'return-path', type: 'MX', name: 'send.emails', value: target, priority: 10 },
    { purpose: 'spf', type: 'TXT', name: 'send.emails', value: spf },
    { purpose: 'dkim', type: 'TXT', name: 'resend._domainkey.emails', value: key },
  ],
  zone,
)

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dnsPort: 0 })
})
afterAll(() => sandbox.close())
beforeEach(() => call('POST', '/_sandbox/reset'))

const call = (method: string, path: string, body?: unknown) =>
  fetch(`${sandbox.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  })

async function put(name: string, type: string, ...values: string[]): Promise<void> {
  const answer = await call('PUT', '/_sandbox/dns', { name: `${name}.${zone}`, type, values })
  if (!answer.ok) throw new Error(await answer.text())
}

const lookup = (options = {}) =>
  createDnsLookup({ servers: [`127.0.0.1:${sandbox.dnsPort}`], timeoutMs: 300, tries: 1, ...options })

const diagnose = (records: WantedRecord[] = wanted) => diagnoseRecords(lookup(), zone, records)

async function publishAll(): Promise<void> {
  await put('send.emails', 'MX', `10 ${target}`)
  await put('send.emails', 'TXT', spf)
  await put('resend._domainkey.emails', 'TXT', key)
}

describe('a look at the records', () => {
  it('sees them all, a key longer than one UDP answer too, and names the name servers', async () => {
    await publishAll()
    await put('resend._domainkey.emails', 'TXT', key, 'x'.repeat(1_900))
    const seen = await diagnose()
    expect(seen.verdict).toBe('ok')
    expect(seen.records.map((record) => record.status)).toEqual(['verified', 'verified', 'verified'])
    expect(seen.nameServers).toEqual(['ns1.sandbox-dns.test', 'ns2.sandbox-dns.test'])
  })

  it('sees a record at once after it was entered', async () => {
    const eye = lookup()
    expect((await diagnoseRecords(eye, zone, wanted)).verdict).toBe('missing')
    await publishAll()
    expect((await diagnoseRecords(eye, zone, wanted)).verdict).toBe('ok')
  })

  it('says for each record what is wrong with it', async () => {
    await put(`send.emails.${zone}`, 'MX', `10 ${target}`)
    await put('send.emails', 'TXT', `"${spf}"`)
    await put('resend._domainkey', 'TXT', key)
    const { records, verdict } = await diagnose()
    expect(verdict).toBe('wrong')
    expect(records.map((record) => record.problem)).toEqual([
      { code: 'zone-doubled', at: `send.emails.${zone}.${zone}` },
      { code: 'quoted' },
      { code: 'wrong-level', at: `resend._domainkey.${zone}` },
    ])
  })

  it('is not misled by catch-all entries', async () => {
    await put('*', 'MX', '10 mx.netcup.net')
    await put('*', 'TXT', 'v=spf1 -all')
    await put('*', 'A', '192.0.2.1')
    const { records, verdict } = await diagnose()
    expect(verdict).toBe('missing')
    expect(records.map((record) => record.problem?.code)).toEqual(['missing', 'missing', 'missing'])
  })

  it('follows a CNAME to the record it stands for', async () => {
    await publishAll()
    await put('resend._domainkey.emails', 'TXT')
    await put('resend._domainkey.emails', 'CNAME', 'key.agentur.net')
    await call('PUT', '/_sandbox/dns', { name: 'key.agentur.net', type: 'TXT', values: [key] })
    expect((await diagnose()).verdict).toBe('ok')
  })

  it('calls a CNAME that leads nowhere a conflict', async () => {
    await put('send.emails', 'CNAME', 'shop.agentur.net')
    const { records } = await diagnose()
    expect(records.slice(0, 2).map((record) => record.problem?.code)).toEqual([
      'cname-conflict',
      'cname-conflict',
    ])
  })

  it('tells a domain that does not exist from one without records', async () => {
    await call('PUT', '/_sandbox/dns', { name: zone, type: 'MODE', values: ['nxdomain'] })
    const { records, verdict } = await diagnose()
    expect(verdict).toBe('wrong')
    expect(records.map((record) => record.problem?.code)).toEqual([
      'zone-missing',
      'zone-missing',
      'zone-missing',
    ])
  })

  it.each(['servfail', 'refused', 'timeout'])('knows nothing, and never says "gone", on %s', async (mode) => {
    await publishAll()
    await call('PUT', '/_sandbox/dns', { name: zone, type: 'MODE', values: [mode] })
    const { records, verdict, nameServers } = await diagnose()
    expect(verdict).toBe('unknown')
    expect(nameServers).toBeNull()
    expect(records.map((record) => record.problem)).toEqual(wanted.map(() => ({ code: 'lookup-failed' })))
  })
})

describe('the look-up', () => {
  it('answers in time even when nobody else does', async () => {
    await call('PUT', '/_sandbox/dns', { name: zone, type: 'MODE', values: ['timeout'] })
    const startedAt = Date.now()
    const answer = await lookup({ timeoutMs: 10_000, totalMs: 200 }).resolve(`www.${zone}`, 'A')
    expect(answer).toEqual({ kind: 'unknown', why: 'took too long' })
    expect(Date.now() - startedAt).toBeLessThan(2_000)
  })

  it('does not know when no server is there', async () => {
    const nobody = createDnsLookup({ servers: ['127.0.0.1:1'], timeoutMs: 200, tries: 1 })
    expect((await nobody.resolve(`www.${zone}`, 'A')).kind).toBe('unknown')
    expect(await nobody.nameServers(zone)).toBeNull()
    expect(await nobody.zoneExists(zone)).toBeNull()
  })

  it.each([
    ['A', '192.0.2.1'],
    ['AAAA', '2001:db8::1'],
    ['CNAME', 'shop.agentur.net'],
    ['MX', '10 mx.agentur.net'],
    ['TXT', 'hello'],
    ['CAA', '0 issue "letsencrypt.org"'],
  ] as const)('reads %s', async (type, value) => {
    await put('www', type, value)
    expect(await lookup().resolve(`www.${zone}`, type)).toEqual({ kind: 'found', values: [value] })
  })

  it('tells a name without this type from a name that does not exist', async () => {
    await put('www', 'A', '192.0.2.1')
    expect(await lookup().resolve(`www.${zone}`, 'TXT')).toEqual({ kind: 'none', nameExists: true })
    expect(await lookup().resolve(`nix.${zone}`, 'TXT')).toEqual({ kind: 'none', nameExists: false })
  })

  it('makes hostile text harmless: control characters are shown, length is capped', async () => {
    await put('www', 'TXT', `a\r\n\u001b[31m\u202e„ä“${'x'.repeat(3_900)}`)
    const answer = await lookup().resolve(`www.${zone}`, 'TXT')
    const [value = ''] = answer.kind === 'found' ? answer.values : []
    expect(value).toMatch(/^a␍␊␛\[31m⟨U\+202E⟩„ä“x+$/)
    expect(value.length).toBeLessThanOrEqual(2_100)
  })

  it.each(['', '.', 'a..de', `${'a'.repeat(64)}.de`, `${'a.'.repeat(200)}de`, 'b\u0000d.de', '🍕.de'])(
    'does not throw for a name that is none: %j',
    async (name) => {
      expect((await lookup().resolve(name, 'TXT')).kind).not.toBe('found')
    },
  )
})
