// The job rows of a service. All of one tenant and service share a key: each looks at everything, so they are interchangeable.
import type { JobPriority, JobType } from '@/domain/jobs'
import type { ServiceId } from '@/domain/services'
import { definitionOf } from './definitions'

export interface ServiceJob {
  type: JobType
  tenant: number
  key: string
  data: Record<string, unknown>
  priority: JobPriority
}

/** Why a job was queued; for people reading the log, never for the handler to act on. */
export interface JobCause {
  cause: 'saved' | 'started' | 'retry' | 'check' | 'webhook' | 'watched' | 'sweep' | 'daily' | 'next-look'
}

export const serviceKey = (service: ServiceId, tenantId: number): string => `${service}:${tenantId}`

export function provisionJob(service: ServiceId, tenant: number, data: JobCause): ServiceJob {
  return { ...base(service, tenant, data), type: typesOf(service).provision, priority: 'high' }
}

export function verifyJob(service: ServiceId, tenant: number, data: JobCause): ServiceJob {
  return { ...base(service, tenant, data), type: typesOf(service).verify, priority: 'normal' }
}

const base = (service: ServiceId, tenant: number, data: JobCause) => ({
  tenant,
  key: serviceKey(service, tenant),
  data: { ...data },
})

function typesOf(service: ServiceId) {
  const definition = definitionOf(service)
  if (!definition) throw new Error(`no service ${service}`)
  return definition.jobTypes
}
