// What people are shown of a sending domain: status, reason and the columns of its group.
import type { DnsRecordState, LookupVerdict } from '@/domain/dns'
import type { Condition } from '../../provisioner'
import { emailDomainDefinition } from './definition'
import type { EmailRemote } from './remote'
import type { EmailSituation } from './situation'

export const off: Condition = {
  status: 'not_configured',
  reason: null,
  fields: emailDomainDefinition.cleared,
}

export function waiting(at: EmailSituation, remote: EmailRemote, verdict: LookupVerdict): Condition {
  if (verdict === 'ok') return verifying(at, remote)
  const fields = { ...show(at, remote), verifiedAt: null }
  const reason = ({ missing: 'DnsMissing', wrong: 'DnsWrong', unknown: 'DnsUnknown' } as const)[verdict]
  return { status: 'pending_dns', reason, waitingSince: remote.waitingSince, fields }
}

const verifying = (at: EmailSituation, remote: EmailRemote): Condition => ({
  status: 'verifying',
  reason: 'Verifying',
  fields: { ...show(at, remote), verifiedAt: null },
})

export const creating = (name: string): Condition => ({
  status: 'provisioning',
  reason: null,
  fields: { sendingDomain: name, resendDomainId: null, dnsRecords: [], verifiedAt: null },
})

/** Name servers are kept where a look could not tell. */
export const show = ({ observed }: EmailSituation, remote: EmailRemote, dnsRecords?: DnsRecordState[]) => ({
  sendingDomain: remote.name,
  resendDomainId: remote.domainId,
  dnsRecords: dnsRecords ?? observed.dns?.records ?? remote.records.map(pending),
  ...(observed.dns?.nameServers ? { nameServers: observed.dns.nameServers } : {}),
})

const pending = (record: EmailRemote['records'][number]): DnsRecordState => ({ ...record, status: 'pending' })
