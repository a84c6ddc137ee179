import { describe, expect, it } from 'vitest'
import { dnsGuideIds } from '@/domain/dnsHosts'
import { dnsGuides, guideFor, type DnsGuide, type GuideStep } from '.'

const textOf = (steps: readonly GuideStep[]): string =>
  steps
    .flat()
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.strong))
    .join('')

const all: [string, DnsGuide][] = [
  ...dnsGuideIds.map((id) => [id, dnsGuides[id]] as [string, DnsGuide]),
  ['generic', guideFor(null)],
]

describe('the guides', () => {
  it.each(all)('%s is found by its id and says the same in both languages', (id, guide) => {
    expect(guideFor(id)).toBe(guide)
    expect(guide.steps.en).toHaveLength(guide.steps.de.length)
    expect(guide.quirks.en).toHaveLength(guide.quirks.de.length)
    expect(textOf(guide.steps.de)).not.toBe(textOf(guide.steps.en))
  })

  it.each(all)('%s is plain text', (_, { steps, quirks }) => {
    expect(textOf([...steps.de, ...steps.en, ...quirks.de, ...quirks.en])).not.toMatch(
      /<\/?[a-z]|&[a-z]+;|\*\*/i,
    )
  })

  it('fall back to the generic one for a host without its own', () => {
    expect(guideFor('netcup').id).toBe('generic')
    expect(guideFor('__proto__').id).toBe('generic')
  })

  it("tell each host's trap", () => {
    expect(textOf(dnsGuides.strato.steps.de)).toContain('Lege zuerst die Subdomain an')
    expect(textOf(dnsGuides.strato.steps.de)).toContain('Punkt ans Ende')
    expect(textOf(dnsGuides.hetzner.steps.de)).toContain('Punkt ans Ende')
    expect(textOf(dnsGuides.cloudflare.steps.de)).toContain('grau')
    expect(textOf(dnsGuides.namecheap.steps.de)).toContain('Custom MX')
    expect(textOf(dnsGuides['all-inkl'].quirks.de)).toContain('leer')
    expect(textOf(dnsGuides.ionos.quirks.de)).toContain('im Konflikt')
    expect(textOf(dnsGuides.godaddy.quirks.de)).toContain('hängt die Domain selbst an')
  })
})
