// The data a mail is rendered from: the tenant as it is now.
import { getDomain } from 'tldts'
import type { DnsRecordState } from '@/domain/dns'
import { recognizeHost } from '@/domain/dnsHosts'
import { signSetupToken } from '@/lib/setupToken'
import type { MailProps } from '@/notifications/render'
import type { MailOrder } from '@/notifications/rules'
import type { TenantRecord } from '@/store/tenants'
import type { JobContext } from './context'
import { sentence } from './statusPatch'

type AnyMailProps = MailProps[keyof MailProps]

export async function mailProps(
  order: MailOrder,
  tenant: TenantRecord,
  context: JobContext,
): Promise<AnyMailProps> {
  const { env } = context
  const adminUrl = `${env.serverUrl}/admin/collections/tenants/${tenant.id}`
  const { companyName, contactInfo, locale } = tenant.spec
  const { platformName } = env
  const status = tenant.statuses[order.service]
  const domain = contactInfo.domain ?? ''
  const base = {
    platformName,
    ...(env.operatorEmail ? { supportEmail: env.operatorEmail } : {}),
    locale,
    companyName,
    adminUrl,
  }
  switch (order.template) {
    case 'domain-verified':
      return { ...base, domain, sendingDomain: String(status['sendingDomain']) }
    case 'needs-you': {
      const reasonText = order.reason ? sentence(order.reason, tenant.spec, order.service, status) : ''
      return { ...base, service: order.service, domain, reasonText }
    }
    case 'operator-alert': {
      const detail = order.detail === undefined ? {} : { detail: order.detail }
      return {
        platformName,
        companyName,
        adminUrl,
        service: order.service,
        reason: order.reason ?? 'InternalError',
        ...detail,
      }
    }
    case 'dns-instructions':
    case 'records-lost':
      return { ...base, ...(await setupProps(order, tenant, context)) }
    case 'dns-reminder':
      return { ...base, ...(await setupProps(order, tenant, context)), days: order.days ?? 3 }
    case 'plain':
      throw new Error('plain mails are not sent as jobs')
  }
}

async function setupProps({ service }: MailOrder, tenant: TenantRecord, context: JobContext) {
  const { env, payload } = context
  const domain = tenant.spec.contactInfo.domain ?? ''
  const zone = getDomain(domain, { allowPrivateDomains: true }) ?? domain
  const status = tenant.statuses[service]
  const link = await signSetupToken(payload.secret, { tenant: tenant.id, service, domain }, context.now())
  const known = recognizeHost(await context.dns.nameServers(zone))
  return {
    domain,
    sendingDomain: String(status['sendingDomain']),
    records: (status['dnsRecords'] ?? []) as DnsRecordState[],
    setupUrl: `${env.serverUrl}/setup/${service}?token=${link.token}`,
    expiresAt: link.expiresAt.toISOString(),
    host: known && {
      name: known.name,
      guideUrl: known.guide && `${env.serverUrl}/docs/dns-setup/${known.guide}`,
      needsTrailingDot: known.needsTrailingDot,
    },
  }
}
