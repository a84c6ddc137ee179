import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type * as TenantEvents from '@/runtime/tenantEvents'
import type * as TenantStream from '@/runtime/tenantStream'
import { databaseOf, executorOf } from '@/store/executor'
import { writeLogs } from '@/store/logs'
import { announce, writeStatus } from '@/store/tenants'
import { openStream, type EventStream } from '../helpers/eventStream'
import { addBusiness, addUser, type Business, type Person } from '../helpers/people'
import { until } from '../helpers/until'
import { startWorld, type World } from '../helpers/world'

let world: World
// These load the Payload config, which must wait for the settings of the test world.
let watchersOf: typeof TenantEvents.watchersOf
let tenantStream: typeof TenantStream.tenantStream
let operator: Person
let business: Business
const open: EventStream[] = []

beforeAll(async () => {
  world = await startWorld()
  ;({ watchersOf } = await import('@/runtime/tenantEvents'))
  ;({ tenantStream } = await import('@/runtime/tenantStream'))
  operator = await addUser(world, 'super-admin')
})
beforeEach(async () => {
  business = await addBusiness(world)
})
afterEach(() => open.splice(0).forEach((stream) => stream.close()))
afterAll(() => world.close())

async function watch(token: string | null, lastEventId?: string, tenant: number | string = business.id) {
  const stream = await openStream(world.url, tenant, token, lastEventId)
  open.push(stream)
  return stream
}

const write = (patch: Record<string, unknown>) =>
  databaseOf(world.payload).drizzle.transaction((tx) =>
    writeStatus(world.payload, tx, business.id, 'email-domain', patch),
  )

/** Lines of the log, as a run writes them; open pages are told. */
async function log(...messages: string[]): Promise<void> {
  const executor = executorOf(world.payload)
  const line = {
    tenant: business.id,
    job: null,
    service: 'system',
    action: 'test',
    status: 'success',
  } as const
  await writeLogs(
    executor,
    messages.map((message) => ({ ...line, message })),
  )
  await announce(executor, business.id)
}

const messagesOf = ({ events }: EventStream) =>
  events.filter(({ event }) => event === 'log').map(({ data }) => data['message'])

const hasMessage = (stream: EventStream, message: string) =>
  until(async () => messagesOf(stream).includes(message))

const times = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`)

test('only people of the tenant and super-admins may watch', async () => {
  const stranger = (await addBusiness(world)).admin
  const answers = [
    await watch(null),
    await watch(stranger.token),
    await watch(stranger.token, undefined, 2_000_000_000),
    await watch(stranger.token, undefined, 'abc'),
    await watch(operator.token, undefined, 2_000_000_000),
    await watch(operator.token, undefined, '99999999999'),
    await watch(business.admin.token),
    await watch(operator.token),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 404, 404, 404, 404, 404, 200, 200])
  expect(answers.at(-1)?.contentType).toMatch(/^text\/event-stream/)
})

test('the state as it is comes at once, and every change of it by itself', async () => {
  const stream = await watch(business.admin.token)
  const first = await stream.next('status')
  expect(first.data).toMatchObject({ service: 'email-domain', status: { status: 'not_configured' } })
  expect(JSON.stringify(first.data)).not.toContain('remote')

  await write({ status: 'pending_dns', reason: 'DnsMissing', remote: { name: 'secret' } })
  const second = await stream.next(
    'status',
    ({ status }) => (status as { status: string }).status === 'pending_dns',
  )
  expect(JSON.stringify(second.data)).not.toMatch(/remote|secret/)
})

test('what has not changed is not sent again', async () => {
  const stream = await watch(operator.token)
  await stream.next('status')
  await log('etwas anderes')
  await hasMessage(stream, 'etwas anderes')
  expect(stream.events.filter(({ event }) => event === 'status')).toHaveLength(1)
})

test('a change of another tenant is not told', async () => {
  const stream = await watch(business.admin.token)
  await stream.next('status')
  const mine = business
  business = await addBusiness(world)
  await write({ status: 'failed' })
  business = mine
  await write({ status: 'verifying' })
  await stream.next('status', ({ status }) => (status as { status: string }).status === 'verifying')
  expect(stream.events.filter(({ event }) => event === 'status')).toHaveLength(2)
})

test('the steps of a run are shown while it works', async () => {
  const worker = await world.startWorker()
  const stream = await watch(business.admin.token)
  await stream.next('status')
  const data = { contactInfo: { domain: 'schritt-fuer-schritt.de' } }
  await world.rest.call('PATCH', `/tenants/${business.id}`, data, business.admin.token)
  const isAt = (status: string) => (it: Record<string, unknown>) =>
    (it['steps'] as { name: string; status: string }[]).some(
      (step) => step.name === 'create_domain' && step.status === status,
    )
  expect((await stream.next('step', isAt('running'))).data).toMatchObject({ jobStatus: 'running' })
  await stream.next('step', isAt('complete'))
  await stream.next('status', ({ status }) => (status as { status: string }).status === 'pending_dns')
  await worker.stop()
})

test('the log is for super-admins only', async () => {
  await log('vor dem Öffnen')
  const [theirs, ours] = [await watch(business.admin.token), await watch(operator.token)]
  await Promise.all([theirs.next('status'), ours.next('status')])
  await log('nach dem Öffnen')
  await hasMessage(ours, 'nach dem Öffnen')
  expect(messagesOf(ours)).toEqual(['vor dem Öffnen', 'nach dem Öffnen'])
  await write({ status: 'failed' })
  await theirs.next('status', ({ status }) => (status as { status: string }).status === 'failed')
  expect(messagesOf(theirs)).toEqual([])
})

test('who comes back with Last-Event-ID gets what he missed, however much, nothing twice and nothing left out', async () => {
  await log(...times(3, 'vorher'))
  const first = await watch(operator.token)
  await hasMessage(first, 'vorher 2')
  first.close()
  const last = first.events.filter(({ event }) => event === 'log').at(-1)?.id ?? ''

  await log(...times(250, 'verpasst'))
  const second = await watch(operator.token, last)
  await log('danach')
  await hasMessage(second, 'danach')
  expect(messagesOf(second)).toEqual([...times(250, 'verpasst'), 'danach'])
})

test('a page that is closed is not remembered', async () => {
  const streams = [await watch(operator.token), await watch(business.admin.token)]
  await Promise.all(streams.map((stream) => stream.next('status')))
  expect(watchersOf(business.id)).toBe(2)
  streams[0]?.close()
  await until(async () => watchersOf(business.id) === 1)
  streams[1]?.close()
  await until(async () => watchersOf(business.id) === 0)
})

test('nor is one that is closed before it was ready', async () => {
  const abort = new AbortController()
  const stream = tenantStream(world.payload, {
    tenantId: business.id,
    withLogs: false,
    lastLogId: null,
    signal: abort.signal,
  })
  abort.abort()
  expect((await stream.getReader().read()).done).toBe(true)
  expect(watchersOf(business.id)).toBe(0)

  const cancelled = tenantStream(world.payload, {
    tenantId: business.id,
    withLogs: false,
    lastLogId: null,
    signal: new AbortController().signal,
  })
  await cancelled.cancel()
  await until(async () => watchersOf(business.id) === 0)
})

test('the page of a tenant that is deleted ends', async () => {
  const stream = await watch(operator.token)
  await stream.next('status')
  const deleted = await world.rest.call('DELETE', `/tenants/${business.id}`, undefined, operator.token)
  expect(deleted.status).toBe(200)
  await announce(executorOf(world.payload), business.id)
  await until(async () => stream.isOver())
  expect(watchersOf(business.id)).toBe(0)
})
