// What a DNS look-up of ours answers. `null` values mean "could not be looked up": unknown, never "gone".
import type { DnsRecordState, DnsRecordType, LookupVerdict, WantedRecord } from '@/domain/dns'

/** The records at one name, or why they are not known. */
export type NameAnswer =
  | { kind: 'found'; values: string[] }
  /** The name exists with other types, or does not exist at all. */
  | { kind: 'none'; nameExists: boolean }
  /** SERVFAIL, timeout, refused, no servers. */
  | { kind: 'unknown'; why: string }

/** Looks a name up: the zone's authoritative servers first, then public resolvers. Values as in DnsRecordState. */
export interface DnsLookup {
  /** MX values are `"<priority> <target>"`; TXT chunks are joined; targets without trailing dot. */
  resolve(name: string, type: DnsRecordType): Promise<NameAnswer>
  /** Name servers of the registrable zone, lower case, sorted; null = unknown. */
  nameServers(zone: string): Promise<string[] | null>
  /** Whether the zone exists at all; null = unknown. */
  zoneExists(zone: string): Promise<boolean | null>
}

/** One look at a zone's records. */
export interface Diagnosis {
  /** In the order asked for; `verified` = seen by us exactly as wanted. */
  records: DnsRecordState[]
  verdict: LookupVerdict
  /** Of the zone, lower case, sorted; null = unknown. */
  nameServers: string[] | null
}

/** What a service needs of DNS: one look at its records. */
export interface DnsDiagnoser {
  diagnose(zone: string, records: readonly WantedRecord[]): Promise<Diagnosis>
  nameServers(zone: string): Promise<string[] | null>
}
