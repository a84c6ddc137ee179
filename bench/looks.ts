// The worker's work done in this process, one job after the other, so that what it costs can be measured.
import { sql } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { serviceKey } from '@/provisioning/serviceJobs'
import { claim } from '@/queue/claim'
import { createDeps } from '@/runtime/deps'
import { runJob } from '@/runtime/runJob'
import { executorOf } from '@/store/executor'
import { createTenant, createTenantAdmin, freshDomain, savingAs, statusOf } from './tenants'

const LEASE_MS = 30_000

/** Claims one due job and runs it; false when nothing is due. */
export async function runNextJob(payload: Payload): Promise<boolean> {
  const [job] = await claim(executorOf(payload), { limit: 1, leaseMs: LEASE_MS })
  if (job) await runJob(job, createDeps(payload), new AbortController().signal)
  return job !== undefined
}

export async function runDueJobs(payload: Payload): Promise<void> {
  while (await runNextJob(payload));
}

/** The next look at this tenant is due now. */
export async function makeLookDue(payload: Payload, tenant: number): Promise<void> {
  await executorOf(payload).execute(sql`
    update background_jobs set scheduled_for = now()
    where key = ${serviceKey('email-domain', tenant)} and status = 'queued'`)
}

export interface Waiting {
  id: number
  /** A person's save of a field that concerns no service. */
  rename(): Promise<unknown>
}

/** A tenant whose domain exists at the vendor and whose records have not been entered yet. */
export async function onboard(payload: Payload): Promise<Waiting> {
  const id = await createTenant(payload)
  const save = savingAs(payload, await createTenantAdmin(payload, [id]))
  await save(id, { contactInfo: { domain: freshDomain() } })
  await runDueJobs(payload)
  const status = await statusOf(payload, id)
  if (status !== 'pending_dns') throw new Error(`the tenant is ${status} instead of pending_dns`)
  // The vendor takes five requests per second.
  await sleep(1_100)
  return { id, rename: () => save(id, { companyName: `Ristorante ${performance.now()}` }) }
}
