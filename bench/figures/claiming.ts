// How fast jobs are claimed, and whether rows that are not due slow it down.
import type { Payload } from 'payload'
import { claim } from '@/queue/claim'
import { databaseOf, executorOf } from '@/store/executor'
import { atMost, figure, ratioAtLeast, ratioAtMost, type Figure } from '../figure'
import { addDueJobs, addOtherJobs, addTenants, endDueJobs, removeAllJobs } from '../jobs'
import { rowsRead } from '../plans'
import { recordStatements } from '../statements'
import { median, repeat, timeMs } from '../stats'
import type { World } from '../world'

const OTHERS = 100_000
const BACKLOG = 10_000
const ROUNDS = 2
const RUNS = { single: 5, batch: 9 }
const BATCH = 50

export async function measureClaiming({ payload }: World): Promise<Figure[]> {
  await addTenants(payload)
  const [alone, among]: [Rates, Rates] = [noRates(), noRates()]
  // Turn and turn about, so that whatever else the machine does meets both.
  for (let round = 0; round < ROUNDS; round++) {
    await removeAllJobs(payload)
    await addRates(payload, alone)
    await addOtherJobs(payload, OTHERS)
    await addRates(payload, among)
  }
  const others = `among ${OTHERS} finished and ${OTHERS} future rows`
  const compared = (name: string, of: (rates: Rates) => number[]) =>
    figure({
      name: `${name}, ${others}`,
      value: median(of(among)),
      unit: 'jobs/s',
      peer: { name: 'without them', value: median(of(alone)) },
      goal: ratioAtLeast(0.5),
    })
  return [
    compared('claimed one at a time', ({ single }) => single),
    compared(`claimed in batches of ${BATCH}`, ({ batch }) => batch),
    figure({
      name: `rows read by a claim with ten due, ${others}`,
      value: await rowsOfOneClaim(payload),
      unit: 'rows',
      goal: atMost(100),
    }),
    figure({
      name: `time of a claim of 8 with ${BACKLOG} due`,
      value: await claimMs(payload, BACKLOG),
      unit: 'ms',
      peer: { name: 'with 100 due', value: await claimMs(payload, 100) },
      goal: ratioAtMost(50),
    }),
  ]
}

/** Claimed jobs per second, run by run. */
interface Rates {
  single: number[]
  batch: number[]
}

const noRates = (): Rates => ({ single: [], batch: [] })

async function addRates(payload: Payload, rates: Rates): Promise<void> {
  rates.single.push(...(await repeat(RUNS.single, () => rateOf(payload, 1, 100))))
  rates.batch.push(...(await repeat(RUNS.batch, () => rateOf(payload, BATCH, 10))))
}

async function rateOf(payload: Payload, limit: number, claims: number): Promise<number> {
  await addDueJobs(payload, limit * claims)
  const ms = await timeMs(async () => {
    for (let left = claims; left > 0; left--) await claimSome(payload, limit)
  })
  await endDueJobs(payload)
  return ((limit * claims) / ms) * 1000
}

async function claimSome(payload: Payload, limit: number): Promise<void> {
  const { length } = await claim(executorOf(payload), { limit, leaseMs: 30_000 })
  if (length !== limit) throw new Error(`${length} instead of ${limit} jobs were claimed`)
}

async function rowsOfOneClaim(payload: Payload): Promise<number> {
  await addDueJobs(payload, 10)
  const [statement] = await recordStatements(() => claimSome(payload, 1))
  const rows = await rowsRead(databaseOf(payload).pool, statement!, 'background_jobs')
  await endDueJobs(payload)
  return rows
}

async function claimMs(payload: Payload, due: number): Promise<number> {
  await addDueJobs(payload, due)
  const times = await repeat(7, () => timeMs(() => claimSome(payload, 8)))
  await endDueJobs(payload)
  return median(times)
}
