'use client'
import { useState } from 'react'
import { toUnicode } from '@/domain/domainName'
import { vendorNames } from '@/domain/services'
import { toneOf } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { recordTexts } from '@/i18n/dnsRecords'
import { describeReason } from '@/i18n/reasons'
import { serviceTexts } from '@/i18n/services'
import { StatusBadge } from '../../StatusBadge'
import type { ServiceNow } from './useService'

/** The status in words and the sentence behind it; a change is announced politely, once. */
export function Headline({ at, locale }: { at: ServiceNow; locale: Locale }) {
  const { service, status } = at
  const words = serviceTexts[service].statuses[status.status]?.[locale] ?? status.status
  const sentence = sentenceOf(at, locale)
  const announced = useChanged([
    serviceTexts[service].heading[locale],
    words,
    sentence,
    progressOf(at, locale),
  ])
  return (
    <div>
      <p className="service-card__status">
        <StatusBadge tone={toneOf(status.status)}>{words}</StatusBadge>
        {status.sendingDomain && (
          <span className="service-card__domain">
            {adminTexts[locale].card.sendingDomain}: {toUnicode(status.sendingDomain)}
          </span>
        )}
      </p>
      {sentence && <p className="service-card__sentence">{sentence}</p>}
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </div>
  )
}

function sentenceOf({ service, status, tenant }: ServiceNow, locale: Locale): string | null {
  const t = adminTexts[locale].card
  const domain = toUnicode(status.sendingDomain ?? tenant.domain ?? '')
  if (status.reason) return describeReason(status.reason, { domain, vendor: vendorNames[service] }, locale)
  if (status.errorMessage) return status.errorMessage
  if (toneOf(status.status) === 'good') return t.ready[service]?.(domain) ?? null
  if (status.status !== 'not_configured') return null
  if (tenant.isArchived) return t.archived
  return tenant.domain ? t.startHint(toUnicode(tenant.domain)) : t.enterDomain
}

export function progressOf({ status }: ServiceNow, locale: Locale): string | null {
  const { dnsRecords: records } = status
  const done = records.filter((record) => record.status === 'verified').length
  return records.length > 0 ? recordTexts[locale].progress(done, records.length) : null
}

/** Nothing at first; after that the text as it was when it last changed. */
function useChanged(parts: (string | null)[]): string {
  const text = parts.flatMap((part) => (part ? [/[.!?…]$/.test(part) ? part : `${part}.`] : [])).join(' ')
  const [state, setState] = useState({ seen: text, said: '' })
  if (state.seen !== text) setState({ seen: text, said: text })
  return state.said
}
