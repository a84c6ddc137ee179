// How a domain's records and status move when Resend looks at DNS. Pure.
import type { Lookup } from '../../dns/resolve'
import { matches } from './matches'
import type { DomainRecord, RecordStatus } from './records'

export type DomainStatus =
  'not_started' | 'pending' | 'verified' | 'failed' | 'partially_verified' | 'partially_failed'

interface Search {
  /** The domain has not been verified since somebody asked for it. */
  isFirstSearch: boolean
  /** The time Resend gives a domain to appear in DNS is over. */
  isLate: boolean
}

export function nextRecordStatus(record: DomainRecord, found: Lookup, search: Search): RecordStatus {
  const { status } = record
  if (found.state === 'found' && matches(record, found.values)) return 'verified'
  if (found.state === 'unknown') return status === 'verified' ? 'temporary_failure' : status
  const isAwaited = search.isFirstSearch || status === 'pending' || status === 'not_started'
  return isAwaited && !search.isLate ? 'pending' : 'failed'
}

/** Sending and receiving are judged apart; "partially" is one of them without the other. */
export function domainStatus(records: DomainRecord[]): DomainStatus {
  const sending = groupStatus(records.filter(({ record }) => record !== 'Receiving'))
  const receiving = records.filter(({ record }) => record === 'Receiving')
  if (receiving.length === 0) return sending
  const both = [sending, groupStatus(receiving)]
  if (both.every((status) => status === both[0])) return sending
  if (both.includes('verified')) return both.includes('failed') ? 'partially_failed' : 'partially_verified'
  return both.includes('failed') ? 'failed' : 'pending'
}

function groupStatus(records: DomainRecord[]): 'not_started' | 'pending' | 'verified' | 'failed' {
  const has = (status: RecordStatus) => records.some((record) => record.status === status)
  if (has('failed')) return 'failed'
  if (has('pending')) return 'pending'
  return has('not_started') ? 'not_started' : 'verified'
}
