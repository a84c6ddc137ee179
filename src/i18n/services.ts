// What each service and each of its statuses is called.
import type { ServiceId } from '@/domain/services'
import type { statusValues } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'

export type Text = Record<Locale, string>

interface ServiceTexts<Status extends string> {
  heading: Text
  description: Text
  statuses: Record<Status, Text> & Record<string, Text | undefined>
}

const notConfigured = { de: 'Nicht konfiguriert', en: 'Not configured' }
const failed = { de: 'Fehler', en: 'Error' }
const pendingDns = { de: 'DNS-Konfiguration ausstehend', en: 'DNS set-up pending' }

export const serviceTexts: { [Id in ServiceId]: ServiceTexts<(typeof statusValues)[Id][number]> } = {
  'email-domain': {
    heading: { de: 'E-Mail Domain Setup', en: 'E-mail domain set-up' },
    description: { de: 'automatisch konfiguriert, nur lesbar', en: 'configured automatically, read-only' },
    statuses: {
      not_configured: notConfigured,
      provisioning: { de: 'Wird erstellt…', en: 'Being created…' },
      pending_dns: pendingDns,
      verifying: { de: 'DNS wird geprüft…', en: 'Checking DNS…' },
      verified: { de: 'Verifiziert und aktiv', en: 'Verified and active' },
      failed,
    },
  },
  'phone-number': {
    heading: { de: 'Telefonnummer Setup', en: 'Phone number set-up' },
    description: { de: 'automatisch für SMS/Voice', en: 'automatic, for SMS and voice' },
    statuses: {
      not_configured: notConfigured,
      provisioning: { de: 'Wird gekauft…', en: 'Being bought…' },
      configuring: { de: 'Wird konfiguriert…', en: 'Being configured…' },
      active: { de: 'Aktiv', en: 'Active' },
      failed,
    },
  },
  'website-domain': {
    heading: { de: 'Website Domain Setup', en: 'Website domain set-up' },
    description: { de: 'für die öffentliche Website', en: 'for the public website' },
    statuses: {
      not_configured: notConfigured,
      pending_dns: pendingDns,
      provisioning_ssl: { de: 'SSL wird erstellt…', en: 'Issuing certificate…' },
      active: { de: 'Aktiv', en: 'Active' },
      failed,
    },
  },
  'whatsapp-business': {
    heading: { de: 'WhatsApp Business Setup', en: 'WhatsApp Business set-up' },
    description: { de: 'nur bei features.whatsappEnabled', en: 'only with features.whatsappEnabled' },
    statuses: {
      not_configured: notConfigured,
      registering: { de: 'Wird registriert…', en: 'Being registered…' },
      pending_verification: { de: 'Verifizierung ausstehend', en: 'Verification pending' },
      verified: { de: 'Verifiziert', en: 'Verified' },
      failed,
    },
  },
}
