// PURE words of the business (folder src/domain): imports nothing of ours. Test: the *.test.ts beside each file.
// Here: the services a tenant can have, and where each keeps its status.

export const serviceIds = ['email-domain', 'phone-number', 'website-domain', 'whatsapp-business'] as const
export type ServiceId = (typeof serviceIds)[number]

/** The status group of each service in a `tenants` document. */
export const statusGroups = {
  'email-domain': 'emailDomain',
  'phone-number': 'phoneNumber',
  'website-domain': 'websiteDomain',
  'whatsapp-business': 'whatsappBusiness',
} as const satisfies Record<ServiceId, string>
export type StatusGroup = (typeof statusGroups)[ServiceId]

/** Who stands behind each service, as people know them. */
export const vendorNames: Record<ServiceId, string> = {
  'email-domain': 'Resend',
  'phone-number': 'Twilio',
  'website-domain': 'Vercel',
  'whatsapp-business': 'WhatsApp',
}

export const isServiceId = (value: unknown): value is ServiceId => serviceIds.some((id) => id === value)
