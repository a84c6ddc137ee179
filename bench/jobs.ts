// Rows of background-jobs in bulk, each with a key of its own, spread over some tenants.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { executorOf } from '@/store/executor'

const TENANTS = 100

export async function addTenants(payload: Payload): Promise<void> {
  await executorOf(payload).execute(sql`
    insert into tenants (company_name, slug, locale, subscription_tier, updated_at, created_at)
    select 'Trattoria ' || n, 'trattoria-' || n, 'de', 'premium', now(), now() from generate_series(1, ${TENANTS}) n`)
}

export const addDueJobs = (payload: Payload, count: number) => addJobs(payload, count, 'queued', '0 seconds')

/** Rows no claim has any business with. */
export async function addOtherJobs(payload: Payload, count: number): Promise<void> {
  await addJobs(payload, count, 'completed', '-1 day')
  await addJobs(payload, count, 'queued', '1 day')
  const executor = executorOf(payload)
  await executor.execute(sql`vacuum analyze background_jobs`)
  // Else what was just written goes to disk while something is measured.
  await executor.execute(sql`checkpoint`)
}

async function addJobs(payload: Payload, count: number, status: string, due: string): Promise<void> {
  await executorOf(payload).execute(sql`
    insert into background_jobs (type, tenant_id, data, status, priority, key, scheduled_for,
                                 attempts, max_attempts, steps, updated_at, created_at)
    select 'verify_email_domain', t.id, '{}', ${status}::enum_background_jobs_status, 'normal', gen_random_uuid()::text,
           now() + ${due}::interval, 0, 3, '[]', now(), now()
    from generate_series(1, ${count}) n
      join (select id, row_number() over () - 1 as place from tenants where slug like 'trattoria-%') t
        on t.place = n % ${TENANTS}`)
}

/** Whatever runs or is due is over. */
export async function endDueJobs(payload: Payload): Promise<void> {
  await executorOf(payload).execute(sql`
    update background_jobs set status = 'completed', lease_token = null, lease_until = null, completed_at = now()
    where status = 'running' or (status in ('queued', 'retrying') and scheduled_for <= now())`)
}

export async function removeAllJobs(payload: Payload): Promise<void> {
  await executorOf(payload).execute(sql`truncate background_jobs cascade`)
}
