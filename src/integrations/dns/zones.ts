// Which servers know a name first hand: the name servers of the deepest zone above it, and their addresses.
import { zoneOf } from '@/domain/domainName'
import type { AskedType } from './answers'
import type { NameAnswer } from './types'

type Ask = (name: string, type: AskedType) => Promise<NameAnswer>

/** Long enough for one look at a handful of records, short enough that nothing new is missed for a minute. */
const REMEMBER_MS = 10_000
const MAX_SERVERS = 3
const MAX_DEPTH = 6

export interface Zones {
  /** NS records of exactly this name, asked of recursive resolvers. */
  nameServersOf(name: string): Promise<NameAnswer>
  /** Up to three addresses of the servers in charge of `name`; empty when they cannot be found. */
  serversFor(name: string): Promise<string[]>
}

export function createZones(ask: Ask, isAllowed: (ip: string) => boolean): Zones {
  /** A resolver that denies the zone's ending too is cut off from the internet: that is unknown, not "gone". */
  const nameServersOf = remembering(async (name: string): Promise<NameAnswer> => {
    const answer = await ask(name, 'NS')
    if (answer.kind !== 'none' || answer.nameExists || zoneOf(name) !== name) return answer
    const ending = await ask(name.slice(name.lastIndexOf('.') + 1), 'NS')
    return ending.kind === 'found' ? answer : { kind: 'unknown', why: 'no way to the internet' }
  })

  const addressesOf = remembering(async (zone: string): Promise<string[]> => {
    const answer = await nameServersOf(zone)
    const servers = answer.kind === 'found' ? answer.values.slice(0, MAX_SERVERS) : []
    const addresses = await Promise.all(servers.map((server) => addressOf(server)))
    return [...new Set(addresses.flat())]
  })

  async function addressOf(server: string): Promise<string[]> {
    for (const type of ['A', 'AAAA'] as const) {
      const answer = await ask(server, type)
      const allowed = answer.kind === 'found' ? answer.values.filter(isAllowed) : []
      if (allowed.length > 0) return allowed.slice(0, 1)
    }
    return []
  }

  /** Follows delegations downwards (`emails.bellaitalia.de` may live elsewhere) until a name does not exist. */
  async function serversFor(name: string): Promise<string[]> {
    const registrable = zoneOf(name)
    if (!registrable) return []
    let zone = registrable
    for (const below of namesBetween(registrable, name)) {
      const answer = await nameServersOf(below)
      if (answer.kind === 'found') zone = below
      if (answer.kind === 'none' && !answer.nameExists) break
    }
    return addressesOf(zone)
  }

  return { nameServersOf, serversFor }
}

/** From just below `zone` down to `name` itself. */
function namesBetween(zone: string, name: string): string[] {
  const labels = name
    .slice(0, -zone.length - 1)
    .split('.')
    .filter(Boolean)
  return labels
    .map((_, index) => `${labels.slice(index).join('.')}.${zone}`)
    .reverse()
    .slice(0, MAX_DEPTH)
}

/** Shares one answer between the questions of one look. */
function remembering<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, { until: number; value: Promise<T> }>()
  return (name) => {
    const now = Date.now()
    for (const [key, { until }] of known) if (until <= now) known.delete(key)
    const entry = known.get(name) ?? { until: now + REMEMBER_MS, value: load(name) }
    known.set(name, entry)
    return entry.value
  }
}
