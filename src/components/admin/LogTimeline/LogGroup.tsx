'use client'
import type { Tone } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { describeLogLine } from '@/i18n/logLines'
import { StatusBadge } from '../../StatusBadge'
import { Instant } from '../Instant'
import type { LogLine } from '../tenantMessages'
import type { LogGroupData } from './groupByJob'

const tones: Record<LogLine['status'], Tone> = { started: 'waiting', success: 'good', failed: 'bad' }

export function LogGroup({ group, locale }: { group: LogGroupData; locale: Locale }) {
  const t = adminTexts[locale].timeline
  return (
    <div className="log-timeline__group">
      <h4>
        {group.job === null ? (
          t.withoutJob
        ) : (
          <a href={`/admin/collections/background-jobs/${group.job}`} target="_blank" rel="noopener">
            {t.job(group.job)}
            <span className="visually-hidden"> {adminTexts[locale].card.newTab}</span>
          </a>
        )}
      </h4>
      <ol>
        {group.lines.map((line) => (
          <li key={line.id}>
            <StatusBadge tone={tones[line.status]}>{t.statuses[line.status]}</StatusBadge>
            <span className="log-timeline__message">
              {describeLogLine(line, locale)} <small>({line.service})</small>
            </span>
            <Instant instant={line.timestamp} locale={locale} />
          </li>
        ))}
      </ol>
    </div>
  )
}
