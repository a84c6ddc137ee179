import type { z } from 'zod'
import { toUnicode } from '@/domain/domainName'
import { mailTexts } from '@/i18n/mails'
import { Paragraph } from './parts/prose'
import { setupProps, someAreOpen } from './parts/props'
import { RecordsToFix } from './parts/RecordsToFix'
import { SetupLinks } from './parts/SetupLinks'
import { TenantMail } from './parts/TenantMail'

export const recordsLostProps = setupProps.extend({ records: someAreOpen })

export function RecordsLost(props: z.output<typeof recordsLostProps>) {
  const t = mailTexts[props.locale].recordsLost
  const domain = toUnicode(props.domain)
  return (
    <TenantMail to={props} title={t.heading(domain)} preview={t.preview(domain)}>
      <Paragraph>{t.intro(toUnicode(props.sendingDomain))}</Paragraph>
      <Paragraph>{t.why}</Paragraph>
      <SetupLinks {...props} />
      <RecordsToFix {...props} heading={t.openHeading} />
      <Paragraph>{t.next}</Paragraph>
    </TenantMail>
  )
}
