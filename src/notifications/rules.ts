// Which change of a service's status deserves which mail, once. Pure; the policy on one screen.
import type { MailTemplate } from './emails/mailTemplateIds'
import { DAY_MS, REMINDER_DAYS } from '@/domain/schedule'
import type { ServiceId } from '@/domain/services'
import type { Reason } from '@/domain/status'

export interface Transition {
  tenantId: number
  service: ServiceId
  before: { status: string; reason: Reason | null }
  after: { status: string; reason: Reason | null; since: string; verifiedAt?: string | null }
  /** Identifies the thing at the vendor: a new domain is a new story. */
  remoteId: string | null
  /** Since when people are waited for; null when they are not. */
  waitingSince: string | null
  /** Who has to act on a failure; null when it passes by itself. */
  audience: 'tenant' | 'operator' | null
  /** For operators: what happened, technically and redacted. */
  detail?: string
  now: Date
  /** Divides waiting times (1 outside the sandbox). */
  speed: number
}

/** What a send_email job carries; it reads everything else from the tenant as it is when it runs. */
export interface MailOrder {
  template: MailTemplate
  service: ServiceId
  remoteId: string | null
  reason: Reason | null
  days?: number
  detail?: string
}

/** A mail to send: the dedupe key makes it once for ever, and is the vendor's idempotency key too. */
export interface MailJob {
  type: 'send_email'
  tenant: number
  key: string
  dedupeKey: string
  data: Record<string, unknown>
  maxAttempts: number
}

/** About 17 hours of back-off: a mail outlives an outage, within the 24 hours the vendor remembers its key. */
const MAIL_ATTEMPTS = 10

/** `2026-11-21` of an ISO instant. */
const DAY_LENGTH = 10

/** Reasons that concern the platform as a whole: one alert a day, not one per tenant. */
const PLATFORM_REASONS: readonly (Reason | null)[] = [
  'CredentialsMissing',
  'CredentialsRefused',
  'SharedDomainUnready',
  'VendorUnavailable',
]

export function mailsForTransition(it: Transition): MailJob[] {
  const { before, after } = it
  const isNews = before.status !== after.status
  const isOtherReason = isNews || before.reason !== after.reason
  const story = it.remoteId ?? 'none'
  const mails: MailJob[] = []

  if (after.status === 'pending_dns') mails.push(mail(it, 'dns-instructions', story))
  if (after.status === 'verified' && isNews && after.reason !== 'SharedDomain') {
    mails.push(mail(it, 'domain-verified', `${story}:${after.verifiedAt ?? after.since}`))
  }
  if (after.status === 'failed' && isOtherReason && it.audience === 'tenant') {
    // However often it is tried again: one a day about the same thing.
    const template = after.reason === 'RecordsLost' ? 'records-lost' : 'needs-you'
    mails.push(mail(it, template, `${story}:${after.reason}:${after.since.slice(0, DAY_LENGTH)}`))
  }
  if (after.status === 'pending_dns') mails.push(...reminders(it, story))
  if (it.audience === 'operator' && isOtherReason) mails.push(alert(it))
  return mails
}

function reminders(it: Transition, story: string): MailJob[] {
  const waitedMs = it.waitingSince ? (it.now.getTime() - Date.parse(it.waitingSince)) * it.speed : 0
  // Only the latest, where nobody could look for days.
  const days = REMINDER_DAYS.filter((after) => waitedMs >= after * DAY_MS).at(-1)
  return days === undefined ? [] : [mail(it, 'dns-reminder', `${story}:${days}`, { days })]
}

function alert(it: Transition): MailJob {
  const scope = PLATFORM_REASONS.includes(it.after.reason) ? 'platform' : it.tenantId
  const day = it.now.toISOString().slice(0, DAY_LENGTH)
  const more = it.detail === undefined ? {} : { detail: it.detail }
  return mail(it, 'operator-alert', `${scope}:${it.after.reason}:${day}`, more, String(scope))
}

function mail(
  { tenantId, service, remoteId, after }: Transition,
  template: MailTemplate,
  occasion: string,
  more: Partial<MailOrder> = {},
  scope = String(tenantId),
): MailJob {
  const key = `mail:${service}:${scope}:${template}:${occasion}`
  const order: MailOrder = { template, service, remoteId, reason: after.reason, ...more }
  return {
    type: 'send_email',
    tenant: tenantId,
    key,
    dedupeKey: key,
    data: { ...order },
    maxAttempts: MAIL_ATTEMPTS,
  }
}
