import { describe, expect, it } from 'vitest'
import { parseDomain } from '@/domain/domainName'
import { parsePhone } from '@/domain/phone'
import { describeDomainProblem, describePhoneProblem, doorTexts } from './door'

const platform = { platformDomain: 'fabig-suite.de', sharedSendingDomain: 'emails.fabig-suite.de' }

describe('the sentence about an input', () => {
  it.each(Object.entries(doorTexts))(
    '%s is there in both languages and quotes the input',
    (code, sentence) => {
      const params = new Proxy({}, { get: (_, name) => `<${String(name)}>` })
      const { de, en } = sentence(params)
      expect(de).not.toBe(en)
      if (code.endsWith('Empty') && code !== 'DomainPartEmpty') return
      expect(de).toContain('<input>')
      expect(en).toContain('<input>')
    },
  )

  it.each([
    'info@bella.de',
    'bella.de:80',
    'bella.zzz',
    'fritz.lan',
    'bella,de',
    '-b.de',
    `${'a'.repeat(64)}.de`,
    `${'a.'.repeat(130)}de`,
  ])('has a value for each of its gaps: %s', (input) => {
    const parsed = parseDomain(input, platform)
    if (parsed.ok) throw new Error('expected a refusal')
    expect(describeDomainProblem(parsed, 'de')).not.toContain('undefined')
    expect(describeDomainProblem(parsed, 'en')).not.toContain('undefined')
  })

  it('names the wrong part and the way out', () => {
    const parsed = parseDomain('bellaitalia.dde', platform)
    expect(!parsed.ok && describeDomainProblem(parsed, 'de')).toBe(
      'Die Endung „.dde“ in „bellaitalia.dde“ gibt es nicht. Hast Du Dich vertippt?',
    )
    const phone = parsePhone('112')
    expect(!phone.ok && describePhoneProblem(phone, 'en')).toBe(
      '“112” is an emergency or service number. Enter the number at which you yourself can be reached.',
    )
  })

  it('never names the business a domain belongs to', () => {
    const { de } = doorTexts.DomainUsed({ input: 'bella.de', tenant: 'Pizza Mario' })
    expect(de).not.toContain('Mario')
  })
})
