// What the name servers answer to one question. Pure; the wire format is the server's business.
import { normaliseName, withAncestors } from './names'
import { recordTypes, type RecordType, type ResourceRecord } from './records'
import type { Zones } from './Zones'

const MAX_ALIASES = 8

export interface Resolution {
  rcode: 'NOERROR' | 'SERVFAIL' | 'NXDOMAIN' | 'REFUSED' | 'TIMEOUT'
  records: ResourceRecord[]
  /** Present on a negative answer: how long "no" may be remembered. */
  soa?: ResourceRecord
}

export type Lookup = { state: 'found'; values: string[] } | { state: 'absent' } | { state: 'unknown' }

export function resolve(zones: Zones, question: string, type: string): Resolution {
  const records: ResourceRecord[] = []
  let name = normaliseName(question)
  for (let hop = 0; hop <= MAX_ALIASES; hop += 1) {
    const failure = failureOf(zones, name)
    if (failure) return failure
    const owner = ownerOf(zones, name)
    if (!owner) return { rcode: 'NXDOMAIN', records, soa: soaOf(zones, name) }
    const found = recordsAt(zones, owner, type).map((record) => ({ ...record, name }))
    if (found.length > 0) return { rcode: 'NOERROR', records: [...records, ...found] }
    const [alias] = zones.valuesAt(owner, 'CNAME')
    if (!alias) return { rcode: 'NOERROR', records, soa: soaOf(zones, name) }
    records.push({ name, type: 'CNAME', value: alias })
    name = normaliseName(alias)
  }
  return { rcode: 'SERVFAIL', records: [] }
}

/** The same question as a vendor's checker puts it: aliases followed, values only, failures are "unknown". */
export function lookUp(zones: Zones, name: string, type: RecordType): Lookup {
  const { rcode, records } = resolve(zones, name, type)
  if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') return { state: 'unknown' }
  const values = records.filter((record) => record.type === type).map((record) => record.value)
  return values.length > 0 ? { state: 'found', values } : { state: 'absent' }
}

function failureOf(zones: Zones, name: string): Resolution | null {
  const mode = zones.modeOf(name)
  if (mode === 'ok') return null
  if (mode === 'nxdomain') return { rcode: 'NXDOMAIN', records: [], soa: soaOf(zones, name) }
  const rcodes = { servfail: 'SERVFAIL', refused: 'REFUSED', timeout: 'TIMEOUT' } as const
  return { rcode: rcodes[mode], records: [] }
}

/** The name itself, or the wildcard beside its nearest existing ancestor (RFC 4592). */
function ownerOf(zones: Zones, name: string): string | null {
  if (zones.exists(name)) return name
  const nearest = withAncestors(name).find((ancestor) => zones.exists(ancestor))
  const wildcard = `*.${nearest ?? ''}`
  return zones.exists(wildcard) ? wildcard : null
}

function recordsAt(zones: Zones, owner: string, type: string): ResourceRecord[] {
  const apex = zones.apexOf(owner)
  if (owner === apex && type === 'SOA') return [soaOf(zones, owner)]
  if (owner === apex && type === 'NS') {
    return zones.nameServersOf(apex).map((value) => ({ name: owner, type: 'NS', value }))
  }
  const known = recordTypes.find((candidate) => candidate === type)
  if (!known) return []
  // An alias hides whatever else stands at its name, as it does behind real resolvers.
  if (known !== 'CNAME' && zones.valuesAt(owner, 'CNAME').length > 0) return []
  const own = zones.valuesAt(owner, known)
  const values = own.length === 0 && known === 'A' && zones.isNameServer(owner) ? ['127.0.0.1'] : own
  return values.map((value) => ({ name: owner, type: known, value }))
}

function soaOf(zones: Zones, name: string): ResourceRecord {
  const apex = zones.apexOf(name)
  return { name: apex, type: 'SOA', value: `${zones.nameServersOf(apex)[0] ?? apex} hostmaster.${apex}` }
}
