import { openPayload } from '@/runtime/openPayload'
import { queueHealth } from '@/store/health'

export const dynamic = 'force-dynamic'

const MAX_AGE_SECONDS = 5 * 60

/** 200 while the database answers and jobs are being taken; 503 tells a monitor what is wrong. */
export async function GET(): Promise<Response> {
  try {
    const { due, lastDrainAt, oldestDueAge, running } = await queueHealth(await openPayload())
    const isLate = oldestDueAge !== null && oldestDueAge > MAX_AGE_SECONDS
    const sinceDrain = lastDrainAt && (Date.now() - lastDrainAt.getTime()) / 1000
    // Nothing has drained yet on a fresh start: fine as long as nothing waits for it.
    const isAsleep = sinceDrain !== null && sinceDrain > MAX_AGE_SECONDS
    const queue = isLate ? 'late' : isAsleep ? 'asleep' : 'ok'
    const body = { db: 'ok', queue, due, running, oldestDueAge, lastDrain: lastDrainAt, engine: 'embedded' }
    return Response.json(body, { status: queue === 'ok' ? 200 : 503 })
  } catch {
    return Response.json({ db: 'unreachable', queue: 'unknown' }, { status: 503 })
  }
}
