'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'
import type { ServiceId } from '@/domain/services'
import type { LiveJob, SavedTenant, ServiceStatus } from '../tenantMessages'
import { parseTenant } from '../tenantMessages'
import { tenantFeed, useTenantEvents } from '../useTenantEvents'

/** One service of one tenant as it is now. */
export interface ServiceNow {
  service: ServiceId
  status: ServiceStatus
  job: LiveJob | undefined
  /** As last saved, not as typed. */
  tenant: SavedTenant
}

/** The saved document (drawn by the server, fresh again after each save) and what the stream says since. */
export function useService(tenantId: number, service: ServiceId): ServiceNow {
  const { data } = useDocumentInfo()
  const tenant = useMemo(() => parseTenant(data), [data])
  const live = useTenantEvents(tenantId)
  const saved = tenant.statuses[service]
  useEffect(() => tenantFeed(tenantId).offer(service, saved), [tenantId, service, saved])
  return { service, status: live.statuses[service] ?? saved, job: live.jobs[service], tenant }
}
