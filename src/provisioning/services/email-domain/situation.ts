// What planEmailDomain decides from, and what it may decide to do.
import type { DnsRecordState, LookupVerdict } from '@/domain/dns'
import type { SendingDomain } from '@/integrations/resend/types'
import type { Situation } from '../../provisioner'
import type { EmailWish } from './definition'
import type { EmailRemote } from './remote'

export interface EmailObserved {
  /** What the vendor answered; null = it has no such domain; undefined = not asked, what we remember is good enough. */
  domain: SendingDomain | null | undefined
  /** Another tenant's records claim this domain. */
  isClaimed: boolean
  /** Our own look-up; null where there is nothing to look up. `isAssumed`: not looked yet, just created. */
  dns: {
    records: DnsRecordState[]
    verdict: LookupVerdict
    nameServers: string[] | null
    isAssumed?: true
  } | null
}

export type EmailStep =
  | { name: 'remove_domain'; remote: EmailRemote }
  | { name: 'create_domain'; domain: string; zone: string }
  | { name: 'adopt_domain'; domain: SendingDomain; zone: string }
  | { name: 'verify_domain'; domainId: string }

export type EmailSituation = Situation<EmailWish, EmailRemote, EmailObserved>
