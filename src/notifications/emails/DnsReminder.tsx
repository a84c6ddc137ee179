import { z } from 'zod'
import { toUnicode } from '@/domain/domainName'
import { DAY_MS, GIVE_UP_AFTER_MS } from '@/domain/schedule'
import { mailTexts } from '@/i18n/mails'
import { Paragraph } from './parts/prose'
import { setupProps, someAreOpen } from './parts/props'
import { RecordsToFix } from './parts/RecordsToFix'
import { SetupLinks } from './parts/SetupLinks'
import { TenantMail } from './parts/TenantMail'

export const dnsReminderProps = setupProps.extend({
  /** How long the tenant has known. */
  days: z.int().positive(),
  records: someAreOpen,
})

export function DnsReminder(props: z.output<typeof dnsReminderProps>) {
  const { records, locale } = props
  const t = mailTexts[locale].dnsReminder
  const open = records.filter((record) => record.status === 'pending').length
  return (
    <TenantMail to={props} title={t.heading(open, records.length)} preview={t.preview(open, records.length)}>
      <Paragraph>{t.intro(toUnicode(props.domain), props.days)}</Paragraph>
      <SetupLinks {...props} />
      <RecordsToFix {...props} heading={t.openHeading} />
      <Paragraph>{t.next(GIVE_UP_AFTER_MS / DAY_MS)}</Paragraph>
    </TenantMail>
  )
}
