'use client'
import type { Locale } from '@/domain/tenantSpec'
import { absoluteText, relativeText } from './relativeTime'
import { useNow } from './useNow'

/** `vor 3 Minuten (21.11.2026, 09:14)`; empty until the browser has taken over. */
export function Instant({ instant, locale }: { instant: string; locale: Locale }) {
  const now = useNow()
  return (
    <time dateTime={instant}>
      {now !== null && `${relativeText(instant, now, locale)} (${absoluteText(instant, locale)})`}
    </time>
  )
}
