import type { Payload } from 'payload'
import { WATCHED_LOOK_MS } from '@/domain/schedule'
import type { ServiceId } from '@/domain/services'
import { readEnv } from '@/env'
import { verifyJob } from '@/provisioning/serviceJobs'
import { requestLook } from '@/store/requestService'
import type { TenantRecord } from '@/store/tenants'

const WAITING = ['pending_dns', 'verifying']

/** Somebody has a page of this service open: what waits for DNS is looked at more often. Safe to call at every glance. */
export async function lookWhileWatched(
  payload: Payload,
  tenant: TenantRecord,
  service: ServiceId,
): Promise<void> {
  const { status, lastCheckedAt } = tenant.statuses[service]
  if (!WAITING.includes(status)) return
  const ageMs = Date.now() - Date.parse(lastCheckedAt ?? new Date(0).toISOString())
  if (ageMs < WATCHED_LOOK_MS / readEnv().checkSpeed) return
  await requestLook(payload, verifyJob(service, tenant.id, { cause: 'watched' }))
}
