// What a monitor sees. No worker runs here: that is what it must notice.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue } from '@/queue/enqueue'
import { executorOf } from '@/store/executor'
import { startWorld, type World } from '../helpers/world'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const health = () => world.rest.call<{ queue: string; oldestDueAge: number | null }>('GET', '/health')
const metric = async (name: string) => {
  const text = await (await fetch(`${world.url}/api/metrics`)).text()
  return text.split('\n').find((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
}
const drainedMinutesAgo = (minutes: number) =>
  world.payload.kv.set('engine.lastDrain', { at: new Date(Date.now() - minutes * 60_000).toISOString() })

test('a fresh start with nothing to do is healthy', async () => {
  expect(await health()).toMatchObject({ status: 200, body: { db: 'ok', queue: 'ok', oldestDueAge: null } })
  expect(await metric('jobs_due')).toBe('jobs_due 0')
})

test('a job that waits for more than five minutes makes it unhealthy; a younger one does not', async () => {
  const executor = executorOf(world.payload)
  const [id] = await enqueue(executor, [{ type: 'send_email', tenant: null }])
  expect((await health()).status).toBe(200)
  await executor.execute(
    sql`update background_jobs set scheduled_for = now() - interval '6 minutes' where id = ${id}`,
  )
  const late = await health()
  expect(late).toMatchObject({ status: 503, body: { queue: 'late' } })
  expect(late.body.oldestDueAge).toBeGreaterThan(300)
  expect(await metric('jobs_due')).toBe('jobs_due 1')
  expect(await metric('jobs')).toBe('jobs{type="send_email",status="queued"} 1')
  await executor.execute(
    sql`update background_jobs set scheduled_for = now() + interval '1 hour' where id = ${id}`,
  )
  expect((await health()).status).toBe(200)
})

test('an engine that has not taken jobs for five minutes is reported asleep', async () => {
  await drainedMinutesAgo(1)
  expect((await health()).status).toBe(200)
  await drainedMinutesAgo(6)
  expect(await health()).toMatchObject({ status: 503, body: { queue: 'asleep' } })
})
