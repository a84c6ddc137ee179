'use client'
import type { Locale } from '@/domain/tenantSpec'
import { absoluteText, relativeText, type Tense } from './relativeTime'
import { useNow } from './useNow'

interface InstantProps {
  instant: string
  tense?: Tense
  locale: Locale
}

/** `vor 3 Minuten (21.11.2026, 09:14)`; empty until the browser has taken over. */
export function Instant({ instant, tense = 'past', locale }: InstantProps) {
  const now = useNow()
  return (
    <time dateTime={instant}>
      {now !== null && `${relativeText(instant, tense, now, locale)} (${absoluteText(instant, locale)})`}
    </time>
  )
}
