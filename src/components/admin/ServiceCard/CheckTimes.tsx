'use client'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { Instant } from '../Instant'
import type { ServiceStatus } from '../tenantMessages'

export function CheckTimes({ status, locale }: { status: ServiceStatus; locale: Locale }) {
  const t = adminTexts[locale].card
  return (
    <>
      {status.lastCheckedAt && (
        <span>
          {t.lastChecked}: <Instant instant={status.lastCheckedAt} locale={locale} />
        </span>
      )}
      {status.nextCheckAt && (
        <span>
          {t.nextCheck}: <Instant instant={status.nextCheckAt} tense="future" locale={locale} />
        </span>
      )}
    </>
  )
}
