'use client'
import { useState } from 'react'
import { recognizeHost } from '@/domain/dnsHosts'
import { toneOf } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { DnsRecords } from '../../DnsRecords'
import { GuideLinks } from './GuideLinks'
import { progressOf } from './Headline'
import type { ServiceNow } from './useService'

export interface Guide {
  id: string
  name: string
}

interface RecordsSectionProps {
  at: ServiceNow
  guides: Guide[]
  locale: Locale
}

/** Folded when nothing is left to do; but what was open stays open when the status turns green. */
export function RecordsSection({ at, guides, locale }: RecordsSectionProps) {
  const t = adminTexts[locale].card
  const isDone = toneOf(at.status.status) === 'good'
  const [isOpenAtFirst] = useState(!isDone)
  const heading = t.recordsHeading[at.service] ?? t.showRecords
  const host = recognizeHost(at.status.nameServers)
  return (
    <details className="service-card__records" open={isOpenAtFirst}>
      <summary>{isDone ? t.showRecords : heading}</summary>
      <p>
        {!isDone && `${t.recordsHint}. `}
        <strong>{progressOf(at, locale)}</strong>
      </p>
      {!isDone && <GuideLinks host={host} guides={guides} locale={locale} />}
      <DnsRecords records={at.status.dnsRecords} host={host} locale={locale} />
    </details>
  )
}
