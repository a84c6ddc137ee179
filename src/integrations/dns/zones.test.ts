import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './addresses'
import type { NameAnswer } from './types'
import { createZones } from './zones'

/** A resolver that knows `TYPE name` and counts what it is asked; other names do not exist. */
function zonesOf(known: Record<string, string[]>) {
  const asked: string[] = []
  const ask = (name: string, type: string): Promise<NameAnswer> => {
    asked.push(`${type} ${name}`)
    const values = known[`${type} ${name}`]
    if (values) return Promise.resolve({ kind: 'found', values })
    const nameExists = Object.keys(known).some((key) => key.endsWith(` ${name}`) || key.endsWith(`.${name}`))
    return Promise.resolve({ kind: 'none', nameExists })
  }
  return { zones: createZones(ask, isPublicAddress), asked }
}

const bella = {
  'NS bellaitalia.de': ['ns1.host.net', 'ns2.host.net'],
  'A ns1.host.net': ['9.1.1.1'],
  'A ns2.host.net': ['9.1.1.2'],
}

describe('a zone', () => {
  it('does not exist when its ending is known and it is not', async () => {
    const { zones } = zonesOf({ 'NS de': ['a.nic.de'] })
    expect(await zones.nameServersOf('bellaitalia.de')).toEqual({ kind: 'none', nameExists: false })
  })

  it('is unknown to a resolver that denies its ending too', async () => {
    const { zones } = zonesOf({})
    expect((await zones.nameServersOf('bellaitalia.de')).kind).toBe('unknown')
  })
})

describe('the servers in charge of a name', () => {
  it('are those of the registrable domain', async () => {
    const { zones } = zonesOf(bella)
    expect(await zones.serversFor('send.emails.bellaitalia.de')).toEqual(['9.1.1.1', '9.1.1.2'])
  })

  it('are those of a sub-domain that is delegated elsewhere', async () => {
    const { zones } = zonesOf({
      ...bella,
      'NS emails.bellaitalia.de': ['ns.other.net'],
      'A ns.other.net': ['9.2.2.2'],
    })
    expect(await zones.serversFor('send.emails.bellaitalia.de')).toEqual(['9.2.2.2'])
    expect(await zones.serversFor('www.bellaitalia.de')).toEqual(['9.1.1.1', '9.1.1.2'])
  })

  it('are reached over IPv6 where they have nothing else', async () => {
    const { zones } = zonesOf({
      'NS bellaitalia.de': ['ns6.host.net'],
      'AAAA ns6.host.net': ['2606:4700::1111'],
    })
    expect(await zones.serversFor('bellaitalia.de')).toEqual(['2606:4700::1111'])
  })

  it('are at most three', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}.host.net`)
    const addresses = Object.fromEntries(names.map((name, index) => [`A ${name}`, [`9.1.1.${index}`]]))
    const { zones } = zonesOf({ 'NS bellaitalia.de': names, ...addresses })
    expect(await zones.serversFor('bellaitalia.de')).toHaveLength(3)
  })

  it('are never inside our own network, whatever the zone says', async () => {
    const { zones } = zonesOf({
      'NS evil.de': ['ns1.evil.de', 'ns2.evil.de'],
      'A ns1.evil.de': ['127.0.0.1'],
      'A ns2.evil.de': ['10.0.0.5'],
    })
    expect(await zones.serversFor('www.evil.de')).toEqual([])
  })

  it('are unknown for a name without a registrable domain', async () => {
    const { zones } = zonesOf({})
    expect(await zones.serversFor('co.uk')).toEqual([])
  })

  it('are looked up once for all records of a look', async () => {
    const { zones, asked } = zonesOf(bella)
    await Promise.all(
      ['send.emails', 'resend._domainkey.emails', 'send.emails'].map((host) =>
        zones.serversFor(`${host}.bellaitalia.de`),
      ),
    )
    expect(asked.filter((question) => question === 'NS bellaitalia.de')).toHaveLength(1)
    expect(new Set(asked).size).toBe(asked.length)
  })
})
