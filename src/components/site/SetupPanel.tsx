'use client'
// The living part of the set-up page: status, records, "check now". Rendered by the server first, so it reads without JavaScript.
import { DnsRecords } from '@/components/DnsRecords'
import { toneOf } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'
import { CheckNow } from './CheckNow'
import type { GuideLink } from './GuideLinks'
import { HostGuess, HostHelp } from './HostHelp'
import { NextSteps } from './NextSteps'
import type { SetupLink } from './setupApi'
import type { SetupState } from './setupState'
import { SetupStatus } from './SetupStatus'
import { useSetup } from './useSetup'

interface Props {
  initial: SetupState
  locale: Locale
  link: SetupLink
  guides: readonly GuideLink[]
}

export function SetupPanel({ initial, locale, link, guides }: Props) {
  const live = useSetup(initial, link)
  const { state } = live
  const hasRecords = state.records.length > 0
  if (toneOf(state.status) === 'good') {
    return (
      <>
        <SetupStatus state={state} locale={locale} />
        {hasRecords && (
          <details className="site-fold">
            <summary>{siteTexts[locale].setup.recordsDone}</summary>
            <DnsRecords records={state.records} host={state.host} locale={locale} />
          </details>
        )}
      </>
    )
  }
  return (
    <>
      <SetupStatus state={state} locale={locale}>
        {hasRecords && <CheckNow live={live} locale={locale} />}
      </SetupStatus>
      <RecordsToEnter state={state} locale={locale} />
      {hasRecords && (
        <>
          <HostHelp guides={guides} locale={locale} />
          <NextSteps locale={locale} />
        </>
      )}
    </>
  )
}

function RecordsToEnter({ state, locale }: { state: SetupState; locale: Locale }) {
  const { records, host, status } = state
  const texts = siteTexts[locale].setup
  return (
    <section aria-labelledby="records">
      <h2 id="records">{texts.recordsHeading}</h2>
      {records.length > 0 ? (
        <>
          <p className="site-lead">{texts.recordsIntro}</p>
          <p className="site-soft">{texts.recordsWhy}</p>
          {host && <HostGuess host={host} locale={locale} />}
          <DnsRecords records={records} host={host} locale={locale} />
        </>
      ) : (
        <p>{status === 'provisioning' ? texts.recordsSoon : texts.noRecords}</p>
      )}
    </section>
  )
}
