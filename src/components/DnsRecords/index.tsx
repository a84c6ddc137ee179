// The records somebody must enter at their DNS host: a table where there is room, cards where there is not. Shared by the
// admin and the public pages. The roles are spelled out because browsers drop a table's meaning with its display.
import type { DnsRecordState } from '@/domain/dns'
import type { DnsHost } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { recordTexts } from '@/i18n/dnsRecords'
import '../tones.css'
import './DnsRecords.css'
import { RecordRows } from './RecordRows'

export interface DnsRecordsProps {
  records: DnsRecordState[]
  host: DnsHost | null
  locale: Locale
}

export function DnsRecords({ records, host, locale }: DnsRecordsProps) {
  const t = recordTexts[locale]
  // Only MX has a priority: without one the column would be empty.
  const withPriority = records.some(({ priority }) => priority !== undefined)
  const columns = ['type', 'host', 'value', ...(withPriority ? ['priority' as const] : []), 'status'] as const
  return (
    <div className="dns-records">
      <table className="dns-records__table" role="table">
        <caption className="visually-hidden">{t.caption}</caption>
        <thead role="rowgroup" className="dns-records__head">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className={`dns-records__column--${column}`}>
                {t[column]}
              </th>
            ))}
          </tr>
        </thead>
        {records.map((record) => (
          <RecordRows
            key={`${record.type} ${record.name} ${record.value}`}
            record={record}
            host={host}
            locale={locale}
            withPriority={withPriority}
          />
        ))}
      </table>
    </div>
  )
}
