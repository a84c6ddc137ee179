'use client'
// Pieces that the admin and the public pages share (src/components/*): they import domain and i18n only, never Payload, and
// take their colours from custom properties (`--theme-…`, with fallbacks). Here: a status as icon and words, never colour alone.
import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from '@/domain/status'
import '../tones.css'
import './StatusBadge.css'

const icons: Record<Tone, LucideIcon> = {
  good: CircleCheck,
  busy: Clock,
  waiting: Clock,
  bad: CircleX,
  off: CircleDashed,
}

export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={`status-badge status-badge--${tone}`}>
      <Icon className="status-badge__icon" aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
