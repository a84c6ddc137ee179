// How long after a commit the worker, a process of its own, is at the vendor's door; and how often it knocks.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyJob } from '@/provisioning/serviceJobs'
import { enqueue } from '@/queue/enqueue'
import { executorOf } from '@/store/executor'
import { until } from '../../tests/helpers/until'
import { atMost, figure, type Figure } from '../figure'
import { median, percentile } from '../stats'
import { recordStatements } from '../statements'
import {
  createTenant,
  createTenantAdmin,
  freshDomain,
  savingAs,
  untilIdle,
  untilStatus,
  type Save,
} from '../tenants'
import { startWorkerProcess } from '../workerProcess'
import type { World } from '../world'

const SAVES = 60
const WARM_UP = 5
const LEAST_CALLS = 4

export async function measureWakeUp(world: World): Promise<Figure[]> {
  const arrivals = watchVendor()
  const worker = startWorkerProcess()
  try {
    const { payload } = world
    const tenants = await Promise.all(
      Array.from({ length: WARM_UP + SAVES + 1 }, () => createTenant(payload)),
    )
    const save = savingAs(payload, await createTenantAdmin(payload, tenants))
    const [last, ...others] = tenants
    const delays: number[] = []
    for (const id of others) delays.push(await commitToVendor(world, arrivals, save, id))
    delays.splice(0, WARM_UP)
    const calls = await callsOfOneOnboarding(world, save, last!)
    if (calls.length > LEAST_CALLS) console.error(calls.join('\n'))
    const name = `commit to first request at the vendor, ${SAVES} saves`
    return [
      figure({ name: `${name}: median`, value: median(delays), unit: 'ms', goal: atMost(100, ' ms') }),
      figure({ name: `${name}: p95`, value: percentile(delays, 95), unit: 'ms', goal: atMost(300, ' ms') }),
      figure({
        name: 'calls at Resend of one onboarding (list, create, verify, get)',
        value: calls.length,
        unit: 'calls',
        goal: atMost(LEAST_CALLS),
      }),
    ]
  } finally {
    arrivals.stop()
    await worker.stop()
  }
}

interface Arrivals {
  firstAfter(ms: number): number | undefined
  stop(): void
}

/** The sandbox listens in this process, so that commit and arrival are read from one clock. */
function watchVendor(): Arrivals {
  const channel = 'http.server.request.start'
  const seen: number[] = []
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    if (request.url?.startsWith('/resend/domains')) seen.push(performance.now())
  }
  subscribe(channel, note)
  return { firstAfter: (ms) => seen.find((at) => at >= ms), stop: () => unsubscribe(channel, note) }
}

/** Counted from handing COMMIT to the driver: the time the commit itself takes is in it. */
async function commitToVendor(
  { payload, sandbox }: World,
  arrivals: Arrivals,
  save: Save,
  id: number,
): Promise<number> {
  const statements = await recordStatements(() => save(id, { contactInfo: { domain: freshDomain() } }))
  const committedAtMs = statements.findLast(({ text }) => text === 'commit')?.sentAtMs
  if (committedAtMs === undefined) throw new Error('the save did not commit')
  const arrivedAtMs = await until(async () => arrivals.firstAfter(committedAtMs), 30_000, 5)
  await untilStatus(payload, id, 'pending_dns')
  await untilIdle(payload)
  // Forgets the requests that count towards the vendor's five per second.
  await sandbox.post('/reset', {})
  return arrivedAtMs - committedAtMs
}

/** From the save to "verified", the tenant doing nothing but entering the records. */
async function callsOfOneOnboarding({ payload, sandbox }: World, save: Save, id: number): Promise<string[]> {
  const domain = freshDomain()
  await save(id, { contactInfo: { domain } })
  await untilStatus(payload, id, 'pending_dns')
  await untilIdle(payload)
  // Nobody enters records within the second in which five requests are allowed.
  await sleep(1_100)
  await sandbox.publish(domain)
  await enqueue(executorOf(payload), [verifyJob('email-domain', id, { cause: 'watched' })])
  await untilStatus(payload, id, 'verified')
  await untilIdle(payload)
  const exchanges = await sandbox.exchanges()
  return exchanges
    .map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/[0-9a-f-]{36}/, ':id')}`)
    .filter((call) => call.includes('/domains'))
}
