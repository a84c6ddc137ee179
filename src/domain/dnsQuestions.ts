// Where to look for a record, and where it may have ended up by mistake. Pure.
import type { DnsRecordType, WantedRecord } from './dns'

export interface Question {
  name: string
  type: DnsRecordType
}

const MAX_NAME_LENGTH = 253
const MAX_LEVELS = 8

/** A label nobody creates: whatever answers there is a catch-all entry (`*`) and says nothing about the name beside it. */
const PROBE_LABEL = 'no-such-name-7f3a'

/** The name is right, the type may not be. */
const otherTypes: Record<DnsRecordType, readonly DnsRecordType[]> = {
  CNAME: ['TXT', 'MX', 'A'],
  MX: ['CNAME', 'TXT'],
  TXT: ['CNAME'],
  A: ['CNAME', 'TXT'],
  AAAA: ['CNAME', 'TXT'],
  CAA: ['CNAME'],
}

/** What else to ask when the record was not found as wanted. */
export function followUps(wanted: WantedRecord, zone: string): Question[] {
  const { name, type } = wanted
  const types = [type, ...otherTypes[type]]
  const questions = [
    ...otherTypes[type].map((other) => ({ name, type: other })),
    ...types.map((other) => ({ name: probeOf(name, zone), type: other })),
    { name: doubledName(wanted, zone), type },
    ...otherLevels(wanted, zone).map((level) => ({ name: level, type })),
  ]
  return questions.filter((question) => question.name.length <= MAX_NAME_LENGTH)
}

export const otherTypesOf = (wanted: WantedRecord): readonly DnsRecordType[] => otherTypes[wanted.type]

/** Beside the name, so that the same catch-all entry answers. */
export const probeOf = (name: string, zone: string): string =>
  `${PROBE_LABEL}.${name === zone ? zone : name.slice(name.indexOf('.') + 1)}`

/** The host added the zone to a full name. */
export const doubledName = (wanted: WantedRecord, zone: string): string => `${wanted.name}.${zone}`

/**
 * Other places for `send.emails`: `send` (the rest was left out), `emails` and the zone itself (the start was left out),
 * `send.emails.emails` (typed in full inside the sub-domain's own panel). Nearest first.
 */
export function otherLevels(wanted: WantedRecord, zone: string): string[] {
  if (wanted.name === zone) return []
  const labels = wanted.host.split('.')
  const shorter = labels.slice(1).flatMap((_, index) => {
    const cut = index + 1
    return [labels.slice(0, -cut), labels.slice(cut), [...labels, ...labels.slice(-cut)]]
  })
  const hosts = [...shorter, [...labels, ...labels]].map((host) => `${host.join('.')}.${zone}`)
  return [...new Set([...hosts.slice(0, MAX_LEVELS - 1), zone])].filter((name) => name !== wanted.name)
}
