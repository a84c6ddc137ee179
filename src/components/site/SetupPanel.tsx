'use client'
// The living part of the set-up page: status, records, "check now". Rendered by the server first, so it reads without JavaScript.
import { DnsRecords } from '@/components/DnsRecords'
import { toneOf } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'
import { CheckNow } from './CheckNow'
import type { GuideLink } from './GuideLinks'
import { HostHelp } from './HostHelp'
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
  const texts = siteTexts[locale].setup
  const records = <DnsRecords records={state.records} host={state.host} locale={locale} />
  if (toneOf(state.status) === 'good') {
    return (
      <>
        <SetupStatus state={state} locale={locale} />
        {state.records.length > 0 && (
          <details className="site-fold">
            <summary>{texts.recordsDone}</summary>
            {records}
          </details>
        )}
      </>
    )
  }
  const isComing = state.records.length === 0 && state.status === 'provisioning'
  return (
    <>
      <SetupStatus state={state} locale={locale}>
        {state.records.length > 0 && <CheckNow live={live} locale={locale} />}
      </SetupStatus>
      <section aria-labelledby="records">
        <h2 id="records">{texts.recordsHeading}</h2>
        {state.records.length > 0 && (
          <>
            <p className="site-lead">{texts.recordsIntro}</p>
            <p className="site-soft">{texts.recordsWhy}</p>
            {records}
          </>
        )}
        {state.records.length === 0 && <p>{isComing ? texts.recordsSoon : texts.noRecords}</p>}
      </section>
      {state.records.length > 0 && (
        <>
          <HostHelp host={state.host} guides={guides} locale={locale} />
          <NextSteps locale={locale} />
        </>
      )}
    </>
  )
}
