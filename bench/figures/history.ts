// Whether what a tenant has been through makes the next look, the next save or an open page dearer.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { serviceKey } from '@/provisioning/serviceJobs'
import { executorOf } from '@/store/executor'
import { jobOfKey, logsAfter } from '@/store/progress'
import { loadTenant } from '@/store/tenants'
import { figure, ratioAtMost, type Figure } from '../figure'
import { makeLookDue, onboard, runNextJob, type Waiting } from '../looks'
import { median, repeat, timeMs } from '../stats'
import type { World } from '../world'

const RUNS = 25
const LOG_LINES = 10_000
const JOBS = 1_000
const DEARER_AT_MOST = ratioAtMost(1.5)

const after = `after ${LOG_LINES} more log lines and ${JOBS} more jobs`

export async function measureHistory({ payload, meter }: World): Promise<Figure[]> {
  const [young, old] = [await onboard(payload), await onboard(payload)]
  // As many lines as an open page shows: from here on only the past grows.
  for (const { id } of [young, old]) await addHistory(payload, id, 10, 100)
  const blocksOf = async (act: () => Promise<unknown>) =>
    median(await repeat(RUNS, () => prepared(payload, old.id, async () => (await meter.costOf(act)).blocks)))
  const acts = [
    { name: 'a look of the worker', act: () => runNextJob(payload) },
    { name: 'a save', act: () => old.rename() },
    { name: 'a glance of an open page', act: () => glance(payload, old.id) },
  ]
  const before: number[] = []
  for (const { act } of acts) before.push(await blocksOf(act))
  await addHistory(payload, old.id, JOBS, LOG_LINES)

  const figures: Figure[] = []
  for (const [index, { name, act }] of acts.entries()) {
    const peer = { name: 'before', value: before[index]! }
    const value = await blocksOf(act)
    figures.push(
      figure({
        name: `blocks touched by ${name}, ${after}`,
        value,
        unit: 'blocks',
        peer,
        goal: DEARER_AT_MOST,
      }),
    )
  }
  return [...figures, await compareTimes(payload, young, old)]
}

/** Turn and turn about, so that whatever else the machine does meets both. */
async function compareTimes(payload: Payload, young: Waiting, old: Waiting): Promise<Figure> {
  const time = ({ id }: Waiting) => prepared(payload, id, () => timeMs(() => runNextJob(payload)))
  const pairs = await repeat(RUNS, async () => ({ young: await time(young), old: await time(old) }))
  return figure({
    name: `time of a look of the worker, ${after}`,
    value: median(pairs.map((pair) => pair.old)),
    unit: 'ms',
    peer: { name: 'at a new tenant', value: median(pairs.map((pair) => pair.young)) },
    goal: DEARER_AT_MOST,
  })
}

async function prepared<T>(payload: Payload, tenant: number, work: () => Promise<T>): Promise<T> {
  await makeLookDue(payload, tenant)
  return work()
}

/** What the server-sent events of a tenant read at each change (src/runtime/tenantStream.ts). */
async function glance(payload: Payload, tenant: number): Promise<void> {
  await loadTenant(payload, tenant)
  await jobOfKey(payload, serviceKey('email-domain', tenant))
  await logsAfter(payload, tenant, null)
}

async function addHistory(payload: Payload, tenant: number, jobs: number, lines: number): Promise<void> {
  const executor = executorOf(payload)
  await executor.execute(sql`
    insert into background_jobs (type, tenant_id, data, status, priority, key, scheduled_for, completed_at,
                                 attempts, max_attempts, steps, updated_at, created_at)
    select 'verify_email_domain', ${tenant}, '{}', 'completed', 'normal', ${serviceKey('email-domain', tenant)}, at, at,
           1, 3, '[{"name": "verify_domain", "status": "complete"}]', at, at
    from generate_series(1, ${jobs}) n, lateral (select now() - n * interval '1 hour' as at) t`)
  await executor.execute(sql`
    insert into provisioning_logs (timestamp, tenant_id, service, action, status, message, metadata)
    select now() - n * interval '1 minute', ${tenant}, 'resend', 'verify_domain', 'success', 'verify_domain success', '{}'
    from generate_series(1, ${lines}) n`)
  await executor.execute(sql`analyze background_jobs, provisioning_logs`)
}
