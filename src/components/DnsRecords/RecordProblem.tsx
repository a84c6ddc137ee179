import type { DnsRecordState } from '@/domain/dns'
import type { DnsHost } from '@/domain/dnsHosts'
import { wantedAnswer } from '@/domain/dnsValues'
import type { Locale } from '@/domain/tenantSpec'
import { describeProblem } from '@/i18n/dns'
import { recordTexts } from '@/i18n/dnsRecords'

interface RecordProblemProps {
  record: DnsRecordState
  host: DnsHost | null
  locale: Locale
}

export function RecordProblem({ record, host, locale }: RecordProblemProps) {
  const problem = describeProblem(record, host, locale)
  if (!problem || !record.problem) return null
  const isMistake = record.problem.code !== 'missing' && record.problem.code !== 'lookup-failed'
  return (
    <div className={isMistake ? 'dns-records__problem dns-records__problem--bad' : 'dns-records__problem'}>
      <p>
        <strong className="dns-records__problem-title">{problem.title}.</strong> {problem.help}
      </p>
      {isMistake && <FoundVersusExpected record={record} locale={locale} />}
    </div>
  )
}

function FoundVersusExpected({ record, locale }: Omit<RecordProblemProps, 'host'>) {
  const t = recordTexts[locale]
  const found = record.found ?? []
  if (found.length === 0) return null
  const at = record.problem?.at
  return (
    <dl className="dns-records__comparison">
      <div>
        <dt>{at ? t.foundAt(at) : t.found}</dt>
        {found.map((value, position) => (
          <dd key={position}>
            <code className="dns-records__code">{value}</code>
          </dd>
        ))}
      </div>
      <div>
        <dt>{at ? `${t.expected}: ${record.name}` : t.expected}</dt>
        <dd>
          <code className="dns-records__code">{wantedAnswer(record)}</code>
        </dd>
      </div>
    </dl>
  )
}
