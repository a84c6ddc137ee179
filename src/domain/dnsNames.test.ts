import { describe, expect, it } from 'vitest'
import { fullName, hostOf, toWantedRecords } from './dnsNames'

describe('the two names of a record', () => {
  it.each([
    ['send.emails', 'send.emails.bellaitalia.de', 'send.emails'],
    ['Send.Emails.bellaitalia.de.', 'send.emails.bellaitalia.de', 'send.emails'],
    ['@', 'bellaitalia.de', '@'],
    ['', 'bellaitalia.de', '@'],
    ['bellaitalia.de', 'bellaitalia.de', '@'],
    ['labellaitalia.de', 'labellaitalia.de.bellaitalia.de', 'labellaitalia.de'],
  ])('a vendor says %j, DNS says %s, the tenant types %s', (given, name, host) => {
    expect(fullName(given, 'bellaitalia.de')).toBe(name)
    expect(hostOf(name, 'bellaitalia.de')).toBe(host)
  })
})

describe('the records of a vendor', () => {
  it('lose their quotes and final dots, and keep priority and TTL only where there are some', () => {
    const records = toWantedRecords(
      [
        {
          purpose: 'spf',
          type: 'TXT',
          name: 'send',
          value: '"v=spf1 " "-all"',
          priority: undefined,
          ttl: undefined,
        },
        {
          purpose: 'return-path',
          type: 'MX',
          name: 'send',
          value: 'Mail.Example.NET.',
          priority: 10,
          ttl: 60,
        },
      ],
      'bellaitalia.de',
    )
    const at = { name: 'send.bellaitalia.de', host: 'send' }
    expect(records).toEqual([
      { purpose: 'spf', type: 'TXT', ...at, value: 'v=spf1 -all' },
      { purpose: 'return-path', type: 'MX', ...at, value: 'mail.example.net', priority: 10, ttl: 60 },
    ])
  })
})
