// When a tenant gets which sending domain. Pure; loaded by the Payload config.
import { getDomain } from 'tldts'
import type { TenantSpec } from '@/domain/tenantSpec'
import type { Platform, ServiceDefinition } from '../../provisioner'

export type EmailWish =
  /** The platform's own domain: looked up, never created. */
  | { kind: 'shared'; name: string }
  /** A domain of the tenant's own; `zone` is what its DNS host calls the domain. */
  | { kind: 'dedicated'; name: string; zone: string }

const DEDICATED_TIERS: readonly TenantSpec['subscriptionTier'][] = ['premium', 'enterprise']

function wish(tenant: TenantSpec, platform: Platform): EmailWish | null {
  const { domain } = tenant.contactInfo
  if (tenant.archived || !domain) return null
  if (!DEDICATED_TIERS.includes(tenant.subscriptionTier)) {
    return { kind: 'shared', name: platform.sharedSendingDomain }
  }
  return {
    kind: 'dedicated',
    name: `emails.${domain}`,
    zone: getDomain(domain, { allowPrivateDomains: true }) ?? domain,
  }
}

export const emailDomainDefinition: ServiceDefinition<EmailWish> = {
  id: 'email-domain',
  wish,
  isAffected: (before, after) =>
    before.contactInfo.domain !== after.contactInfo.domain ||
    before.subscriptionTier !== after.subscriptionTier ||
    before.archived !== after.archived,
  initialStatus: { on: 'provisioning', off: 'not_configured' },
  cleared: { sendingDomain: null, resendDomainId: null, dnsRecords: [], nameServers: null, verifiedAt: null },
  jobTypes: { provision: 'provision_email_domain', verify: 'verify_email_domain' },
  vendor: 'resend',
}
