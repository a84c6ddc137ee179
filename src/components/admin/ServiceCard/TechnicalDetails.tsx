'use client'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { Instant } from '../Instant'
import type { Tense } from '../relativeTime'
import type { ServiceNow } from './useService'

/** What an operator wants to know; for super-admins. */
export function TechnicalDetails({ at, locale }: { at: ServiceNow; locale: Locale }) {
  const t = adminTexts[locale].card
  const { job, status } = at
  const instant = (value: string | null, tense: Tense = 'past') =>
    value && <Instant instant={value} tense={tense} locale={locale} />
  const facts = [
    [t.reason, status.reason],
    [t.resendId, status.resendDomainId && <code>{status.resendDomainId}</code>],
    [t.since, instant(status.since)],
    [t.verifiedAt, instant(status.verifiedAt)],
    [t.lastChecked, instant(status.lastCheckedAt)],
    [t.nextCheck, instant(status.nextCheckAt, 'future')],
    [t.nameServers, status.nameServers?.join(', ')],
    [t.job, job && `${job.jobId} (${job.jobStatus})`],
  ] as const
  return (
    <details className="service-card__details">
      <summary>{t.details}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
