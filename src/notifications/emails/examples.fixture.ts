// Example data for the tests and for scripts/mail-previews.ts. Never imported by the product: it could reach a customer.
import type { DnsRecordState } from '@/domain/dns'
import type { Locale } from '@/domain/tenantSpec'
import { describeReason } from '@/i18n/reasons'
import type { MailProps } from '../render'

const dkimKey = `p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ${'Dk7Xw2Zr9LpQvT4sYb8N'.repeat(8)}wIDAQAB`

export const exampleRecords: DnsRecordState[] = [
  {
    purpose: 'return-path',
    type: 'MX',
    name: 'send.emails.bellaitalia.de',
    host: 'send.emails',
    value: 'feedback-smtp.eu-west-1.amazonses.com',
    priority: 10,
    status: 'verified',
  },
  {
    purpose: 'spf',
    type: 'TXT',
    name: 'send.emails.bellaitalia.de',
    host: 'send.emails',
    value: 'v=spf1 include:amazonses.com ~all',
    ttl: 3600,
    status: 'pending',
    found: ['v=spf1 include:spf.strato.com ~all'],
    problem: { code: 'wrong-value' },
  },
  {
    purpose: 'dkim',
    type: 'TXT',
    name: 'resend._domainkey.emails.bellaitalia.de',
    host: 'resend._domainkey.emails',
    value: dkimKey,
    status: 'pending',
    problem: { code: 'missing' },
  },
]

const untouched = exampleRecords.map(({ found: _, problem: __, ...record }) => ({
  ...record,
  status: 'pending' as const,
}))

export function exampleProps(locale: Locale): MailProps {
  const platform = { platformName: 'Fabig Suite', supportEmail: 'hilfe@fabig-suite.de' }
  const tenant = {
    ...platform,
    locale,
    companyName: 'Bella Italia',
    adminUrl: 'https://app.fabig-suite.de/admin/collections/tenants/7',
  }
  const domain = { ...tenant, domain: 'bellaitalia.de', sendingDomain: 'emails.bellaitalia.de' }
  const setup = {
    ...domain,
    records: exampleRecords,
    host: {
      name: 'STRATO',
      guideUrl: 'https://app.fabig-suite.de/docs/dns-setup/strato',
      needsTrailingDot: true,
    },
    setupUrl: 'https://app.fabig-suite.de/setup/email-domain?token=eyJ0IjoxfQ.c2lnbmF0dXJl',
    expiresAt: '2026-12-05T12:00:00.000Z',
  }
  return {
    'dns-instructions': { ...setup, records: untouched },
    'domain-verified': domain,
    'needs-you': {
      ...domain,
      service: 'email-domain',
      reasonText: describeReason('DomainTaken', { domain: 'bellaitalia.de' }, locale),
    },
    'dns-reminder': { ...setup, days: 3 },
    'records-lost': setup,
    'operator-alert': {
      ...tenant,
      service: 'email-domain',
      reason: 'CredentialsMissing',
      detail: 'RESEND_API_KEY is not set',
    },
    plain: {
      ...platform,
      locale,
      subject: locale === 'de' ? 'Neues Passwort für Fabig Suite' : 'New password for Fabig Suite',
      paragraphs:
        locale === 'de'
          ? ['Hallo Mario,', 'hier kannst Du ein neues Passwort wählen. Der Link gilt eine Stunde.']
          : ['Hello Mario,', 'you can choose a new password here. The link is valid for one hour.'],
      link: {
        url: 'https://app.fabig-suite.de/admin/reset/3f2a9c',
        label: locale === 'de' ? 'Neues Passwort wählen' : 'Choose a new password',
      },
    },
  }
}
