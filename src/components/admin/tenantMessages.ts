// What the server tells about a tenant, checked and brought into one shape: documents, server-sent events, log lines.
import { z } from 'zod'
import { dnsProblemCodes, dnsPurposes, type DnsRecordState } from '@/domain/dns'
import { jobStatuses, type JobStep } from '@/domain/jobs'
import { serviceIds, statusGroups, type ServiceId } from '@/domain/services'
import { reasons } from '@/domain/status'

const recordTypes = ['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA'] as const
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const record: z.ZodType<DnsRecordState> = z.object({
  purpose: z.enum(dnsPurposes).catch('other'),
  type: z.enum(recordTypes),
  name: z.string(),
  host: z.string(),
  value: z.string(),
  priority: z.number().exactOptional(),
  ttl: z.number().exactOptional(),
  status: z.enum(['pending', 'verified']),
  found: z.array(z.string()).exactOptional(),
  problem: z
    .object({
      code: z.enum(dnsProblemCodes),
      at: z.string().exactOptional(),
      foundType: z.enum(recordTypes).exactOptional(),
    })
    .exactOptional(),
})

/** A status group; fields that a service does not have are empty. */
const serviceStatus = z.object({
  status: z
    .string()
    .nullish()
    .transform((value) => value ?? 'not_configured'),
  // A reason from a newer server is no reason to show nothing.
  reason: z
    .enum(reasons)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  errorMessage: text,
  since: text,
  lastCheckedAt: text,
  nextCheckAt: text,
  verifiedAt: text,
  sendingDomain: text,
  resendDomainId: text,
  dnsRecords: z
    .array(record)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
  nameServers: z
    .array(z.string())
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
})
export type ServiceStatus = z.infer<typeof serviceStatus>

const step: z.ZodType<JobStep> = z.object({
  name: z.string(),
  label: z.object({ de: z.string(), en: z.string() }),
  status: z.enum(['pending', 'running', 'complete', 'failed', 'skipped']),
  message: z.string().exactOptional(),
  startedAt: z.string().exactOptional(),
  finishedAt: z.string().exactOptional(),
})

const document = z.looseObject({
  archived: z.boolean().nullish(),
  contactInfo: z.object({ domain: z.string().nullish() }).nullish(),
})

export interface SavedTenant {
  domain: string | null
  isArchived: boolean
  statuses: Record<ServiceId, ServiceStatus>
}

export function parseTenant(data: unknown): SavedTenant {
  const it = document.parse(data ?? {})
  const statuses = serviceIds.map((id) => [id, serviceStatus.parse(it[statusGroups[id]] ?? {})] as const)
  return {
    domain: it.contactInfo?.domain || null,
    isArchived: it.archived === true,
    statuses: Object.fromEntries(statuses) as Record<ServiceId, ServiceStatus>,
  }
}

const logLine = z.object({
  id: z.number(),
  timestamp: z.string(),
  service: z.string(),
  action: z.string(),
  status: z.enum(['started', 'success', 'failed']),
  message: text,
  job: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
})
export type LogLine = z.infer<typeof logLine>
export const parseLogPage = (data: unknown): LogLine[] =>
  z.object({ docs: z.array(logLine) }).parse(data).docs

/** The events of `GET /api/tenants/:id/events`, by name. */
export const eventSchemas = {
  status: z.object({ service: z.enum(serviceIds), status: serviceStatus }),
  step: z.object({
    service: z.enum(serviceIds),
    jobId: z.number(),
    jobStatus: z.enum(jobStatuses),
    steps: z.array(step),
  }),
  log: logLine,
}
export type LiveJob = Omit<z.infer<typeof eventSchemas.step>, 'service'>
