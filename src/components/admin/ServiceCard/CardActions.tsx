'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import { postAction } from '../postAction'
import type { ServiceNow } from './useService'

type Action = 'start' | 'check' | 'retry'

interface CardActionsProps {
  at: ServiceNow
  tenantId: number
  locale: Locale
}

export function CardActions({ at, tenantId, locale }: CardActionsProps) {
  const t = adminTexts[locale].card
  const { message, run } = useActions(at, tenantId, locale)
  const shown = possibleActions(at)
  // A button that goes away because its work begins must not take the keyboard's place with it.
  const place = useRef<HTMLDivElement>(null)
  return (
    <div className="service-card__actions" ref={place} tabIndex={-1}>
      {shown.map((action, position) => (
        <Button
          key={action}
          size="small"
          margin={false}
          buttonStyle={position === 0 ? 'primary' : 'secondary'}
          onClick={() => {
            if (action !== 'check') place.current?.focus({ preventScroll: true })
            void run(action)
          }}
        >
          {t[action]}
        </Button>
      ))}
      <span className="service-card__answer" role="status">
        {message}
      </span>
    </div>
  )
}

function possibleActions({ status, tenant }: ServiceNow): Action[] {
  const isStartable = status.status === 'not_configured' && tenant.domain !== null && !tenant.isArchived
  return [
    ...(isStartable ? (['start'] as const) : []),
    ...(status.status === 'failed' ? (['retry'] as const) : []),
    ...(status.dnsRecords.length > 0 ? (['check'] as const) : []),
  ]
}

/** The answer stays until the service's state moves on. */
function useActions({ service, status }: ServiceNow, tenantId: number, locale: Locale) {
  const t = adminTexts[locale].card
  const [answer, setAnswer] = useState<{ text: string; stateThen: string } | null>(null)
  const state = [status.since, status.lastCheckedAt].join()
  const isBusy = useRef(false)
  const run = async (action: Action) => {
    if (isBusy.current) return
    isBusy.current = true
    setAnswer({ text: action === 'check' ? t.checking : t.started, stateThen: state })
    const body = action === 'start' ? { services: [service] } : { service }
    const refusal = await postAction(`/api/tenants/${tenantId}/${paths[action]}`, body).catch(
      () => t.actionFailed,
    )
    if (refusal) setAnswer({ text: refusal, stateThen: state })
    isBusy.current = false
  }
  return { message: answer?.stateThen === state ? answer.text : '', run }
}

const paths: Record<Action, string> = { start: 'provision', check: 'check', retry: 'retry' }
