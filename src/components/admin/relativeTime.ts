import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/domain/schedule'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'

const languages: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' }

export type Tense = 'past' | 'future'

/** `vor 3 Minuten`, `in 2 Stunden`. Clocks differ: what has happened is never said to come, and what is overdue comes soon. */
export function relativeText(instant: string, tense: Tense, now: number, locale: Locale): string {
  const untilMs = Date.parse(instant) - now
  const awayMs = tense === 'past' ? Math.min(untilMs, 0) : Math.max(untilMs, 0)
  const distanceMs = Math.abs(awayMs)
  if (distanceMs < 45 * SECOND_MS) return adminTexts[locale].time[tense]
  const [unit, unitMs] = unitFor(distanceMs)
  return new Intl.RelativeTimeFormat(languages[locale]).format(Math.round(awayMs / unitMs), unit)
}

function unitFor(distanceMs: number): [Intl.RelativeTimeFormatUnit, number] {
  if (distanceMs < 90 * MINUTE_MS) return ['minute', MINUTE_MS]
  return distanceMs < 36 * HOUR_MS ? ['hour', HOUR_MS] : ['day', DAY_MS]
}

/** `21.11.2026, 09:14` in the viewer's time zone. */
export const absoluteText = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
