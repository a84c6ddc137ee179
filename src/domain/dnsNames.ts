// A record's two names: the full one, and what is typed at the DNS host. Vendors hand out either.
import type { DnsPurpose, DnsRecordType, WantedRecord } from './dns'

/** A record as a vendor hands it out: its name may be full or relative to the zone, its value may be quoted. */
export interface VendorRecord {
  purpose: DnsPurpose
  type: DnsRecordType
  name: string
  value: string
  priority?: number | undefined
  ttl?: number | undefined
}

export function toWantedRecords(records: readonly VendorRecord[], zone: string): WantedRecord[] {
  return records.map((record) => {
    const name = fullName(record.name, zone)
    return {
      purpose: record.purpose,
      type: record.type,
      name,
      host: hostOf(name, zone),
      value: normalizeValue(record.type, record.value),
      ...(record.priority === undefined ? {} : { priority: record.priority }),
      ...(record.ttl === undefined ? {} : { ttl: record.ttl }),
    }
  })
}

/** `send.emails` and `send.emails.bellaitalia.de.` are both `send.emails.bellaitalia.de`. */
export function fullName(name: string, zone: string): string {
  const bare = normalizeName(name)
  if (bare === '' || bare === '@') return zone
  return bare === zone || bare.endsWith(`.${zone}`) ? bare : `${bare}.${zone}`
}

/** What is typed at the host: relative to the zone, `@` for the zone itself. A name outside the zone stays as it is. */
export function hostOf(name: string, zone: string): string {
  if (name === zone) return '@'
  return name.endsWith(`.${zone}`) ? name.slice(0, -zone.length - 1) : name
}

export const normalizeName = (name: string): string => name.trim().toLowerCase().replace(/\.+$/, '')

function normalizeValue(type: DnsRecordType, value: string): string {
  if (type === 'TXT') return unquote(value)
  if (type === 'CAA') return value.trim().replace(/\s+/g, ' ')
  return normalizeName(value)
}

/** `"v=spf1 …"` and the zone file's `"first half" "second half"` without their quotes. */
function unquote(value: string): string {
  const text = value.trim()
  return /^"[^]*"$/.test(text) ? text.slice(1, -1).replace(/"\s+"/g, '') : text
}
