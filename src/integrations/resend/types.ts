// What the email-domain service needs of a vendor of sending domains. Implemented on the resend SDK in sendingDomains.ts.
// Every call throws only what domain/errors.ts names.
import type { WantedRecord } from '@/domain/dns'

export const sendingDomainStatuses = [
  'not_started',
  'pending',
  'verified',
  'failed',
  'temporary_failure',
  'partially_verified',
  'partially_failed',
] as const
export type SendingDomainStatus = (typeof sendingDomainStatuses)[number]

export interface SendingDomain {
  id: string
  name: string
  status: SendingDomainStatus
  records: WantedRecord[]
}

export interface SendingDomains {
  /** In our own account; null when it is not there. Costs a list and, when found, a get. */
  findByName(name: string): Promise<SendingDomain | null>
  get(id: string): Promise<SendingDomain | null>
  /** Throws NeedsActionError DomainTaken when another account holds the name. */
  create(name: string): Promise<SendingDomain>
  /** False when the domain is gone. The outcome is learned by get(). */
  verify(id: string): Promise<boolean>
  /** Gone already is success. */
  remove(id: string): Promise<void>
}
