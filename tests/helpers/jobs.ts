// What the queue holds, and the only clock of these tests: due times are moved instead of waited for.
import { sql } from 'drizzle-orm'
import type { JobStatus, JobType } from '@/domain/jobs'
import { verifyJob } from '@/provisioning/serviceJobs'
import { enqueue, WAKE_CHANNEL } from '@/queue/enqueue'
import { executorOf } from '@/store/executor'
import { loadTenant, type StatusRecord } from '@/store/tenants'
import { until } from './until'
import type { World } from './world'

export interface JobRow {
  id: number
  type: JobType
  status: JobStatus
  attempts: number
  error: string | null
  data: Record<string, unknown>
  hasRun: boolean
  /** From the last change of the row until it is due. */
  waitMs: number
}

/** Oldest first. */
export async function jobsOf(world: World, tenant: number): Promise<JobRow[]> {
  const { rows } = await executorOf(world.payload).execute(sql`
    select id, type, status, attempts::int, error, data, started_at is not null as "hasRun",
           (extract(epoch from scheduled_for - updated_at) * 1000)::float as "waitMs"
    from background_jobs where tenant_id = ${tenant} order by id`)
  return rows as unknown as JobRow[]
}

/** The jobs of the e-mail domain, without the mails. */
export const looksOf = async (world: World, tenant: number): Promise<JobRow[]> =>
  (await jobsOf(world, tenant)).filter(({ type }) => type !== 'send_email')

/** Time passes: everything that waits for later is due now. */
export async function letTimePass(world: World, tenant: number): Promise<void> {
  await executorOf(world.payload).execute(sql`
    update background_jobs set scheduled_for = now() where tenant_id = ${tenant} and status in ('queued', 'retrying')`)
  await executorOf(world.payload).execute(sql`select pg_notify(${WAKE_CHANNEL}, '')`)
}

/** One look at the tenant's e-mail domain; resolves when it, or a later one in its place, has ended. */
export async function look(world: World, tenant: number): Promise<void> {
  const [id] = await enqueue(executorOf(world.payload), [
    verifyJob('email-domain', tenant, { cause: 'sweep' }),
  ])
  await until(async () => {
    const looks = (await looksOf(world, tenant)).filter((row) => row.id >= (id ?? 0))
    return looks.some(({ hasRun, status }) => hasRun && status !== 'running')
  })
}

export async function emailDomain(world: World, tenant: number): Promise<StatusRecord> {
  const found = await loadTenant(world.payload, tenant)
  if (!found) throw new Error(`no tenant ${tenant}`)
  return found.statuses['email-domain']
}

export const untilStatus = (world: World, tenant: number, status: string, withinMs?: number) =>
  until(async () => {
    const now = await emailDomain(world, tenant)
    return now.status === status && now
  }, withinMs)

/** Nothing runs, and nothing that waits will: the next test begins in silence. */
export async function silence(world: World): Promise<void> {
  const executor = executorOf(world.payload)
  await executor.execute(sql`
    update background_jobs set status = 'cancelled' where status in ('queued', 'retrying')`)
  await until(async () => {
    const { rows } = await executor.execute(sql`select 1 from background_jobs where status = 'running'`)
    return rows.length === 0
  }, 15_000)
  await executor.execute(sql`
    update background_jobs set status = 'cancelled' where status in ('queued', 'retrying')`)
}
