'use client'
import { RefreshCw } from 'lucide-react'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts, type SiteTexts } from '@/i18n/site'
import type { LiveSetup } from './useSetup'

export function CheckNow({ live, locale }: { live: LiveSetup; locale: Locale }) {
  const texts = siteTexts[locale].setup
  return (
    <div className="site-check">
      <button
        type="button"
        className="site-button"
        onClick={live.checkNow}
        disabled={live.check.kind === 'sent'}
      >
        <RefreshCw aria-hidden size={18} />
        {texts.checkNow}
      </button>
      <p className="site-soft">
        <LastChecked at={live.state.lastCheckedAt} locale={locale} />
      </p>
      <p className="site-check__note" role="status">
        {live.isOffline ? texts.offline : noteOf(live, texts)}
      </p>
      <noscript>
        <p>{texts.noScript}</p>
      </noscript>
    </div>
  )
}

function noteOf({ check, isChecked }: LiveSetup, texts: SiteTexts['setup']): string {
  switch (check.kind) {
    case 'none':
      return ''
    case 'sent':
      return texts.checking
    case 'accepted':
      return isChecked ? texts.checked : texts.checking
    case 'too-soon':
      return texts.checkTooSoon(check.seconds)
    case 'failed':
      return texts.checkFailed
  }
}

/** In one time zone for everybody: server and browser must write the same, and the tenants are German. */
function LastChecked({ at, locale }: { at: string | null; locale: Locale }) {
  const texts = siteTexts[locale].setup
  if (!at) return texts.neverChecked
  const format = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Berlin',
  })
  return (
    <>
      {texts.lastChecked} <time dateTime={at}>{format.format(new Date(at))}</time>
    </>
  )
}
