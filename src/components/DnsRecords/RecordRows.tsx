import { useId } from 'react'
import type { DnsRecordState } from '@/domain/dns'
import type { DnsHost } from '@/domain/dnsHosts'
import type { Tone } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { describePurpose } from '@/i18n/dns'
import { recordTexts } from '@/i18n/dnsRecords'
import { CopyButton } from '../CopyButton'
import { StatusBadge } from '../StatusBadge'
import { Cell } from './Cell'
import { CopyableValue } from './CopyableValue'
import { RecordProblem } from './RecordProblem'

interface RecordRowsProps {
  record: DnsRecordState
  host: DnsHost | null
  locale: Locale
  withPriority: boolean
}

/** One record: the row of what to type, and a row that says what it is for and what is wrong with it. */
export function RecordRows({ record, host, locale, withPriority }: RecordRowsProps) {
  const t = recordTexts[locale]
  const rowId = useId()
  const what = t.record(record.type, record.host)
  const typedHost = hostAsTyped(record, host)
  const needsDot = host?.needsTrailingDot && (record.type === 'MX' || record.type === 'CNAME')
  const priority = record.priority === undefined ? '' : String(record.priority)
  return (
    <tbody role="rowgroup" className="dns-records__record">
      <tr role="row" id={rowId}>
        <Cell label={t.type} isHeader>
          <strong>{record.type}</strong>
        </Cell>
        <Cell label={t.host}>
          {typedHost === '' ? (
            <em>{t.leaveEmpty}</em>
          ) : (
            <CopyableValue what={`${t.host}, ${what}`} value={typedHost} locale={locale} />
          )}
          <small className="dns-records__note">
            {t.fullName}: <span className="dns-records__name">{record.name}</span>
          </small>
        </Cell>
        <Cell label={t.value}>
          <CopyableValue what={`${t.value}, ${what}`} value={record.value} locale={locale} />
          {needsDot && <small className="dns-records__note">{t.trailingDot(host.name)}</small>}
        </Cell>
        {withPriority && (
          <Cell label={t.priority} isEmpty={priority === ''}>
            {priority && <CopyableValue what={`${t.priority}, ${what}`} value={priority} locale={locale} />}
          </Cell>
        )}
        <Cell label={t.status}>
          <StatusBadge tone={toneOfRecord(record)}>
            {record.status === 'verified' ? t.verified : t.pending}
          </StatusBadge>
          <CopyButton
            label={t.copyRow}
            what={what}
            text={[typedHost, record.type, record.value, ...(priority ? [priority] : [])].join('\t')}
            shownInId={rowId}
            locale={locale}
          />
        </Cell>
      </tr>
      <tr role="row" className="dns-records__details">
        <td role="cell" colSpan={withPriority ? 5 : 4} aria-colspan={withPriority ? 5 : 4}>
          <p className="dns-records__purpose">{describePurpose(record.purpose, locale)}</p>
          <RecordProblem record={record} host={host} locale={locale} />
        </td>
      </tr>
    </tbody>
  )
}

const hostAsTyped = (record: DnsRecordState, host: DnsHost | null): string =>
  record.host === '@' ? (host?.rootLabel ?? '@') : record.host

/** Not there yet is a matter of waiting; something else being there is a mistake. */
function toneOfRecord({ problem, status }: DnsRecordState): Tone {
  if (status === 'verified') return 'good'
  return problem && problem.code !== 'missing' && problem.code !== 'lookup-failed' ? 'bad' : 'waiting'
}
