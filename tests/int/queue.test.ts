import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { RetryableError } from '@/domain/errors'
import type { JobStatus } from '@/domain/jobs'
import { judgeFailure } from '@/jobs/failure'
import { claim } from '@/queue/claim'
import { cancelJobNow, retryJobNow } from '@/queue/control'
import { enqueue, WAKE_CHANNEL } from '@/queue/enqueue'
import { assertLease, handBack, LeaseLostError, renewLeases, saveSteps } from '@/queue/lease'
import { scheduleNext, settle, type Outcome } from '@/queue/settle'
import type { ClaimedJob, NewJob } from '@/queue/types'
import { createTestDatabase } from '../helpers/database'
import { until } from '../helpers/until'

const CONNECTIONS = 8
const leaseMs = 60_000
const MINUTE_MS = 60_000

let url: string
let pool: pg.Pool
let db: ReturnType<typeof drizzle>

beforeAll(async () => {
  ;({ url } = await createTestDatabase())
  pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  db = drizzle(pool)
  await pool.query(
    `insert into tenants (company_name, slug) select 'Betrieb ' || n, 'betrieb-' || n from generate_series(1, 3) n`,
  )
})
beforeEach(() => pool.query('truncate background_jobs restart identity cascade'))
afterAll(() => pool.end())

const inMs = (ms: number) => new Date(Date.now() + ms)
const due = inMs(-MINUTE_MS)
const job = (more: Partial<NewJob> = {}): NewJob => ({
  type: 'verify_email_domain',
  tenant: 1,
  scheduledFor: due,
  ...more,
})
const add = async (more: Partial<NewJob> = {}): Promise<number> => (await enqueue(db, [job(more)]))[0]!
const addAll = (jobs: Partial<NewJob>[]) => enqueue(db, jobs.map(job))
const take = (limit = 100, lease = leaseMs) => claim(db, { limit, leaseMs: lease })
const takeOne = async (): Promise<ClaimedJob> => (await take(1))[0]!
const ids = (jobs: readonly { id: number }[]) => jobs.map(({ id }) => id).sort((a, b) => a - b)
const end = (it: ClaimedJob, outcome: Outcome) => settle(db, it, outcome)
const done: Outcome = { kind: 'done', result: {} }

interface Row {
  id: number
  status: JobStatus
  attempts: number
  error: string | null
  key: string | null
  waitMs: number
}
async function rows(): Promise<Row[]> {
  const { rows: found } = await pool.query<Row>(`
    select id, status, attempts::int, error, key,
           (extract(epoch from scheduled_for - now()) * 1000)::float as "waitMs"
    from background_jobs order by id`)
  return found
}
const statuses = async () => (await rows()).map(({ status }) => status)
const row = async (id: number) => (await rows()).find((it) => it.id === id)!
/** The worker that held it has died a while ago. */
const die = (it: ClaimedJob) =>
  pool.query(`update background_jobs set lease_until = now() - interval '1 second' where id = $1`, [it.id])

describe('what runs next', () => {
  test('of several rows with one key the newest runs, the older ones are superseded', async () => {
    const [, , newest] = await addAll([{ key: 'k' }, { key: 'k' }, { key: 'k' }])
    expect(ids(await take())).toEqual([newest])
    expect(await statuses()).toEqual(['superseded', 'superseded', 'running'])
  })

  test('a row that waits for later, or for its next attempt, gives way to a newer one as well', async () => {
    await add({ key: 'k', scheduledFor: inMs(MINUTE_MS) })
    await end(await takeAfter({ key: 'k' }), retryIn(MINUTE_MS))
    const newest = await add({ key: 'k' })
    expect(ids(await take())).toEqual([newest])
    expect(await statuses()).toEqual(['superseded', 'superseded', 'running'])
  })

  test('rows of other keys, and rows without one, are not interchangeable', async () => {
    const added = await addAll([{ key: 'a' }, { key: 'b' }, {}, {}])
    expect(ids(await take())).toEqual(added)
  })

  test('what is not due yet stays', async () => {
    await add({ scheduledFor: inMs(MINUTE_MS) })
    expect(await take()).toEqual([])
  })

  test('the more urgent first, then what has been due for longest', async () => {
    const [late, early, urgent, low] = await addAll([
      { scheduledFor: inMs(-1000) },
      { scheduledFor: inMs(-9000) },
      { priority: 'urgent', scheduledFor: inMs(-500) },
      { priority: 'low', scheduledFor: inMs(-99_000) },
    ])
    const order: number[] = []
    for (let taken = await take(1); taken.length; taken = await take(1)) order.push(taken[0]!.id)
    expect(order).toEqual([urgent, early, late, low])
  })

  test('what is urgent for one tenant comes before anybody’s turn', async () => {
    await add({ tenant: 1 })
    const urgent = await addAll([
      { tenant: 2, priority: 'urgent' },
      { tenant: 2, priority: 'urgent' },
    ])
    expect(ids(await take(2))).toEqual(urgent)
  })

  test('a thousand jobs of one tenant do not delay the one of another', async () => {
    await addAll(Array.from({ length: 1000 }, () => ({ tenant: 1 })))
    const other = await add({ tenant: 2, scheduledFor: inMs(-1) })
    expect(ids(await take(2))).toContain(other)
  })
})

describe('never twice at once', () => {
  test('while a job of a key runs, a newer one of the key waits for it', async () => {
    await add({ key: 'k' })
    const running = await takeOne()
    const next = await add({ key: 'k' })
    expect(await take()).toEqual([])
    await end(running, done)
    expect(ids(await take())).toEqual([next])
  })

  test('a key that waits for its turn does not hold up the others', async () => {
    await add({ key: 'k' })
    await takeOne()
    const [, other] = await addAll([{ key: 'k' }, { key: 'other' }])
    expect(ids(await take())).toEqual([other])
  })

  test('the database itself refuses a second running job of a key', async () => {
    await add({ key: 'k' })
    await takeOne()
    await add({ key: 'k' })
    await expect(pool.query(`update background_jobs set status = 'running'`)).rejects.toThrow(
      /background_jobs_one_running_per_key/,
    )
  })

  test('many workers claiming at once never get the same job, and leave none behind', async () => {
    await addAll(Array.from({ length: 400 }, (_, n) => ({ tenant: (n % 3) + 1 })))
    const taken = (await Promise.all(Array.from({ length: CONNECTIONS }, takeUntilEmpty))).flat()
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken).toHaveLength(400)
  })

  test('many workers claiming at once, with new rows coming in, never run a key twice', async () => {
    const keys = Array.from({ length: 20 }, (_, n) => `k${n}`)
    const running = new Set<string>()
    let ran = 0
    const work = async () => {
      for (let idle = 0; idle < 3;) {
        const taken = await take(4)
        idle = taken.length ? 0 : idle + 1
        for (const it of taken) {
          expect(running.has(it.key!), `${it.key} runs already`).toBe(false)
          running.add(it.key!)
        }
        for (const it of taken) {
          running.delete(it.key!)
          await end(it, done)
          ran += 1
        }
      }
    }
    await addAll(keys.map((key) => ({ key })))
    const feed = async () => {
      for (let round = 0; round < 5; round++) await addAll(keys.map((key) => ({ key })))
    }
    await Promise.all([feed(), ...Array.from({ length: CONNECTIONS - 1 }, work)])
    await work()
    expect(ran).toBeGreaterThanOrEqual(keys.length)
    expect(new Set(await statuses())).toEqual(new Set(['completed', 'superseded']))
  })
})

describe('how a run ends', () => {
  test('done: with its result, and never again', async () => {
    const it = await takeAfter()
    await end(it, { kind: 'done', result: { ok: true } })
    expect(await row(it.id)).toMatchObject({ status: 'completed', attempts: 1 })
    expect(await take()).toEqual([])
  })

  test('waiting costs no attempt, however often', async () => {
    const id = await add()
    for (let look = 0; look < 5; look++) {
      const it = await takeOne()
      expect(it.attempts).toBe(1)
      await end(it, { kind: 'snooze', until: due })
    }
    expect(await row(id)).toMatchObject({ status: 'queued', attempts: 0, error: null })
  })

  test('waits as long as it was told to, whatever our own clock says', async () => {
    const it = await takeAfter()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 10 * MINUTE_MS })
    await end(it, { kind: 'snooze', until: inMs(MINUTE_MS) })
    vi.useRealTimers()
    const { waitMs } = await row(it.id)
    expect(waitMs).toBeGreaterThan(0.9 * MINUTE_MS)
    expect(waitMs).toBeLessThanOrEqual(MINUTE_MS + 100)
  })

  test('a failure costs an attempt and is tried again later', async () => {
    const it = await takeAfter()
    await end(it, retryIn(MINUTE_MS))
    const after = await row(it.id)
    expect(after).toMatchObject({ status: 'retrying', attempts: 1, error: 'oops' })
    expect(after.waitMs).toBeGreaterThan(0.9 * MINUTE_MS)
    expect(after.waitMs).toBeLessThanOrEqual(MINUTE_MS)
  })

  test('a call the vendor did not take costs none', async () => {
    const it = await takeAfter()
    await end(it, { ...retryIn(MINUTE_MS), isPostponed: true })
    expect(await row(it.id)).toMatchObject({ status: 'retrying', attempts: 0 })
  })

  test('out of attempts it has failed, for people to see', async () => {
    const down = new RetryableError('resend: 500', { reason: 'VendorUnavailable' })
    const id = await add()
    for (let attempt = 1; attempt <= 3; attempt++) {
      await end(await takeOne(), judgeFailure(down, { attempts: attempt, maxAttempts: 3 }).outcome)
      await pool.query(
        `update background_jobs set scheduled_for = now() - interval '1 second' where status = 'retrying'`,
      )
    }
    expect(await row(id)).toMatchObject({
      status: 'failed',
      attempts: 3,
      error: 'RetryableError: resend: 500',
    })
    expect(await take()).toEqual([])
  })

  test('the next look is one waiting row, the earliest', async () => {
    const look = (ms: number) => scheduleNext(db, { ...job({ key: 'k' }), key: 'k', scheduledFor: inMs(ms) })
    await look(10 * MINUTE_MS)
    await look(5 * MINUTE_MS)
    await look(20 * MINUTE_MS)
    const waiting = (await rows()).filter(({ status }) => status === 'queued')
    expect(waiting).toHaveLength(1)
    expect(waiting[0]!.waitMs).toBeCloseTo(5 * MINUTE_MS, -4)
  })
})

describe('a lease', () => {
  test('that ended means a dead worker: the job runs again, which costs an attempt', async () => {
    const first = await takeAfter({ key: 'k' })
    await die(first)
    const second = await takeOne()
    expect(second).toMatchObject({ id: first.id, attempts: 2 })
    expect(second.leaseToken).not.toBe(first.leaseToken)
  })

  test('that ended keeps the key’s turn: the dead worker’s job runs before newer ones', async () => {
    const dead = await takeAfter({ key: 'k' })
    const newer = await add({ key: 'k' })
    await die(dead)
    expect(ids(await take())).toEqual([dead.id])
    expect(await row(newer)).toMatchObject({ status: 'queued' })
  })

  test('that is renewed keeps the job', async () => {
    const it = await takeAfter()
    await die(it)
    expect(await renewLeases(db, [it], leaseMs)).toEqual(new Set([it.id]))
    expect(await take()).toEqual([])
  })

  test.each<[string, (lost: ClaimedJob) => Promise<unknown>]>([
    ['settle', (lost) => settle(db, lost, done)],
    ['save steps', (lost) => saveSteps(db, lost, [])],
    ['begin a transaction', (lost) => assertLease(db, lost)],
  ])('that was lost does not allow to %s', async (_, act) => {
    const lost = await takeAfter()
    await die(lost)
    await takeOne()
    const before = await rows()
    await expect(act(lost)).rejects.toThrow(LeaseLostError)
    expect((await rows()).map(withoutTime)).toEqual(before.map(withoutTime))
  })

  test('that was lost is not renewed, while the others are', async () => {
    await addAll([{}, {}])
    const [lost, kept] = (await take()) as [ClaimedJob, ClaimedJob]
    await die(lost)
    await takeOne()
    expect(await renewLeases(db, [lost, kept], leaseMs)).toEqual(new Set([kept.id]))
  })

  test('that is handed back frees the job at once, and the attempt does not count', async () => {
    const it = await takeAfter()
    await handBack(db, [it])
    expect(await row(it.id)).toMatchObject({ status: 'queued', attempts: 0 })
    expect(await takeOne()).toMatchObject({ id: it.id, attempts: 1 })
  })

  test('that was lost is not handed back: somebody else is at it', async () => {
    const lost = await takeAfter()
    await die(lost)
    await takeOne()
    await handBack(db, [lost])
    expect(await statuses()).toEqual(['running'])
  })
})

describe('what people may do', () => {
  test('cancel a running job: its worker can change nothing any more', async () => {
    const it = await takeAfter()
    expect(await cancelJobNow(db, it.id)).toBe(true)
    await expect(end(it, done)).rejects.toThrow(LeaseLostError)
    expect(await statuses()).toEqual(['cancelled'])
  })
  test('not cancel what has ended', async () => {
    const it = await takeAfter()
    await end(it, done)
    expect(await cancelJobNow(db, it.id)).toBe(false)
  })
  test('have a failed job run again, with all its attempts', async () => {
    const it = await takeAfter()
    await end(it, { kind: 'failed', error: 'no' })
    expect(await retryJobNow(db, it.id)).toBe(true)
    expect(await row(it.id)).toMatchObject({ status: 'queued', attempts: 0, error: null })
  })
  test('not repeat what runs or is done', async () => {
    const it = await takeAfter()
    expect(await retryJobNow(db, it.id)).toBe(false)
    await end(it, done)
    expect(await retryJobNow(db, it.id)).toBe(false)
  })
})

describe('putting jobs in', () => {
  test('a dedupe key makes one row for ever, whatever became of it', async () => {
    const it = await takeAfter({ dedupeKey: 'once' })
    await end(it, done)
    expect(
      await addAll([{ dedupeKey: 'once' }, { dedupeKey: 'twice' }, { dedupeKey: 'twice' }]),
    ).toHaveLength(1)
    expect(await rows()).toHaveLength(2)
  })

  test('what is put in without a time is due at once, at that very instant', async () => {
    for (let nth = 0; nth < 20; nth++) {
      const taken = await db.transaction(async (tx) => {
        await enqueue(tx, [{ type: 'send_email', tenant: 1 }])
        return claim(tx, { limit: 1, leaseMs })
      })
      expect(taken).toHaveLength(1)
    }
  })

  test('workers hear of it at the commit, and never of what was rolled back', async () => {
    const listener = new pg.Client({ connectionString: url })
    await listener.connect()
    const heard: string[] = []
    listener.on('notification', ({ channel }) => heard.push(channel))
    await listener.query(`listen ${WAKE_CHANNEL}`)

    const refused = db.transaction(async (tx) => {
      await enqueue(tx, [job()])
      tx.rollback()
    })
    await expect(refused).rejects.toThrow()
    await db.transaction(async (tx) => {
      await enqueue(tx, [job(), job()])
      await listener.query('select 1')
      expect(heard).toEqual([])
    })
    await until(async () => heard.length > 0)
    expect(heard).toEqual([WAKE_CHANNEL])
    expect(await rows()).toHaveLength(2)
    await listener.end()
  })

  test('nothing to put in asks the database nothing', async () => {
    const asked: unknown[] = []
    const executor = {
      execute: (query: SQL) => {
        asked.push(query)
        return db.execute(query)
      },
    }
    expect(await enqueue(executor, [])).toEqual([])
    expect(asked).toEqual([])
  })
})

const retryIn = (delayMs: number): Extract<Outcome, { kind: 'retry' }> => ({
  kind: 'retry',
  delayMs,
  error: 'oops',
  isPostponed: false,
})

async function takeAfter(more: Partial<NewJob> = {}): Promise<ClaimedJob> {
  await add(more)
  return takeOne()
}

async function takeUntilEmpty(): Promise<number[]> {
  const taken: number[] = []
  for (let batch = await take(7); batch.length; batch = await take(7)) taken.push(...ids(batch))
  return taken
}

const withoutTime = ({ waitMs: _, ...kept }: Row) => kept
