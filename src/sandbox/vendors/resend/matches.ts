// Does what DNS holds satisfy a record? Compared as a mail provider does, not as a string.
import { normaliseName } from '../../dns/names'
import { parseMx } from '../../dns/records'
import type { DomainRecord } from './records'

export function matches(wanted: DomainRecord, found: string[]): boolean {
  if (wanted.type === 'MX') return found.some((value) => isSameMx(wanted, value))
  if (wanted.type === 'CNAME')
    return found.some((value) => normaliseName(value) === normaliseName(wanted.value))
  return wanted.record === 'SPF' ? isOnlySpf(unquoted(wanted.value), found) : hasKey(wanted.value, found)
}

export function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/, '$1')
}

function isSameMx(wanted: DomainRecord, value: string): boolean {
  const { priority, exchange } = parseMx(value)
  return priority === wanted.priority && normaliseName(exchange) === normaliseName(wanted.value)
}

/** Two SPF records at one name make both worthless (RFC 7208, 4.5). */
function isOnlySpf(wanted: string, found: string[]): boolean {
  const policies = found
    .map((value) => value.trim().toLowerCase())
    .filter((value) => /^v=spf1(\s|$)/.test(value))
  return policies.length === 1 && policies[0]?.replace(/\s+/g, ' ') === wanted
}

/** The key counts, not the tags around it; its letters' case matters, white space in it does not. */
function hasKey(wanted: string, found: string[]): boolean {
  const keyOf = (value: string) => /(?:^|;)p=([^;]*)/.exec(value.replace(/\s+/g, ''))?.[1]
  return found.some((value) => keyOf(value) === keyOf(wanted))
}
