// A person asks for a service to be looked at: remembered on the tenant and queued, in one transaction.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { CHECK_NOW_EVERY_MS } from '@/domain/schedule'
import type { ServiceId } from '@/domain/services'
import { enqueue } from '@/queue/enqueue'
import type { Executor, NewJob } from '@/queue/types'
import { databaseOf } from './executor'
import { lockTenant, writeStatus, type TenantRecord } from './tenants'

export interface ServiceRequest {
  service: ServiceId
  job: NewJob
  /** The status to show at once, from the tenant as it is now; undefined = as it is. */
  begins(tenant: TenantRecord): string | undefined
}

/** Returns the ids of the jobs made. */
export async function requestServices(
  payload: Payload,
  id: number,
  requests: readonly ServiceRequest[],
): Promise<number[]> {
  const now = new Date().toISOString()
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    const tenant = await lockTenant(payload, tx, id)
    if (!tenant) return []
    for (const { begins, service } of requests) {
      const status = begins(tenant)
      const begun = status && { status, reason: null, errorMessage: null, since: now }
      await writeStatus(payload, tx, id, service, { checkRequestedAt: now, ...begun })
    }
    return enqueue(
      tx as unknown as Executor,
      requests.map(({ job }) => job),
    )
  })
}

/** The same for "check now", which may be pressed only so often. */
export async function requestCheck(
  payload: Payload,
  { id }: Pick<TenantRecord, 'id'>,
  service: ServiceId,
  job: NewJob,
): Promise<{ jobs: number[] } | { waitMs: number }> {
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    const tenant = await lockTenant(payload, tx, id)
    const last = Date.parse(tenant?.statuses[service].checkRequestedAt ?? '')
    const waitMs = last + CHECK_NOW_EVERY_MS - Date.now()
    if (waitMs > 0) return { waitMs }
    await writeStatus(payload, tx, id, service, { checkRequestedAt: new Date().toISOString() })
    return { jobs: await enqueue(tx as unknown as Executor, [{ ...job, priority: 'urgent' }]) }
  })
}

/** Queues a look for an open page, unless one is due, under way, or waits until a vendor may be asked again. */
export async function requestLook(payload: Payload, job: NewJob & { key: string }): Promise<number[]> {
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    const executor = tx as unknown as Executor
    const { rows } = await executor.execute(sql`
      select 1 from background_jobs where key = ${job.key}
        and (status in ('running', 'retrying') or (status = 'queued' and scheduled_for <= now())) limit 1`)
    return rows.length > 0 ? [] : enqueue(executor, [job])
  })
}
