// What to do next for a tenant's sending domain: an ordered ladder, worst first. Reading it is reading the policy.
import type { DnsRecordState, LookupVerdict } from '@/domain/dns'
import { CONFIRM_LOSS_MS, MINUTE_MS, nextLookMs, OPERATOR_RETRY_MS, WATCH_READY_MS } from '@/domain/schedule'
import type { SendingDomain } from '@/integrations/resend/types'
import type { Condition, Plan } from '../../provisioner'
import { creating, off, show, waiting } from './conditions'
import type { EmailWish } from './definition'
import type { EmailRemote } from './remote'
import type { EmailSituation, EmailStep } from './situation'

type EmailPlan = Plan<EmailStep, EmailRemote>

/** The vendor is asked again to verify what it has given up on, but not more often than this. */
const VERIFY_AGAIN_MS = 10 * MINUTE_MS

export function planEmailDomain(at: EmailSituation): EmailPlan {
  const { wish, remote } = at
  if (remote && isReplaced(wish, remote)) return replaceOld(at, remote)
  if (!wish) return { kind: 'settled', condition: off, lookAt: null }
  if (wish.kind === 'shared') return useShared(at, wish.name)
  if (at.observed.isClaimed) return waitForRelease(at, wish.name)
  if (!remote?.domainId || at.observed.domain === null) return obtain(at, wish)
  return bringToVerified(at, refreshed(remote, at.observed.domain))
}

/** What is remembered gives way to what is wished, unless that has the same name: the shared domain is never removed. */
export const isReplaced = (wish: EmailWish | null, remote: EmailRemote): boolean => wish?.name !== remote.name

function replaceOld({ wish }: EmailSituation, old: EmailRemote): EmailPlan {
  const remove = { name: 'remove_domain', remote: old } as const
  return { kind: 'steps', steps: wish?.kind === 'dedicated' ? [remove, createStep(wish)] : [remove] }
}

function useShared({ observed, now, speed }: EmailSituation, name: string): EmailPlan {
  const fields = { sendingDomain: name, resendDomainId: observed.domain?.id ?? null, dnsRecords: [] }
  if (observed.domain?.status !== 'verified') {
    const condition: Condition = { status: 'provisioning', reason: 'SharedDomainUnready', fields }
    return { kind: 'waiting', condition, lookAt: after(now, OPERATOR_RETRY_MS, speed), remote: null }
  }
  const condition: Condition = {
    status: 'verified',
    reason: 'SharedDomain',
    fields: { ...fields, verifiedAt: now.toISOString() },
  }
  return { kind: 'settled', condition, lookAt: after(now, WATCH_READY_MS, speed), remote: null }
}

function waitForRelease({ now, speed }: EmailSituation, name: string): EmailPlan {
  const condition: Condition = { ...creating(name), reason: 'DomainReleasing' }
  return { kind: 'waiting', condition, lookAt: after(now, MINUTE_MS, speed) }
}

function obtain({ observed }: EmailSituation, wish: Extract<EmailWish, { kind: 'dedicated' }>): EmailPlan {
  const step: EmailStep = observed.domain
    ? { name: 'adopt_domain', domain: observed.domain, zone: wish.zone }
    : createStep(wish)
  return { kind: 'steps', steps: [step] }
}

function bringToVerified(at: EmailSituation, remote: EmailRemote): EmailPlan {
  const verdict = at.observed.dns?.verdict ?? 'unknown'
  if (remote.verifiedAt && isGone(remote, verdict)) return lost(at, remote, remote.verifiedAt)
  if (shouldAskToVerify(at, remote, verdict)) {
    return { kind: 'steps', steps: [{ name: 'verify_domain', domainId: remote.domainId ?? '' }] }
  }
  const isReady = remote.status === 'verified' || (remote.verifiedAt !== null && verdict === 'unknown')
  return isReady ? ready(at, remote, verdict) : waitForDns(at, remote, verdict)
}

/** Our own eyes first; where they cannot see, the vendor's word that it fails, or what was believed before. */
function isGone({ isLost, status }: EmailRemote, verdict: LookupVerdict): boolean {
  if (verdict !== 'unknown') return verdict !== 'ok'
  return isLost || status === 'failed' || status === 'partially_failed'
}

/** Only when our own look-up sees the records, or a person asks; again only after the vendor has given up. */
function shouldAskToVerify(
  { checkRequestedAt, now, speed }: EmailSituation,
  remote: EmailRemote,
  verdict: LookupVerdict,
) {
  if (remote.status === 'verified') return false
  const askedAt = remote.verifyRequestedAt ? new Date(remote.verifyRequestedAt) : null
  if (checkRequestedAt && (!askedAt || askedAt < checkRequestedAt)) return true
  if (verdict !== 'ok') return false
  if (!askedAt) return true
  return remote.status !== 'pending' && now >= after(askedAt, VERIFY_AGAIN_MS, speed)
}

function ready(at: EmailSituation, remote: EmailRemote, verdict: LookupVerdict): EmailPlan {
  const { now, speed } = at
  const verifiedAt = remote.verifiedAt && !remote.isLost ? remote.verifiedAt : now.toISOString()
  const lostAt = verdict === 'unknown' ? remote.lostAt : null
  const kept: EmailRemote = { ...remote, verifiedAt, lostAt, isLost: false }
  const records = remote.records.map((record): DnsRecordState => ({ ...record, status: 'verified' }))
  const condition: Condition = {
    status: 'verified',
    reason: null,
    fields: { ...show(at, kept, records), verifiedAt },
  }
  const lookAt = after(now, lostAt ? CONFIRM_LOSS_MS : WATCH_READY_MS, speed)
  return { kind: 'settled', condition, lookAt, remote: kept }
}

/** One look may meet a name server on a bad day; only a second one, hours later, is believed. */
function lost(at: EmailSituation, remote: EmailRemote, verifiedAt: string): EmailPlan {
  const { now, speed } = at
  const lostAt = remote.lostAt ? new Date(remote.lostAt) : now
  const confirmAt = after(lostAt, CONFIRM_LOSS_MS, speed)
  const isLost = remote.isLost || now >= confirmAt
  const kept: EmailRemote = { ...remote, lostAt: lostAt.toISOString(), isLost }
  const fields = { ...show(at, kept), verifiedAt }
  if (!isLost) {
    return {
      kind: 'waiting',
      condition: { status: 'verified', reason: null, fields },
      lookAt: confirmAt,
      remote: kept,
    }
  }
  const wait = nextLookMs((now.getTime() - confirmAt.getTime()) * speed) ?? WATCH_READY_MS
  const condition: Condition = { status: 'failed', reason: 'RecordsLost', fields }
  return { kind: 'waiting', condition, lookAt: after(now, wait, speed), remote: kept }
}

function waitForDns(at: EmailSituation, remote: EmailRemote, verdict: LookupVerdict): EmailPlan {
  const { checkRequestedAt, now, speed } = at
  const since = Math.max(
    Date.parse(remote.waitingSince),
    Date.parse(remote.verifyRequestedAt ?? remote.waitingSince),
    checkRequestedAt?.getTime() ?? 0,
  )
  const wait = nextLookMs((now.getTime() - since) * speed)
  if (wait === null) {
    const condition: Condition = { ...waiting(at, remote, verdict), status: 'failed', reason: 'DnsTimeout' }
    return { kind: 'settled', condition, lookAt: null, remote }
  }
  const lookAt = at.observed.dns?.isAssumed ? now : after(now, wait, speed)
  return { kind: 'waiting', condition: waiting(at, remote, verdict), lookAt, remote }
}

const createStep = (wish: { name: string; zone: string }): EmailStep => ({
  name: 'create_domain',
  domain: wish.name,
  zone: wish.zone,
})

const refreshed = (remote: EmailRemote, domain: SendingDomain | undefined): EmailRemote =>
  domain ? { ...remote, status: domain.status, records: domain.records } : remote

const after = (from: Date, ms: number, speed: number): Date => new Date(from.getTime() + ms / speed)
