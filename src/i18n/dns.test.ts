import { describe, expect, it } from 'vitest'
import { dnsProblemCodes, dnsPurposes, type DnsProblem, type DnsRecordState } from '@/domain/dns'
import { recognizeHost } from '@/domain/dnsHosts'
import { describeProblem, describePurpose } from './dns'

const mx: DnsRecordState = {
  purpose: 'return-path',
  type: 'MX',
  name: 'send.emails.bellaitalia.de',
  host: 'send.emails',
  value: 'feedback-smtp.eu-west-1.amazonses.com',
  priority: 10,
  status: 'pending',
}
const strato = recognizeHost(['docks01.rzone.de'])
const help = (problem: DnsProblem, found: string[] = [], host = strato) =>
  describeProblem({ ...mx, problem, found }, host, 'de')?.help

describe('the words for a DNS problem', () => {
  it.each(dnsProblemCodes)('%s has a title and a way out in both languages', (code) => {
    const record = { ...mx, problem: { code }, found: ['10 mx.ionos.de'] }
    const de = describeProblem(record, null, 'de')
    const en = describeProblem(record, null, 'en')
    expect(de?.title).not.toBe(en?.title)
    for (const text of [de?.title, de?.help, en?.title, en?.help]) {
      expect(text).toMatch(/\S{3}/)
      expect(text).not.toMatch(/undefined|null/)
    }
  })

  it('are not there for a record that is right', () => {
    expect(describeProblem({ ...mx, status: 'verified' }, null, 'de')).toBeNull()
  })

  it('say where a doubled name is, who doubled it, and what to type', () => {
    const at = 'send.emails.bellaitalia.de.bellaitalia.de'
    expect(help({ code: 'zone-doubled', at })).toBe(
      `Der Eintrag liegt unter „${at}“: STRATO hängt die Domain selbst an. Trage als Name nur „send.emails“ ein.`,
    )
  })

  it('ask for the final dot where the host is known to need it, and offer both where it is not', () => {
    const found = ['10 feedback-smtp.eu-west-1.amazonses.com.bellaitalia.de']
    expect(help({ code: 'target-zone-appended' }, found)).toContain(
      '„feedback-smtp.eu-west-1.amazonses.com.“',
    )
    expect(help({ code: 'target-zone-appended' }, found, null)).toContain(
      'nimmt Dein Anbieter den Punkt nicht an',
    )
  })

  it('say that a catch-all entry answers when a missing record shows something', () => {
    expect(help({ code: 'missing' }, ['10 mx.netcup.net'])).toContain('Sammeleintrag')
    expect(help({ code: 'missing' })).not.toContain('Sammeleintrag')
  })

  it('tell which side of a CNAME conflict has to go', () => {
    expect(help({ code: 'cname-conflict', foundType: 'CNAME' }, ['shop.example.net'])).toContain(
      'Lösche den CNAME',
    )
    const cname = {
      ...mx,
      type: 'CNAME' as const,
      problem: { code: 'cname-conflict' as const, foundType: 'A' as const },
    }
    expect(describeProblem(cname, null, 'de')?.title).toBe('Andere Einträge sind im Weg')
  })

  it('shorten a long value that was found', () => {
    expect(help({ code: 'wrong-value' }, ['x'.repeat(2_000)])?.length).toBeLessThan(250)
  })
})

it('every purpose is explained in both languages', () => {
  for (const purpose of dnsPurposes) {
    expect(describePurpose(purpose, 'de')).not.toBe(describePurpose(purpose, 'en'))
  }
})
