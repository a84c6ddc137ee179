import { describe, expect, it } from 'vitest'
import type { DnsProblem, DnsRecordState, WantedRecord } from './dns'
import { diagnose, verdictOf } from './dnsDiagnosis'
import type { Sight } from './dnsExplanations'
import { toWantedRecords } from './dnsNames'

const zone = 'bellaitalia.de'
const spf = 'v=spf1 include:amazonses.com ~all'
const key = `p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKB${'Ab3/+'.repeat(40)}IDAQAB`
const target = 'feedback-smtp.eu-west-1.amazonses.com'

const [mx, txt, dkim, cname] = toWantedRecords(
  [
    { purpose: 'return-path', type: 'MX', name: 'send.emails', value: target, priority: 10 },
    { purpose: 'spf', type: 'TXT', name: 'send.emails', value: `"${spf}"` },
    { purpose: 'dkim', type: 'TXT', name: 'resend._domainkey.emails', value: key },
    {
      purpose: 'dkim',
      type: 'CNAME',
      name: 'abc._domainkey.emails.bellaitalia.de',
      value: 'abc.dkim.amazonses.com.',
    },
  ],
  zone,
) as [WantedRecord, WantedRecord, WantedRecord, WantedRecord]

/** What DNS knows, by `TYPE name`; the zone's name left out. `*` answers for every name that is not listed. */
type Dns = Record<string, string[] | null>

function sightOf(dns: Dns, zoneExists: boolean | null = true): Sight {
  return {
    zone,
    zoneExists,
    see: (name, type) => {
      const relative = name === zone ? '@' : name.slice(0, -zone.length - 1)
      const isListed = Object.keys(dns).some((entry) => entry.endsWith(` ${relative}`))
      const answer = dns[`${type} ${relative}`]
      return answer !== undefined ? answer : isListed || relative === '@' ? [] : (dns[`${type} *`] ?? [])
    },
  }
}

const look = (wanted: WantedRecord, dns: Dns, zoneExists?: boolean | null): DnsRecordState =>
  diagnose(wanted, sightOf(dns, zoneExists))

describe('a record is seen as wanted', () => {
  it.each<[string, WantedRecord, Dns]>([
    ['when it is there', txt, { 'TXT send.emails': [spf] }],
    ['when an MX differs in case only', mx, { 'MX send.emails': [`10 ${target.toUpperCase()}`] }],
    [
      'when a CNAME target has a final dot',
      cname,
      { 'CNAME abc._domainkey.emails': ['abc.dkim.amazonses.com.'] },
    ],
    [
      'when SPF has more blanks between its terms',
      txt,
      { 'TXT send.emails': ['v=spf1  include:amazonses.com  ~all '] },
    ],
    [
      'when other texts stand beside the SPF',
      txt,
      { 'TXT send.emails': ['google-site-verification=x', spf] },
    ],
    [
      'when blanks were pasted into a DKIM key',
      dkim,
      { 'TXT resend._domainkey.emails': [`${key.slice(0, 40)} ${key.slice(40)};`] },
    ],
    [
      'when the host added the defaults of DKIM',
      dkim,
      { 'TXT resend._domainkey.emails': [`v=DKIM1; k=rsa; ${key}`] },
    ],
    ['when a catch-all entry happens to say it', txt, { 'TXT *': [spf] }],
  ])('%s', (_, wanted, dns) => {
    expect(look(wanted, dns)).toEqual({ ...wanted, status: 'verified' })
  })
})

describe('what is wrong with a record', () => {
  it.each<[string, WantedRecord, Dns, DnsProblem, string[]?]>([
    ['nothing is there', txt, {}, { code: 'missing' }],
    [
      'the answer is unknown, whatever else was seen',
      txt,
      { 'TXT send.emails': null, 'TXT send': [spf] },
      { code: 'lookup-failed' },
    ],
    [
      'another SPF is there',
      txt,
      { 'TXT send.emails': ['v=spf1 -all'] },
      { code: 'wrong-value' },
      ['v=spf1 -all'],
    ],
    ['the rows were mixed up', txt, { 'TXT send.emails': [key] }, { code: 'wrong-value' }, [key]],
    [
      'an old key is there',
      dkim,
      { 'TXT resend._domainkey.emails': ['p=old'] },
      { code: 'wrong-value' },
      ['p=old'],
    ],
    [
      'another mail server is there',
      mx,
      { 'MX send.emails': ['10 mx.ionos.de'] },
      { code: 'wrong-value' },
      ['10 mx.ionos.de'],
    ],
    [
      'the priority differs',
      mx,
      { 'MX send.emails': [`50 ${target}`] },
      { code: 'wrong-priority' },
      [`50 ${target}`],
    ],
    [
      'a second MX stands beside the right one',
      mx,
      { 'MX send.emails': [`10 ${target}`, '20 mx.ionos.de'] },
      { code: 'duplicate' },
      [`10 ${target}`, '20 mx.ionos.de'],
    ],
    [
      'a second MX stands beside one of another priority',
      mx,
      { 'MX send.emails': [`50 ${target}`, '20 mx.ionos.de'] },
      { code: 'duplicate' },
      [`50 ${target}`, '20 mx.ionos.de'],
    ],
    [
      'a second key stands beside the right one',
      dkim,
      { 'TXT resend._domainkey.emails': [key, 'p=old'] },
      { code: 'duplicate' },
      [key, 'p=old'],
    ],
    [
      'a second SPF stands beside the right one',
      txt,
      { 'TXT send.emails': [spf, 'v=spf1 -all'] },
      { code: 'second-spf' },
      [spf, 'v=spf1 -all'],
    ],
    ['the text has quotes', txt, { 'TXT send.emails': [`"${spf}"`] }, { code: 'quoted' }, [`"${spf}"`]],
    [
      'the text has escaped quotes',
      txt,
      { 'TXT send.emails': [`\\"${spf}\\"`] },
      { code: 'quoted' },
      [`\\"${spf}\\"`],
    ],
    [
      'the text has typographic quotes',
      dkim,
      { 'TXT resend._domainkey.emails': [`„${key}“`] },
      { code: 'quoted' },
      [`„${key}“`],
    ],
    [
      'the text has a line break',
      dkim,
      { 'TXT resend._domainkey.emails': [`${key.slice(0, 64)}␍␊${key.slice(64)}`] },
      { code: 'line-break' },
      [`${key.slice(0, 64)}␍␊${key.slice(64)}`],
    ],
    [
      'the text starts with a blank',
      txt,
      { 'TXT send.emails': [` ${spf}`] },
      { code: 'line-break' },
      [` ${spf}`],
    ],
    [
      'the text has an invisible blank',
      txt,
      { 'TXT send.emails': [`⟨U+200B⟩${spf}`] },
      { code: 'line-break' },
      [`⟨U+200B⟩${spf}`],
    ],
    [
      'the zone was added to the name',
      txt,
      { [`TXT send.emails.${zone}`]: [spf] },
      { code: 'zone-doubled', at: `send.emails.${zone}.${zone}` },
      [spf],
    ],
    [
      'the zone was added to an MX target',
      mx,
      { 'MX send.emails': [`10 ${target}.${zone}`] },
      { code: 'target-zone-appended' },
      [`10 ${target}.${zone}`],
    ],
    [
      'the sub-domain was added to an MX target',
      mx,
      { 'MX send.emails': [`10 ${target}.send.emails.${zone}`] },
      { code: 'target-zone-appended' },
      [`10 ${target}.send.emails.${zone}`],
    ],
    [
      'the zone was added to a CNAME target',
      cname,
      { 'CNAME abc._domainkey.emails': [`abc.dkim.amazonses.com.${zone}`] },
      { code: 'target-zone-appended' },
      [`abc.dkim.amazonses.com.${zone}`],
    ],
    [
      'a CNAME stands in the way',
      txt,
      { 'CNAME send.emails': ['shop.example.net'] },
      { code: 'cname-conflict', foundType: 'CNAME' },
      ['shop.example.net'],
    ],
    [
      'a CNAME leads to other texts',
      txt,
      { 'CNAME send.emails': ['shop.example.net'], 'TXT send.emails': ['v=spf1 -all'] },
      { code: 'cname-conflict', foundType: 'CNAME' },
      ['shop.example.net'],
    ],
    [
      'something else stands where a CNAME belongs',
      cname,
      { 'A abc._domainkey.emails': ['192.0.2.1'] },
      { code: 'cname-conflict', foundType: 'A' },
      ['192.0.2.1'],
    ],
    [
      'a CNAME leads to another address',
      cname,
      { 'CNAME abc._domainkey.emails': ['shop.example.net'], 'A abc._domainkey.emails': ['192.0.2.1'] },
      { code: 'wrong-value' },
      ['shop.example.net'],
    ],
    [
      'the CNAME was entered as TXT',
      cname,
      { 'TXT abc._domainkey.emails': ['abc.dkim.amazonses.com.'] },
      { code: 'wrong-type', foundType: 'TXT' },
      ['abc.dkim.amazonses.com.'],
    ],
    [
      'the MX was entered as CNAME',
      mx,
      { 'CNAME send.emails': [target] },
      { code: 'wrong-type', foundType: 'CNAME' },
      [target],
    ],
    [
      'the MX was entered as TXT with its priority',
      mx,
      { 'TXT send.emails': [`10 ${target}`] },
      { code: 'wrong-type', foundType: 'TXT' },
      [`10 ${target}`],
    ],
    [
      'the key sits one level too high',
      dkim,
      { 'TXT resend._domainkey': [key] },
      { code: 'wrong-level', at: `resend._domainkey.${zone}` },
      [key],
    ],
    [
      'the MX sits one level too high',
      mx,
      { 'MX send': [`10 ${target}`] },
      { code: 'wrong-level', at: `send.${zone}` },
      [`10 ${target}`],
    ],
    [
      'the text sits at the sending domain',
      txt,
      { 'TXT emails': [spf] },
      { code: 'wrong-level', at: `emails.${zone}` },
      [spf],
    ],
    [
      'the text sits at the zone',
      txt,
      { 'TXT @': ['google-site-verification=x', spf] },
      { code: 'wrong-level', at: zone },
      [spf],
    ],
    [
      "the name was typed in full in the sub-domain's panel",
      txt,
      { 'TXT send.emails.emails': [spf] },
      { code: 'wrong-level', at: `send.emails.emails.${zone}` },
      [spf],
    ],
    [
      'a wrong value is there and the right one at the doubled name',
      txt,
      { 'TXT send.emails': ['v=spf1 -all'], [`TXT send.emails.${zone}`]: [spf] },
      { code: 'zone-doubled', at: `send.emails.${zone}.${zone}` },
      [spf],
    ],
    [
      'a wrong value is there and the right one elsewhere',
      txt,
      { 'TXT send.emails': ['v=spf1 -all'], 'TXT send': [spf] },
      { code: 'wrong-value' },
      ['v=spf1 -all'],
    ],
  ])('%s', (_, wanted, dns, problem, found) => {
    expect(look(wanted, dns)).toEqual({ ...wanted, status: 'pending', problem, ...(found ? { found } : {}) })
  })

  it('is that the whole domain does not exist', () => {
    expect(look(txt, {}, false).problem).toEqual({ code: 'zone-missing' })
    expect(look(txt, {}, null).problem).toEqual({ code: 'missing' })
  })

  it('is shown with no more than twenty of the values found', () => {
    const many = Array.from({ length: 60 }, (_, index) => `10 mx${index}.ionos.de`)
    expect(look(mx, { 'MX send.emails': many }).found).toHaveLength(20)
  })
})

describe('a catch-all entry', () => {
  it('does not make a missing record look wrong, but is shown', () => {
    const caught = look(mx, { 'MX *': ['10 mx.netcup.net'], 'A *': ['192.0.2.1'] })
    expect(caught).toMatchObject({ problem: { code: 'missing' }, found: ['10 mx.netcup.net'] })
  })

  it('is no conflict for a CNAME', () => {
    expect(look(cname, { 'A *': ['192.0.2.1'], 'TXT *': ['hello'] }).problem).toEqual({ code: 'missing' })
  })

  it('that is a CNAME is not in the way', () => {
    const dns = { 'CNAME *': [zone], 'TXT *': ['v=spf1 include:ionos.de -all'] }
    expect(look(txt, dns)).toMatchObject({ problem: { code: 'missing' } })
  })

  it('does not hide a conflict at the name itself', () => {
    const dns = { 'CNAME send.emails': ['shop.example.net'], 'CNAME *': [zone] }
    expect(look(txt, dns).problem).toEqual({ code: 'cname-conflict', foundType: 'CNAME' })
  })

  it('never answers for the zone itself: the same address there is a wrong value', () => {
    const [apex] = toWantedRecords([{ purpose: 'other', type: 'A', name: '@', value: '216.198.79.1' }], zone)
    const dns = { 'A @': ['192.0.2.1'], 'A *': ['192.0.2.1'] }
    expect(look(apex as WantedRecord, dns).problem).toEqual({ code: 'wrong-value' })
  })
})

describe('a text at the zone itself', () => {
  const [token] = toWantedRecords(
    [{ purpose: 'other', type: 'TXT', name: '', value: 'resend-domain-verification=1' }],
    zone,
  )

  it("is missing, not wrong, when only other people's texts are there", () => {
    expect(look(token as WantedRecord, { 'TXT @': ['google-site-verification=x', spf] })).toEqual({
      ...token,
      status: 'pending',
      problem: { code: 'missing' },
    })
  })
})

describe('the verdict', () => {
  const state = (code?: DnsProblem['code']): DnsRecordState =>
    code ? { ...txt, status: 'pending', problem: { code } } : { ...txt, status: 'verified' }

  it.each<[string, (DnsProblem['code'] | undefined)[], string]>([
    ['ok when all records are seen', [undefined, undefined], 'ok'],
    ['ok when a priority is the only difference', [undefined, 'wrong-priority'], 'ok'],
    ['missing when one is not there yet', [undefined, 'missing'], 'missing'],
    ['wrong when one is wrong and another missing', ['missing', 'quoted'], 'wrong'],
    ['missing when one is missing and another unknown', ['lookup-failed', 'missing'], 'missing'],
    ['unknown when the rest is seen', [undefined, 'lookup-failed'], 'unknown'],
  ])('is %s', (_, codes, verdict) => {
    expect(verdictOf(codes.map(state))).toBe(verdict)
  })
})
