import type { Locale } from '@/domain/tenantSpec'

/** `5. Dezember 2026`, `5 December 2026`; the day it is for the tenant, not for the server. */
export function formatDate(instant: string, locale: Locale): string {
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(
    new Date(instant),
  )
}
