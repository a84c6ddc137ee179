'use client'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import type { LiveJob } from '../tenantMessages'

export const isAtWork = (job: LiveJob | undefined): job is LiveJob =>
  job?.jobStatus === 'running' && job.steps.length > 0

/** `Schritt 2 von 3: …` with a bar. */
export function StepProgress({ job, locale }: { job: LiveJob; locale: Locale }) {
  const { steps } = job
  const isOver = (status: string) => status === 'complete' || status === 'skipped'
  const open = steps.findIndex(({ status }) => !isOver(status))
  const position = open === -1 ? steps.length : open + 1
  const label = steps[position - 1]?.label[locale] ?? ''
  const text = adminTexts[locale].card.step(position, steps.length, label)
  return (
    <span className="service-card__step">
      <progress value={position - 0.5} max={steps.length} aria-hidden="true" />
      {text}
    </span>
  )
}
