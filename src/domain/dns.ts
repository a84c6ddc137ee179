// A DNS record as a tenant meets it: what must be entered, what was found, what exactly is wrong.

export type DnsRecordType = 'MX' | 'TXT' | 'CNAME' | 'A' | 'AAAA' | 'CAA'

/** What the record is for; people read a sentence (src/i18n/dns.ts). */
export const dnsPurposes = ['spf', 'return-path', 'dkim', 'receiving', 'tracking', 'other'] as const
export type DnsPurpose = (typeof dnsPurposes)[number]

/** A record that somebody must enter at their DNS host. */
export interface WantedRecord {
  purpose: DnsPurpose
  type: DnsRecordType
  /** The full name, without a trailing dot: `send.emails.bellaitalia.de`. */
  name: string
  /** What is typed at the host, relative to the zone: `send.emails`; `@` for the zone itself. */
  host: string
  value: string
  /** MX only. */
  priority?: number
  /** Seconds; absent = the host's default. */
  ttl?: number
}

/** What exactly is wrong. Each code has its sentence (what is wrong, what to do) in src/i18n/dns.ts. */
export const dnsProblemCodes = [
  'missing', // nothing there yet
  'wrong-value', // something else is there
  'wrong-priority', // the MX value is right, its priority is not
  'zone-doubled', // found at name.zone.zone: the host appends the zone by itself
  'target-zone-appended', // the target is value.zone: the final dot was left out
  'quoted', // the TXT value carries literal quotes
  'line-break', // the TXT value carries line breaks or blanks from a copy
  'cname-conflict', // a CNAME stands beside or instead of other records at this name
  'second-spf', // two v=spf1 records at one name
  'duplicate', // the right one is there, and another one of the kind that spoils it
  'wrong-level', // found at another level, e.g. at the zone itself
  'wrong-type', // the value is there, but as another type
  'zone-missing', // the whole domain does not exist in DNS
  'lookup-failed', // unknown, never "gone"
] as const
export type DnsProblemCode = (typeof dnsProblemCodes)[number]

export interface DnsProblem {
  code: DnsProblemCode
  /** Where the misplaced record was found, when that is not the record's own name. */
  at?: string
  /** The type the value was entered as, when that is the mistake. */
  foundType?: DnsRecordType
}

export type LookupVerdict = 'ok' | 'missing' | 'wrong' | 'unknown'

/** One record of a status group's `dnsRecords`. */
export interface DnsRecordState extends WantedRecord {
  status: 'pending' | 'verified'
  /** The values found at the name, or at `problem.at`; capped in length, hostile text. */
  found?: string[]
  problem?: DnsProblem
}
