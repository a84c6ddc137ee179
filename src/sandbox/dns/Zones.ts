// What the sandbox's name servers know: records and failure modes by name. Every registrable domain exists by itself.
import { isAtOrBelow, normaliseName, registrableDomain, withAncestors } from './names'
import type { RecordType } from './records'

export const dnsModes = ['servfail', 'timeout', 'refused', 'nxdomain', 'ok'] as const
type DnsMode = (typeof dnsModes)[number]

const defaultNameServers = ['ns1.sandbox-dns.test', 'ns2.sandbox-dns.test']

interface ZoneListing {
  zone: string
  nameServers: string[]
  records: { name: string; type: RecordType; values: string[] }[]
  modes: { name: string; mode: DnsMode }[]
}

export class Zones {
  readonly #records = new Map<string, Map<RecordType, string[]>>()
  readonly #modes = new Map<string, DnsMode>()

  set(name: string, type: RecordType, values: string[]): void {
    const key = normaliseName(name)
    if (values.length === 0) return this.delete(key, type)
    const types = this.#records.get(key) ?? new Map<RecordType, string[]>()
    this.#records.set(key, types.set(type, values))
  }

  delete(name: string, type?: RecordType): void {
    const key = normaliseName(name)
    const types = this.#records.get(key)
    if (type) types?.delete(type)
    if (!type || types?.size === 0) this.#records.delete(key)
  }

  /** Applies to the name and everything below it; `ok` lifts what an ancestor set. */
  setMode(name: string, mode: DnsMode): void {
    this.#modes.set(normaliseName(name), mode)
  }

  deleteMode(name: string): void {
    this.#modes.delete(normaliseName(name))
  }

  modeOf(name: string): DnsMode {
    const owner = withAncestors(name).find((candidate) => this.#modes.has(candidate))
    return (owner && this.#modes.get(owner)) || 'ok'
  }

  valuesAt(name: string, type: RecordType): string[] {
    return this.#records.get(name)?.get(type) ?? []
  }

  /** Where the zone of this name begins: its nearest own NS set, else the registrable domain. */
  apexOf(name: string): string {
    const registrable = registrableDomain(name) ?? name
    const inside = withAncestors(name).filter((candidate) => isAtOrBelow(candidate, registrable))
    return inside.find((candidate) => this.valuesAt(candidate, 'NS').length > 0) ?? registrable
  }

  nameServersOf(apex: string): string[] {
    const own = this.valuesAt(apex, 'NS')
    return own.length > 0 ? own : defaultNameServers
  }

  isNameServer(name: string): boolean {
    if (defaultNameServers.includes(name)) return true
    return [...this.#records.values()].some((types) =>
      types.get('NS')?.some((ns) => normaliseName(ns) === name),
    )
  }

  /** Also true for a name that holds nothing itself but has something below it. */
  exists(name: string): boolean {
    if (this.apexOf(name) === name || this.isNameServer(name)) return true
    return [...this.#records.keys()].some((key) => isAtOrBelow(key, name))
  }

  clear(): void {
    this.#records.clear()
    this.#modes.clear()
  }

  list(): ZoneListing[] {
    const names = [...this.#records.keys(), ...this.#modes.keys()]
    const apexes = [...new Set(names.map((name) => this.apexOf(name)))].sort()
    return apexes.map((zone) => ({
      zone,
      nameServers: this.nameServersOf(zone),
      records: [...this.#records].flatMap(([name, types]) =>
        this.apexOf(name) === zone ? [...types].map(([type, values]) => ({ name, type, values })) : [],
      ),
      modes: [...this.#modes].flatMap(([name, mode]) => (this.apexOf(name) === zone ? [{ name, mode }] : [])),
    }))
  }
}
