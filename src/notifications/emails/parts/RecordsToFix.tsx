// The records that are not right yet, each with its problem; then, in a line each, those that are.
import type { DnsRecordState } from '@/domain/dns'
import type { Locale } from '@/domain/tenantSpec'
import { mailTexts } from '@/i18n/mails'
import { GoodNews, Heading } from './prose'
import type { MailHost } from './props'
import { RecordCard } from './RecordCard'

interface RecordsToFixProps {
  heading: string
  records: DnsRecordState[]
  locale: Locale
  host: MailHost | null
}

export function RecordsToFix({ heading, records, locale, host }: RecordsToFixProps) {
  const t = mailTexts[locale].record
  const numbered = records.map((record, index) => ({ record, title: t.number(index + 1, records.length) }))
  const done = numbered.filter(({ record }) => record.status === 'verified')
  const open = numbered.filter(({ record }) => record.status === 'pending')
  return (
    <>
      <Heading>{heading}</Heading>
      {open.map(({ record, title }) => (
        <RecordCard key={title} record={record} title={title} locale={locale} host={host} withProblem />
      ))}
      {done.length > 0 && <Heading>{t.doneHeading}</Heading>}
      {done.map(({ record, title }) => (
        <GoodNews key={title}>{`${title} (${record.type}, ${record.host})`}</GoodNews>
      ))}
    </>
  )
}
