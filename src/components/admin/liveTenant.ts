// What is known of a tenant since the page was drawn, and how each message changes it. Pure.
import type { ServiceId } from '@/domain/services'
import { eventSchemas, type LiveJob, type LogLine, type ServiceStatus } from './tenantMessages'

export interface LiveTenant {
  statuses: Partial<Record<ServiceId, ServiceStatus>>
  jobs: Partial<Record<ServiceId, LiveJob>>
  /** Oldest first; only what came through the stream, and to super-admins only. */
  logs: readonly LogLine[]
  /** Counts the polls, where there is no stream. */
  polls: number
}

export const nothingLive: LiveTenant = { statuses: {}, jobs: {}, logs: [], polls: 0 }

const LOGS_KEPT = 200

export const eventNames = ['status', 'step', 'log'] as const

/** Throws on a message that is none of ours. */
export function withEvent(live: LiveTenant, name: (typeof eventNames)[number], data: unknown): LiveTenant {
  if (name === 'status') {
    const { service, status } = eventSchemas.status.parse(data)
    return withStatus(live, service, status)
  }
  if (name === 'step') {
    const { service, ...job } = eventSchemas.step.parse(data)
    return { ...live, jobs: { ...live.jobs, [service]: job } }
  }
  const line = eventSchemas.log.parse(data)
  const isKnown = live.logs.some(({ id }) => id === line.id)
  return isKnown ? live : { ...live, logs: [...live.logs, line].slice(-LOGS_KEPT) }
}

/**
 * A status from a freshly read document counts only if it is newer than what is known; what the stream says counts
 * always, because it comes in order.
 */
export function withOffer(live: LiveTenant, service: ServiceId, status: ServiceStatus): LiveTenant {
  const known = live.statuses[service]
  return !known || instantOf(status) > instantOf(known) ? withStatus(live, service, status) : live
}

const withStatus = (live: LiveTenant, service: ServiceId, status: ServiceStatus): LiveTenant => ({
  ...live,
  statuses: { ...live.statuses, [service]: status },
})

const instantOf = ({ lastCheckedAt, since }: ServiceStatus): number =>
  Math.max(...[lastCheckedAt, since].map((instant) => (instant ? Date.parse(instant) : 0)))
