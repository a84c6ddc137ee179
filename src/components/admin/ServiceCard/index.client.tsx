'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { ServiceId } from '@/domain/services'
import { adminTexts } from '@/i18n/admin'
import { useAdminLocale } from '../useAdminLocale'
import { CardActions } from './CardActions'
import { CheckTimes } from './CheckTimes'
import { Headline } from './Headline'
import { RecordsSection, type Guide } from './RecordsSection'
import './ServiceCard.css'
import { StepProgress, isAtWork } from './StepProgress'
import { TechnicalDetails } from './TechnicalDetails'
import { useService } from './useService'

interface ServiceCardProps {
  service: ServiceId
  guides: Guide[]
  isSuperAdmin: boolean
}

export function ServiceCardClient(props: ServiceCardProps) {
  const locale = useAdminLocale()
  const { id } = useDocumentInfo()
  if (id === undefined) return <p className="service-card">{adminTexts[locale].card.saveFirst}</p>
  return <Card {...props} tenantId={Number(id)} />
}

function Card({ service, guides, isSuperAdmin, tenantId }: ServiceCardProps & { tenantId: number }) {
  const locale = useAdminLocale()
  const at = useService(tenantId, service)
  const { job, status } = at
  return (
    <div className="service-card">
      <Headline at={at} locale={locale} />
      <div className="service-card__meta">
        {isAtWork(job) ? (
          <StepProgress job={job} locale={locale} />
        ) : (
          <CheckTimes status={status} locale={locale} />
        )}
      </div>
      <CardActions at={at} tenantId={tenantId} locale={locale} />
      {status.dnsRecords.length > 0 && <RecordsSection at={at} guides={guides} locale={locale} />}
      {isSuperAdmin && <TechnicalDetails at={at} locale={locale} />}
    </div>
  )
}
