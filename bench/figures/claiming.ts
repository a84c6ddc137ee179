// How fast jobs are claimed, and whether rows that are not due slow it down.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { claim } from '@/queue/claim'
import { databaseOf, executorOf } from '@/store/executor'
import { atMost, figure, ratioAtLeast, type Figure } from '../figure'
import { rowsRead } from '../plans'
import { recordStatements } from '../statements'
import { median, repeat, timeMs } from '../stats'
import type { World } from '../world'

const LEASE_MS = 30_000
const TENANTS = 100
const DUE = 200
const BATCH = 50
const OTHERS = 100_000
const BACKLOG = 10_000
const RUNS = 3
const ROUNDS = 2

export async function measureClaiming({ payload }: World): Promise<Figure[]> {
  await addTenants(payload)
  const [alone, among] = [new Rates(), new Rates()]
  // Turn and turn about, so that whatever else the machine does meets both.
  for (let round = 0; round < ROUNDS; round++) {
    await executorOf(payload).execute(sql`truncate background_jobs cascade`)
    await alone.measure(payload)
    await addOthers(payload)
    await among.measure(payload)
  }
  const peer = (value: number) => ({ name: 'without them', value })
  const others = `among ${OTHERS} finished and ${OTHERS} future rows`
  return [
    figure({
      name: `claimed one at a time, ${others}`,
      value: among.single,
      unit: 'jobs/s',
      peer: peer(alone.single),
      goal: ratioAtLeast(0.67),
    }),
    figure({
      name: `claimed in batches of ${BATCH}, ${others}`,
      value: among.batch,
      unit: 'jobs/s',
      peer: peer(alone.batch),
      goal: ratioAtLeast(0.67),
    }),
    figure({
      name: `rows a claim of one reads with ten due, ${others}`,
      value: await rowsOfOneClaim(payload),
      unit: 'rows',
      goal: atMost(100),
    }),
    figure({
      name: `one claim of 8 with ${BACKLOG} due, ${others}`,
      value: await backlogMs(payload),
      unit: 'ms',
      goal: atMost(100, ' ms'),
    }),
  ]
}

class Rates {
  readonly #single: number[] = []
  readonly #batch: number[] = []

  async measure(payload: Payload): Promise<void> {
    this.#single.push(...(await rates(payload, 1)))
    this.#batch.push(...(await rates(payload, BATCH)))
  }

  get single(): number {
    return median(this.#single)
  }

  get batch(): number {
    return median(this.#batch)
  }
}

/** Claimed jobs per second, several times. */
function rates(payload: Payload, limit: number): Promise<number[]> {
  const rate = async () => {
    await addDue(payload, DUE)
    const ms = await timeMs(() => claimAll(payload, limit))
    await endAll(payload)
    return (DUE / ms) * 1000
  }
  return repeat(RUNS, rate, 1)
}

async function claimAll(payload: Payload, limit: number): Promise<void> {
  let claimed = 0
  while (claimed < DUE) {
    const jobs = await claim(executorOf(payload), { limit, leaseMs: LEASE_MS })
    if (jobs.length === 0) throw new Error(`only ${claimed} of ${DUE} due jobs could be claimed`)
    claimed += jobs.length
  }
}

async function rowsOfOneClaim(payload: Payload): Promise<number> {
  await addDue(payload, 10)
  const [statement] = await recordStatements(() =>
    claim(executorOf(payload), { limit: 1, leaseMs: LEASE_MS }),
  )
  if (!statement) throw new Error('the claim sent no statement')
  const rows = await rowsRead(databaseOf(payload).pool, statement, 'background_jobs')
  await endAll(payload)
  return rows
}

async function backlogMs(payload: Payload): Promise<number> {
  await addDue(payload, BACKLOG)
  const times = await repeat(RUNS, () =>
    timeMs(() => claim(executorOf(payload), { limit: 8, leaseMs: LEASE_MS })),
  )
  await endAll(payload)
  return median(times)
}

async function addTenants(payload: Payload): Promise<void> {
  await executorOf(payload).execute(sql`
    insert into tenants (company_name, slug, locale, subscription_tier, updated_at, created_at)
    select 'Trattoria ' || n, 'trattoria-' || n, 'de', 'premium', now(), now() from generate_series(1, ${TENANTS}) n`)
}

const addDue = (payload: Payload, count: number) => addJobs(payload, count, 'queued', '0 seconds')

async function addOthers(payload: Payload): Promise<void> {
  await addJobs(payload, OTHERS, 'completed', '-1 day')
  await addJobs(payload, OTHERS, 'queued', '1 day')
  await executorOf(payload).execute(sql`vacuum analyze background_jobs`)
}

/** Each with a key of its own, spread over the tenants. */
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

async function endAll(payload: Payload): Promise<void> {
  await executorOf(payload).execute(sql`
    update background_jobs set status = 'completed', lease_token = null, lease_until = null, completed_at = now()
    where status = 'running' or (status in ('queued', 'retrying') and scheduled_for <= now())`)
}
