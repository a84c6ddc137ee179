import type { TenantSpec } from '@/domain/tenantSpec'
import type { Tenant } from '@/payload-types'

/** The spec of a document, with what a save is about to change laid over it. */
export function specOf(doc: Partial<Tenant> | undefined, changes: Partial<Tenant> = {}): TenantSpec {
  const contactInfo = { ...doc?.contactInfo, ...changes.contactInfo }
  const features = { ...doc?.features, ...changes.features }
  const top = { ...doc, ...changes }
  return {
    companyName: top.companyName ?? '',
    locale: top.locale ?? 'de',
    subscriptionTier: top.subscriptionTier ?? 'starter',
    contactInfo: {
      email: contactInfo.email || null,
      phone: contactInfo.phone || null,
      domain: contactInfo.domain || null,
    },
    features: {
      smsEnabled: Boolean(features.smsEnabled),
      whatsappEnabled: Boolean(features.whatsappEnabled),
    },
    archived: Boolean(top.archived),
  }
}
