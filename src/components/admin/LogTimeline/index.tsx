'use client'
// For super-admins: every step of a tenant's set-up as a readable story, newest first, growing by itself. May import domain
// and i18n. Test: groupByJob.test.ts, tests/e2e/onboarding.test.ts.
import { useDocumentInfo } from '@payloadcms/ui'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { useAdminLocale } from '../useAdminLocale'
import { groupByJob } from './groupByJob'
import { LogGroup } from './LogGroup'
import './LogTimeline.css'
import { useLogs } from './useLogs'

export function LogTimeline() {
  const locale = useAdminLocale()
  const { id } = useDocumentInfo()
  const t = adminTexts[locale].timeline
  return (
    <section className="log-timeline" aria-labelledby="log-timeline-heading">
      <h3 id="log-timeline-heading">{t.heading}</h3>
      {id === undefined ? <p>{t.saveFirst}</p> : <Logs tenantId={Number(id)} locale={locale} />}
    </section>
  )
}

function Logs({ tenantId, locale }: { tenantId: number; locale: Locale }) {
  const t = adminTexts[locale].timeline
  const { hasFailed, lines } = useLogs(tenantId)
  if (hasFailed) return <p role="alert">{t.failed}</p>
  if (!lines) return <p aria-hidden="true">…</p>
  if (lines.length === 0) return <p>{t.empty}</p>
  return groupByJob(lines).map((group) => <LogGroup key={group.key} group={group} locale={locale} />)
}
