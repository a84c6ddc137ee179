// A person asks for a service to be looked at: remembered on the tenant and queued, in one transaction.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { CHECK_NOW_EVERY_MS } from '@/domain/schedule'
import type { ServiceId } from '@/domain/services'
import { enqueue } from '@/queue/enqueue'
import type { Executor, NewJob } from '@/queue/types'
import { databaseOf } from './executor'
import { lockTenant, writeStatus, type TenantRecord } from './tenants'

/** Returns the ids of the jobs made. */
export async function requestService(
  payload: Payload,
  tenant: TenantRecord,
  services: readonly ServiceId[],
  job: (service: ServiceId) => NewJob,
): Promise<number[]> {
  const now = new Date().toISOString()
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    for (const service of services)
      await writeStatus(payload, tx, tenant.id, service, { checkRequestedAt: now })
    return enqueue(tx as unknown as Executor, services.map(job))
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

/** Queues a look unless one is due or running anyway. For hints from outside: webhooks, open pages. */
export async function requestLook(payload: Payload, job: NewJob & { key: string }): Promise<number[]> {
  return databaseOf(payload).drizzle.transaction(async (tx) => {
    const executor = tx as unknown as Executor
    const { rows } = await executor.execute(sql`
      select 1 from background_jobs where key = ${job.key} and status in ('queued', 'retrying') and scheduled_for <= now() limit 1`)
    return rows.length > 0 ? [] : enqueue(executor, [job])
  })
}
