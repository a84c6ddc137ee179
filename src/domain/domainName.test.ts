import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, parseDomain, toUnicode, type DomainInputProblem } from './domainName'

const platform = { platformDomain: 'fabig-suite.de', sharedSendingDomain: 'mail.fabig.net' }
const parse = (input: string) => parseDomain(input, platform)

describe('a domain that is accepted', () => {
  it.each([
    ['bellaitalia.de', 'bellaitalia.de', 'bellaitalia.de'],
    ['  BellaItalia.DE. ', 'bellaitalia.de', 'bellaitalia.de'],
    ['https://www.bellaitalia.de/speisekarte?tisch=4#pizza', 'bellaitalia.de', 'bellaitalia.de'],
    ['//bellaitalia.de', 'bellaitalia.de', 'bellaitalia.de'],
    ['bellaitalia.de/@mario', 'bellaitalia.de', 'bellaitalia.de'],
    ['www.www.bellaitalia.de', 'bellaitalia.de', 'bellaitalia.de'],
    ['bestellen.bellaitalia.co.uk', 'bestellen.bellaitalia.co.uk', 'bellaitalia.co.uk'],
    ['mario.github.io', 'mario.github.io', 'mario.github.io'],
    ['www.de', 'www.de', 'www.de'],
    ['www.co.uk', 'www.co.uk', 'www.co.uk'],
    ['www.github.io', 'www.github.io', 'www.github.io'],
    ['straße.de', 'xn--strae-oqa.de', 'xn--strae-oqa.de'],
    ['café.münchen.de', 'xn--caf-dma.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['xn--strae-oqa.de', 'xn--strae-oqa.de', 'xn--strae-oqa.de'],
    ['кафе.рф', 'xn--80akn5b.xn--p1ai', 'xn--80akn5b.xn--p1ai'],
    ['123.de', '123.de', '123.de'],
    [`${'a'.repeat(63)}.de`, `${'a'.repeat(63)}.de`, `${'a'.repeat(63)}.de`],
    ['notfabig-suite.de', 'notfabig-suite.de', 'notfabig-suite.de'],
  ])('%j is %s in zone %s', (input, domain, zone) => {
    expect(parse(input)).toEqual({ ok: true, domain, zone })
  })
})

describe('a domain that is refused', () => {
  it.each<[string, DomainInputProblem]>([
    ['', 'DomainEmpty'],
    [' \u00a0 ', 'DomainEmpty'],
    ['https://', 'DomainEmpty'],
    ['info@bellaitalia.de', 'DomainIsEmail'],
    ['mailto:info@bellaitalia.de', 'DomainIsEmail'],
    ['https://mario:geheim@bellaitalia.de/', 'DomainHasUser'],
    ['bellaitalia.de:8080', 'DomainHasPort'],
    ['http://bellaitalia.de:80/karte', 'DomainHasPort'],
    ['bella italia.de', 'DomainHasSpaces'],
    ['bellaitalia.de, bellaitalia.com', 'DomainHasSpaces'],
    ['bella\nitalia.de', 'DomainHasSpaces'],
    ['192.168.0.1', 'DomainIsIp'],
    ['http://1.2.3.4:80/', 'DomainIsIp'],
    ['127.1', 'DomainIsIp'],
    ['0x7f.1', 'DomainIsIp'],
    ['2130706433', 'DomainIsIp'],
    ['999.999.999.999', 'DomainIsIp'],
    ['[2001:db8::1]', 'DomainIsIp'],
    ['2001:db8::1', 'DomainIsIp'],
    ['localhost', 'DomainIsReserved'],
    ['www.localhost', 'DomainIsReserved'],
    ['bellaitalia.test', 'DomainIsReserved'],
    ['fritz.lan', 'DomainIsReserved'],
    ['shop.bellaitalia.internal', 'DomainIsReserved'],
    ['bellaitalia', 'DomainHasNoEnding'],
    ['de', 'DomainIsEnding'],
    ['co.uk', 'DomainIsEnding'],
    ['https://github.io/', 'DomainIsEnding'],
    ['bellaitalia.dde', 'DomainEndingUnknown'],
    ['bella_italia.de', 'DomainHasUnderscore'],
    ['-bella.de', 'DomainHasHyphenAtEdge'],
    ['bella-.de', 'DomainHasHyphenAtEdge'],
    ['bella..de', 'DomainPartEmpty'],
    ['.bella.de', 'DomainPartEmpty'],
    ['bella.de..', 'DomainPartEmpty'],
    ['bellaitalia,de', 'DomainHasCharacter'],
    ['javascript:alert(1)', 'DomainHasCharacter'],
    ['bella%69talia.de', 'DomainHasCharacter'],
    ['bella\u200bitalia.de', 'DomainHasCharacter'],
    ['ﬁrma.de', 'DomainHasCharacter'],
    ['ｂｅｌｌａ.de', 'DomainHasCharacter'],
    ['pizza🍕.de', 'DomainHasEmoji'],
    ['xn--ls8h.la', 'DomainHasEmoji'],
    ['♥.de', 'DomainHasEmoji'],
    ['1️⃣.de', 'DomainHasEmoji'],
    ['xn--zzzzzzzzzzzzzz99.de', 'DomainIsNoInternationalName'],
    ['bella\u034fitalia.de', 'DomainIsNoInternationalName'],
    ['xn--bella-.de', 'DomainHasHyphenAtEdge'],
    [`${'a'.repeat(64)}.de`, 'DomainPartTooLong'],
    [`${'a'.repeat(297)}.de`, 'DomainTooLong'],
    [`${'ab.'.repeat(84)}de`, 'DomainTooLong'],
    ['gmail.com', 'DomainIsMailProvider'],
    ['www.t-online.de', 'DomainIsMailProvider'],
    ['fabig-suite.de', 'PlatformDomain'],
    ['https://bella.fabig-suite.de', 'PlatformDomain'],
    ['mail.fabig.net', 'PlatformDomain'],
    ['fabig.net', 'PlatformDomain'],
  ])('%j because %s', (input, code) => {
    expect(parse(input)).toMatchObject({ ok: false, code })
  })

  it('is refused quickly, however much was pasted', () => {
    const startedAt = performance.now()
    expect(parse(`xn--${'9a'.repeat(500_000)}.de`)).toMatchObject({ code: 'DomainTooLong' })
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('is quoted in a shortened form without anything invisible', () => {
    const long = parse(`bella\u0000\u202e ${'x'.repeat(300)}`)
    expect(long).toMatchObject({ ok: false, params: { input: `bella ${'x'.repeat(33)}…` } })
  })

  it('is named by the part that is wrong', () => {
    expect(parse('info@bellaitalia.de')).toMatchObject({ params: { domain: 'bellaitalia.de' } })
    expect(parse('bellaitalia.de:8080')).toMatchObject({ params: { port: '8080' } })
    expect(parse('bella\u200bitalia.de')).toMatchObject({ params: { character: 'U+200B' } })
    expect(parse('bellaitalia.dde')).toMatchObject({ params: { ending: 'dde' } })
  })
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    'www.',
    'bella',
    'ß',
    'xn--',
    '-',
    '.',
    '..',
    'de',
    'co.uk',
    'https://',
    '@',
    ':',
    '/',
    '🍕',
    ' ',
    '\u200d',
    '1',
    '[',
    'İ',
    'ﬁ',
    '。',
  )
  const inputs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.domain(),
    fc.webUrl(),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )

  it('is judged without an exception, and what is accepted obeys the rules and is accepted again unchanged', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const parsed = parse(input)
        if (!parsed.ok) return
        const { domain, zone } = parsed
        expect(parse(domain)).toEqual(parsed)
        expect(domain.length).toBeLessThanOrEqual(253)
        expect(domain).toMatch(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/)
        expect(domain === zone || domain.endsWith(`.${zone}`)).toBe(true)
        expect(parse(toUnicode(domain))).toEqual(parsed)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('toUnicode', () => {
  it('shows an international name as it is read, and leaves rubbish as it is', () => {
    expect(toUnicode('emails.xn--strae-oqa.de')).toBe('emails.straße.de')
    expect(toUnicode('xn--\u0080.de')).toBe('xn--\u0080.de')
  })
})

describe('overlaps', () => {
  it('holds for the same domain, a parent and a child, but not for a look-alike', () => {
    expect(overlaps('bella.de', 'bella.de')).toBe(true)
    expect(overlaps('shop.bella.de', 'bella.de')).toBe(true)
    expect(overlaps('bella.de', 'shop.bella.de')).toBe(true)
    expect(overlaps('labella.de', 'bella.de')).toBe(false)
    expect(overlaps('a.bella.de', 'b.bella.de')).toBe(false)
  })
})
