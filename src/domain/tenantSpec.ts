// What people set. `TenantSpec` is the part of a tenant document that wishes are derived from.

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

export const subscriptionTiers = ['starter', 'professional', 'premium', 'enterprise'] as const
export type SubscriptionTier = (typeof subscriptionTiers)[number]

export interface TenantSpec {
  companyName: string
  locale: Locale
  subscriptionTier: SubscriptionTier
  contactInfo: {
    email: string | null
    /** E.164 */
    phone: string | null
    /** lower case, punycode */
    domain: string | null
  }
  features: { smsEnabled: boolean; whatsappEnabled: boolean }
  archived: boolean
}
