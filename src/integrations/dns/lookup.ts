// Our own look at DNS (folder src/integrations/dns): authoritative servers first, because they know a change at once,
// then recursive resolvers. May import domain only. Test: lookup.test.ts, diagnose.test.ts; tests/contract/dns.test.ts.
import { getServers } from 'node:dns'
import { zoneOf } from '@/domain/domainName'
import { formatServer, isPublicAddress, parseServer } from './addresses'
import { askServer, firstKnown, majority, type AskedType, type Patience } from './answers'
import type { DnsLookup, NameAnswer } from './types'
import { createZones } from './zones'

export interface DnsLookupOptions {
  /** Recursive resolvers, `ip:port`. Authoritative servers are then asked at the first one's port too. */
  servers?: readonly string[] | undefined
  timeoutMs?: number
  tries?: number
  /** Whatever happens, an answer is there after this time. */
  totalMs?: number
}

const publicResolvers = ['1.1.1.1', '8.8.8.8', '9.9.9.9']

export function createDnsLookup(options: DnsLookupOptions = {}): DnsLookup {
  const { timeoutMs = 1_000, tries = 2, totalMs = 5_000 } = options
  const patience: Patience = { timeoutMs, tries }
  const given = options.servers?.map(parseServer)
  const port = given?.[0]?.port ?? 53
  // A private resolver given by the operator (the sandbox, an internal DNS) may name private servers; nobody else may.
  const isPrivateNet = given?.some((server) => !isPublicAddress(server.ip)) ?? false
  const recursive = given ? [given.map(formatServer)] : [getServers(), publicResolvers]

  const askAll = (servers: readonly string[], name: string, type: AskedType) =>
    servers.map((server) => askServer(server, name, type, patience))

  /** The system's resolvers, then public ones. */
  async function askRecursive(name: string, type: AskedType): Promise<NameAnswer> {
    let answer: NameAnswer = { kind: 'unknown', why: 'no resolver' }
    for (const servers of recursive) {
      answer = await firstKnown(askAll(servers, name, type))
      if (answer.kind !== 'unknown') break
    }
    return answer
  }

  const zones = createZones(askRecursive, (ip) => isPrivateNet || isPublicAddress(ip))

  async function resolve(name: string, type: AskedType): Promise<NameAnswer> {
    const ips = await zones.serversFor(name)
    const servers = ips.map((ip) => formatServer({ ip, port }))
    const answer = majority(await Promise.all(askAll(servers, name, type)))
    if (answer.kind !== 'unknown') return answer
    const second = await askRecursive(name, type)
    return second.kind === 'none' ? believed(second, name) : second
  }

  /** A resolver's "no" counts only where it knows the zone. */
  async function believed(no: NameAnswer, name: string): Promise<NameAnswer> {
    const zone = await zones.nameServersOf(zoneOf(name) ?? name)
    return zone.kind === 'unknown' ? zone : no
  }

  const nameServersOf = (zone: string) => within(totalMs, zones.nameServersOf(zone))

  return {
    resolve: (name, type) => within(totalMs, resolve(name, type)),
    async nameServers(zone) {
      const answer = await nameServersOf(zone)
      if (answer.kind === 'unknown') return null
      return answer.kind === 'found' ? answer.values : []
    },
    async zoneExists(zone) {
      const answer = await nameServersOf(zone)
      if (answer.kind === 'unknown') return null
      return answer.kind === 'found' || answer.nameExists
    },
  }
}

function within(totalMs: number, pending: Promise<NameAnswer>): Promise<NameAnswer> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle({ kind: 'unknown', why: 'took too long' }), totalMs)
    const done = (answer: NameAnswer) => {
      clearTimeout(timer)
      settle(answer)
    }
    pending.then(done, (error: unknown) => done({ kind: 'unknown', why: String(error) }))
  })
}
