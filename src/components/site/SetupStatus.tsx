import type { ReactNode } from 'react'
import { toneOf } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { describeReason } from '@/i18n/reasons'
import { serviceTexts } from '@/i18n/services'
import { siteTexts } from '@/i18n/site'
import { StatusBadge } from '../StatusBadge'
import type { SetupState } from './setupState'

interface Props {
  state: SetupState
  locale: Locale
  children?: ReactNode
}

/** How it stands: icon, word and sentence. Read aloud when it changes. */
export function SetupStatus({ state, locale, children }: Props) {
  const tone = toneOf(state.status)
  const texts = siteTexts[locale].setup
  const label = serviceTexts[state.service].statuses[state.status]?.[locale] ?? state.status
  return (
    <section className={`site-status site-status--${tone}`} aria-labelledby="status">
      <h2 id="status" className="visually-hidden">
        {texts.statusHeading}
      </h2>
      <div role="status">
        <p className="site-status__word">
          <StatusBadge tone={tone}>{tone === 'good' ? `${texts.done} ${label}` : label}</StatusBadge>
        </p>
        {sentencesOf(state, locale).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {children}
    </section>
  )
}

function sentencesOf(state: SetupState, locale: Locale): string[] {
  if (state.reason) return [describeReason(state.reason, state.reasonParams, locale)]
  if (toneOf(state.status) !== 'good') return []
  const texts = siteTexts[locale].setup
  return [texts.ready[state.service], ...(state.records.length > 0 ? [texts.keepRecords] : [])]
}
