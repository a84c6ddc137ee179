// The sending domain of a tenant: its own at the vendor (premium, enterprise), else the platform's shared one.
import { NeedsActionError } from '@/domain/errors'
import type { DnsDiagnoser } from '@/integrations/dns/types'
import type { SendingDomain, SendingDomains } from '@/integrations/resend/types'
import type { Provisioner, Run } from '../../provisioner'
import { emailDomainDefinition, type EmailWish } from './definition'
import { isReplaced, planEmailDomain } from './plan'
import { intendedRemote, parseEmailRemote, withDomain, type EmailRemote } from './remote'
import type { EmailObserved, EmailSituation, EmailStep } from './situation'

export interface EmailDomainClients {
  sendingDomains: SendingDomains
  dns: DnsDiagnoser
}

type EmailDomainProvisioner = Provisioner<EmailWish, EmailRemote, EmailObserved, EmailStep>
type At = Parameters<EmailDomainProvisioner['observe']>[0]

export function emailDomain(clients: EmailDomainClients): EmailDomainProvisioner {
  return {
    ...emailDomainDefinition,
    parseRemote: parseEmailRemote,
    observe: (at, run) => observe(clients, at, run),
    plan: planEmailDomain,
    apply: (step, at, run) => apply(clients, step, at, run),
  }
}

async function observe(
  { sendingDomains, dns }: EmailDomainClients,
  at: At,
  run: Run,
): Promise<EmailObserved> {
  const { wish, remote } = at
  const nothing: EmailObserved = { domain: undefined, isClaimed: false, dns: null }
  if (!wish || (remote && isReplaced(wish, remote))) return nothing
  if (wish.kind === 'shared') return { ...nothing, domain: await sendingDomains.findByName(wish.name) }
  if (!remote?.domainId) {
    const isClaimed = await run.claimedByAnother({ name: wish.name })
    return {
      ...nothing,
      isClaimed,
      domain: isClaimed ? undefined : await sendingDomains.findByName(wish.name),
    }
  }
  // The vendor's word is asked for only once it has been told to look; before, it knows less than the DNS.
  const hasAsked = remote.verifyRequestedAt !== null || remote.verifiedAt !== null
  const [domain, seen] = await Promise.all([
    hasAsked ? sendingDomains.get(remote.domainId) : undefined,
    dns.diagnose(remote.zone, remote.records),
  ])
  return { domain, isClaimed: false, dns: seen }
}

async function apply({ sendingDomains }: EmailDomainClients, step: EmailStep, at: EmailSituation, run: Run) {
  switch (step.name) {
    case 'remove_domain': {
      const id = step.remote.domainId ?? (await sendingDomains.findByName(step.remote.name))?.id
      // Whoever took the name over meanwhile keeps it.
      const isTakenOver = id !== undefined && (await run.claimedByAnother({ id, name: step.remote.name }))
      if (id && !isTakenOver) await sendingDomains.remove(id)
      return { remote: null }
    }
    case 'create_domain': {
      const intended = intendedRemote(step.domain, step.zone, run.now())
      await run.remember(intended)
      return created(intended, await createOrFind(sendingDomains, step.domain, run))
    }
    case 'adopt_domain': {
      const intended = at.remote ?? intendedRemote(step.domain.name, step.zone, run.now())
      return { remote: withDomain(intended, step.domain) }
    }
    case 'verify_domain': {
      const isThere = await sendingDomains.verify(step.domainId)
      // "Check now" may be stamped by another machine whose clock is ahead of ours: answered it is all the same.
      const askedAt = Math.max(run.now().getTime(), at.checkRequestedAt?.getTime() ?? 0)
      const remote = at.remote && {
        ...at.remote,
        verifyRequestedAt: new Date(askedAt).toISOString(),
        status: 'pending' as const,
      }
      return { remote, observed: { ...at.observed, domain: isThere ? undefined : null } }
    }
  }
}

/**
 * "Registered already" may be our own call whose answer never came: only what our account lacks, or holds for another
 * tenant, is somebody else's.
 */
async function createOrFind(sendingDomains: SendingDomains, name: string, run: Run): Promise<SendingDomain> {
  try {
    return await sendingDomains.create(name)
  } catch (error) {
    const isTaken = error instanceof NeedsActionError && error.reason === 'DomainTaken'
    const own = isTaken ? await sendingDomains.findByName(name) : null
    if (!own || (await run.claimedByAnother({ id: own.id, name }))) throw error
    return own
  }
}

/** What the vendor just answered is observed; people see the records at once, our first look-up follows at once. */
function created(remote: EmailRemote, domain: Parameters<typeof withDomain>[1]) {
  const records = domain.records.map((record) => ({ ...record, status: 'pending' as const }))
  const dns = { verdict: 'missing' as const, records, nameServers: null, isAssumed: true as const }
  return { remote: withDomain(remote, domain), observed: { domain, isClaimed: false, dns } }
}
