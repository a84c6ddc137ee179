import type { z } from 'zod'
import { toUnicode } from '@/domain/domainName'
import { mailTexts } from '@/i18n/mails'
import { Heading, Paragraph, Steps } from './parts/prose'
import { setupProps } from './parts/props'
import { RecordCard } from './parts/RecordCard'
import { SetupLinks } from './parts/SetupLinks'
import { TenantMail } from './parts/TenantMail'

export const dnsInstructionsProps = setupProps

export function DnsInstructions(props: z.output<typeof dnsInstructionsProps>) {
  const { locale, records, host } = props
  const t = mailTexts[locale].dnsInstructions
  const domain = toUnicode(props.domain)
  return (
    <TenantMail to={props} title={t.heading(domain)} preview={t.preview(domain)}>
      <Paragraph>{t.intro(toUnicode(props.sendingDomain))}</Paragraph>
      <Heading>{t.stepsHeading}</Heading>
      <Steps items={t.steps(domain, records.length)} />
      <SetupLinks {...props} />
      <Heading>{t.recordsHeading}</Heading>
      {records.map((record, index) => (
        <RecordCard
          key={`${record.type} ${record.name} ${record.value}`}
          record={record}
          title={mailTexts[locale].record.number(index + 1, records.length)}
          locale={locale}
          host={host}
        />
      ))}
      <Heading>{t.forwardHeading}</Heading>
      <Paragraph>{t.forward}</Paragraph>
      <Heading>{t.nextHeading}</Heading>
      <Paragraph>{t.next}</Paragraph>
    </TenantMail>
  )
}
