// The explanations a wanted DNS record can have for not being there: one function each, a finding or null. Pure.
import type { DnsProblem, DnsRecordType, WantedRecord } from './dns'
import { doubledName, otherLevels, otherTypesOf, probeOf } from './dnsQuestions'
import { isSameValue, kindOf, parseMx, wantedAnswer, withoutBlanks, withoutQuotes } from './dnsValues'

/** What was seen at a name; `null` = could not be looked up, `[]` = nothing (also: not asked). */
type See = (name: string, type: DnsRecordType) => readonly string[] | null

export interface Sight {
  zone: string
  see: See
  /** null = unknown. */
  zoneExists: boolean | null
}

export interface DnsFinding {
  problem: DnsProblem
  found?: readonly string[]
}

/** Whether the first look is enough: nothing else need be asked. */
export const isAsWanted = (wanted: WantedRecord, values: readonly string[] | null): boolean =>
  values !== null && values.some((value) => matches(wanted, value)) && !rivals(wanted, values)

const matches = (wanted: WantedRecord, value: string): boolean => {
  if (wanted.type !== 'MX') return isSameValue(wanted.type, value, wanted.value)
  const { priority, target } = parseMx(value)
  return isSameValue('MX', target, wanted.value) && (wanted.priority ?? priority) === priority
}

/** Values of this very name: those of a catch-all entry (`*`) beside it do not count. It never answers for the zone itself. */
export function ownValues(name: string, type: DnsRecordType, { zone, see }: Sight): readonly string[] {
  const values = see(name, type) ?? []
  if (name === zone) return values
  const catchAll = see(probeOf(name, zone), type) ?? []
  return values.filter((value) => !catchAll.includes(value))
}

/** Others of the kind that must be alone: one SPF per name (RFC 7208), one key per DKIM name, one MX per return path. */
export function rivals(wanted: WantedRecord, values: readonly string[]): DnsFinding | null {
  if (wanted.type === 'TXT') {
    const kind = kindOf(wanted.value)
    const alike = values.filter((value) => kindOf(value) === kind)
    if (kind === 'spf' && alike.length > 1) return { problem: { code: 'second-spf' }, found: alike }
    if (kind !== 'dkim') return null
    return alike.some((value) => matches(wanted, value)) && alike.length > 1
      ? { problem: { code: 'duplicate' }, found: alike }
      : null
  }
  if (wanted.type !== 'MX' || values.length < 2) return null
  const hasTarget = values.some((value) => isSameValue('MX', parseMx(value).target, wanted.value))
  return hasTarget ? { problem: { code: 'duplicate' }, found: values } : null
}

/** The right thing, damaged on its way into the panel. */
export function misspelled(wanted: WantedRecord, values: readonly string[], zone: string): DnsFinding | null {
  const finding = (code: DnsProblem['code'], isIt: (value: string) => boolean): DnsFinding | null => {
    const found = values.filter(isIt)
    return found.length ? { problem: { code }, found } : null
  }
  if (wanted.type === 'TXT') {
    const bare = withoutBlanks(withoutQuotes(wanted.value))
    return (
      finding('quoted', (value) => withoutQuotes(value) !== value && matches(wanted, withoutQuotes(value))) ??
      finding('line-break', (value) => withoutBlanks(withoutQuotes(value)) === bare)
    )
  }
  if (wanted.type !== 'MX' && wanted.type !== 'CNAME') return null
  const targetOf = (value: string) => (wanted.type === 'MX' ? parseMx(value).target : value)
  return (
    finding('wrong-priority', (value) => isSameValue(wanted.type, targetOf(value), wanted.value)) ??
    finding('target-zone-appended', (value) => isWithZoneAppended(targetOf(value), wanted, zone))
  )
}

/** Some panels append the zone, others the sub-domain that is being edited. */
function isWithZoneAppended(target: string, wanted: WantedRecord, zone: string): boolean {
  const appended = target.startsWith(`${wanted.value}.`) ? target.slice(wanted.value.length + 1) : ''
  return appended === zone || (appended.endsWith(`.${zone}`) && `.${wanted.name}`.endsWith(`.${appended}`))
}

export function asOtherType(wanted: WantedRecord, sight: Sight): DnsFinding | null {
  for (const type of otherTypesOf(wanted)) {
    const found = ownValues(wanted.name, type, sight).filter((value) => saysTheSame(type, value, wanted))
    if (found.length) return { problem: { code: 'wrong-type', foundType: type }, found }
  }
  return null
}

function saysTheSame(type: DnsRecordType, value: string, wanted: WantedRecord): boolean {
  const text = type === 'MX' ? parseMx(value).target : withoutQuotes(value).trim()
  const spellings = [wanted.value, wantedAnswer(wanted)].map((spelling) => spelling.toLowerCase())
  return spellings.includes(text.toLowerCase().replace(/\.$/, ''))
}

/** A CNAME allows nothing beside it: neither when it is in the way, nor when it is wanted where others are. */
export function aliased(wanted: WantedRecord, sight: Sight): DnsFinding | null {
  const others: readonly DnsRecordType[] = wanted.type === 'CNAME' ? ['TXT', 'MX', 'A'] : ['CNAME']
  if (wanted.type === 'CNAME' && ownValues(wanted.name, 'CNAME', sight).length) return null
  for (const type of others) {
    const found = ownValues(wanted.name, type, sight)
    if (found.length) return { problem: { code: 'cname-conflict', foundType: type }, found }
  }
  return null
}

export function zoneDoubled(wanted: WantedRecord, sight: Sight): DnsFinding | null {
  const at = doubledName(wanted, sight.zone)
  const found = (sight.see(at, wanted.type) ?? []).filter((value) => matches(wanted, value))
  return found.length ? { problem: { code: 'zone-doubled', at }, found } : null
}

/** Shown beside "missing": what a catch-all entry answers in the record's place. Texts at the zone itself are other people's. */
export const caughtAll = (wanted: WantedRecord, values: readonly string[]): readonly string[] =>
  wanted.host === '@' ? [] : values

/** At the zone itself many other texts have their place; at the record's own name any text is a wrong one. */
export function otherValue(wanted: WantedRecord, own: readonly string[], zone: string): DnsFinding | null {
  if (wanted.type === 'CAA') return null
  const isShared = wanted.type === 'TXT' && wanted.name === zone
  const kind = kindOf(wanted.value)
  const found = isShared ? own.filter((value) => kind !== 'other' && kindOf(value) === kind) : own
  return found.length ? { problem: { code: 'wrong-value' }, found } : null
}

export function onOtherLevel(wanted: WantedRecord, { zone, see }: Sight): DnsFinding | null {
  for (const at of otherLevels(wanted, zone)) {
    const found = (see(at, wanted.type) ?? []).filter((value) => matches(wanted, value))
    if (found.length) return { problem: { code: 'wrong-level', at }, found }
  }
  return null
}
