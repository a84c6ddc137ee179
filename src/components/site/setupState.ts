// What the set-up page knows of a service, and its API answers: one domain's records and how they stand, nothing else of the tenant.
import type { DnsRecordState } from '@/domain/dns'
import type { DnsHost } from '@/domain/dnsHosts'
import type { ServiceId } from '@/domain/services'
import type { Reason } from '@/domain/status'

export interface SetupState {
  service: ServiceId
  /** As people write it, in Unicode. */
  domain: string
  status: string
  reason: Reason | null
  /** What the reason's sentence names. */
  reasonParams: { domain: string; vendor: string }
  records: DnsRecordState[]
  /** Who seems to run the domain's DNS. */
  host: DnsHost | null
  lastCheckedAt: string | null
}

/** Why a link leads nowhere (any more). */
export const endings = ['unreadable', 'changed'] as const
export type Ending = (typeof endings)[number]

/** The answer of our own API, or whatever a proxy on the way sent instead. */
export function isSetupState(value: unknown): value is SetupState {
  if (typeof value !== 'object' || value === null) return false
  return (
    'status' in value &&
    typeof value.status === 'string' &&
    'records' in value &&
    Array.isArray(value.records)
  )
}
