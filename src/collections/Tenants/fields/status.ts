import type { Field } from 'payload'
import { dnsRecordsField, statusGroup } from './statusGroup'

const verifiedAt: Field = {
  name: 'verifiedAt',
  type: 'date',
  label: { de: 'Verifiziert am', en: 'Verified at' },
}

export const statusFields: Field[] = [
  statusGroup('email-domain', [
    { name: 'sendingDomain', type: 'text', label: { de: 'Versand-Domain', en: 'Sending domain' } },
    { name: 'resendDomainId', type: 'text', label: { de: 'Resend Domain ID', en: 'Resend domain ID' } },
    dnsRecordsField,
    { name: 'nameServers', type: 'json', label: { de: 'Nameserver', en: 'Name servers' } },
    verifiedAt,
  ]),
  statusGroup('phone-number', [
    { name: 'twilioPhoneNumber', type: 'text', label: { de: 'Twilio Nummer', en: 'Twilio number' } },
    { name: 'twilioPhoneSid', type: 'text', label: 'Twilio Phone SID' },
    {
      name: 'capabilities',
      type: 'group',
      fields: [
        { name: 'sms', type: 'checkbox', label: 'SMS' },
        { name: 'voice', type: 'checkbox', label: { de: 'Anrufe', en: 'Calls' } },
        { name: 'mms', type: 'checkbox', label: 'MMS' },
      ],
    },
    { name: 'provisionedAt', type: 'date', label: { de: 'Bereitgestellt am', en: 'Provided at' } },
  ]),
  statusGroup('website-domain', [
    { name: 'customDomain', type: 'text', label: 'Custom Domain' },
    { name: 'subdomain', type: 'text', label: 'Subdomain (Fallback)' },
    { name: 'vercelProjectId', type: 'text', label: 'Vercel Project ID' },
    {
      name: 'sslCertificate',
      type: 'group',
      fields: [
        {
          name: 'status',
          type: 'select',
          options: [
            { value: 'pending', label: { de: 'Ausstehend', en: 'Pending' } },
            { value: 'provisioning', label: { de: 'Wird erstellt', en: 'Being issued' } },
            { value: 'active', label: { de: 'Aktiv', en: 'Active' } },
            { value: 'expiring', label: { de: 'Läuft ab', en: 'Expiring' } },
          ],
        },
        { name: 'expiresAt', type: 'date', label: { de: 'Läuft ab am', en: 'Expires at' } },
      ],
    },
    dnsRecordsField,
    verifiedAt,
  ]),
  statusGroup('whatsapp-business', [
    { name: 'phoneNumberId', type: 'text', label: 'WhatsApp Phone Number ID' },
    { name: 'businessAccountId', type: 'text', label: 'WhatsApp Business Account ID' },
    { name: 'displayName', type: 'text', label: { de: 'Anzeigename', en: 'Display name' } },
    verifiedAt,
  ]),
]
