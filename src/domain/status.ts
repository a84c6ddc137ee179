// What the system found. Status words per service, and the fields every status group has.
import type { ServiceId } from './services'

export const statusValues = {
  'email-domain': ['not_configured', 'provisioning', 'pending_dns', 'verifying', 'verified', 'failed'],
  'phone-number': ['not_configured', 'provisioning', 'configuring', 'active', 'failed'],
  'website-domain': ['not_configured', 'pending_dns', 'provisioning_ssl', 'active', 'failed'],
  'whatsapp-business': ['not_configured', 'registering', 'pending_verification', 'verified', 'failed'],
} as const satisfies Record<ServiceId, readonly string[]>

/** Stable words for "why"; people read the sentences behind them (src/i18n/reasons.ts). */
export const reasons = [
  'DnsMissing',
  'DnsWrong',
  'DnsUnknown',
  'DnsTimeout',
  'Verifying',
  'RecordsLost',
  'DomainTaken',
  'DomainReleasing',
  'DomainRefused',
  'SharedDomain',
  'SharedDomainUnready',
  'CredentialsMissing',
  'CredentialsRefused',
  'VendorRefused',
  'VendorUnavailable',
  'RateLimited',
  'InternalError',
] as const
export type Reason = (typeof reasons)[number]

/** Fields that every status group carries besides its own. Instants are ISO 8601 in UTC. */
export interface CommonStatus {
  status: string
  reason: Reason | null
  /** A sentence for people in the tenant's language; only while something is wrong. */
  errorMessage: string | null
  /** Moves only when `status` changes. */
  since: string | null
  lastCheckedAt: string | null
  nextCheckAt: string | null
  /** When a person last pressed "check now". */
  checkRequestedAt: string | null
}

export type Tone = 'good' | 'busy' | 'waiting' | 'bad' | 'off'

/** How a status looks: icon and colour are chosen from this, in the admin, on pages and in mails alike. */
export function toneOf(status: string): Tone {
  if (status === 'verified' || status === 'active') return 'good'
  if (status === 'failed') return 'bad'
  if (status === 'not_configured') return 'off'
  return status === 'pending_dns' || status === 'pending_verification' ? 'waiting' : 'busy'
}
