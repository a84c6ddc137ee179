// One DNS record. A card with its values stacked fits a phone, and what is copied from it is one line without blanks.
import type { DnsRecordState } from '@/domain/dns'
import type { Locale } from '@/domain/tenantSpec'
import { describeProblem, describePurpose } from '@/i18n/dns'
import { mailTexts } from '@/i18n/mails'
import { Box } from './Box'
import { Fact } from './prose'
import type { MailHost } from './props'
import { styles, valueStyle } from './theme'

interface RecordCardProps {
  record: DnsRecordState
  title: string
  locale: Locale
  host: MailHost | null
  /** Says what is still wrong with it, where a mail is about that. */
  withProblem?: boolean
}

export function RecordCard({ record, title, locale, host, withProblem = false }: RecordCardProps) {
  const t = mailTexts[locale].record
  const needsDot = host?.needsTrailingDot && (record.type === 'MX' || record.type === 'CNAME')
  return (
    <Box className="card" style={styles.card}>
      <h3 className="ink" style={styles.cardTitle}>
        {title}
      </h3>
      <p className="soft" style={styles.soft}>
        {describePurpose(record.purpose, locale)}
      </p>
      {withProblem && <Problem record={record} locale={locale} host={host} />}
      <Facts record={record} locale={locale} />
      <Value label={t.host}>{record.host}</Value>
      <Value label={t.value}>{record.value}</Value>
      {needsDot && (
        <p className="ink" style={styles.fact}>
          {t.trailingDot(host.name)}
        </p>
      )}
      <Value label={t.fullName}>{record.name}</Value>
    </Box>
  )
}

function Facts({ record, locale }: Pick<RecordCardProps, 'record' | 'locale'>) {
  const t = mailTexts[locale].record
  return (
    <>
      <Fact label={t.type}>{record.type}</Fact>
      {record.priority !== undefined && <Fact label={t.priority}>{String(record.priority)}</Fact>}
      <Fact label={t.ttl}>{record.ttl === undefined ? t.ttlDefault : t.ttlSeconds(record.ttl)}</Fact>
    </>
  )
}

function Value({ label, children }: { label: string; children: string }) {
  return (
    <>
      <div className="soft" style={styles.label}>
        {label}:
      </div>
      <Box className="field value ink" style={valueStyle(children)}>
        {children}
      </Box>
    </>
  )
}

function Problem({ record, locale, host }: Pick<RecordCardProps, 'record' | 'locale' | 'host'>) {
  const problem = describeProblem(record, host, locale)
  const found = record.found ?? []
  if (!problem) return null
  return (
    <>
      <div className="bad" style={styles.bad}>
        <span aria-hidden="true">✗ </span>
        {problem.title}
      </div>
      <p className="ink" style={styles.text}>
        {problem.help}
      </p>
      {/* A single one is named in the sentence above. */}
      {found.length > 1 &&
        found.map((value) => (
          <Value key={value} label={mailTexts[locale].record.found}>
            {value}
          </Value>
        ))}
    </>
  )
}
