import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TenantFeed } from './TenantFeed'
import { parseTenant } from './tenantMessages'

/** What the browser's EventSource does, in the hands of the test. */
class Stream extends EventTarget {
  readyState = 0
  close = () => (this.readyState = 2)
  fail = () => this.dispatchEvent(new Event('error'))
  say = (name: string, data: object) =>
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }))
}

let streams: Stream[]
let polls: number
let document: { status: number; emailDomain: object }

const newest = () => streams.at(-1) ?? new Stream()
const statusOf = (feed: TenantFeed) => feed.snapshot().statuses['email-domain']?.status
const email = (status: string, since: string) =>
  parseTenant({ emailDomain: { status, since } }).statuses['email-domain']

function openFeed(): { feed: TenantFeed; leave: () => void } {
  const feed = new TenantFeed(7, {
    openStream: () => {
      streams.push(new Stream())
      return newest()
    },
    fetch: async () => {
      polls += 1
      return Response.json(document, { status: document.status })
    },
  })
  return { feed, leave: feed.subscribe(() => undefined) }
}

beforeEach(() => {
  vi.useFakeTimers()
  streams = []
  polls = 0
  document = { status: 200, emailDomain: { status: 'pending_dns' } }
})
afterEach(() => vi.useRealTimers())

test('however many listen, there is one stream, closed soon after the last has gone', async () => {
  const { feed, leave } = openFeed()
  const leaveToo = feed.subscribe(() => undefined)
  expect(streams).toHaveLength(1)
  leave()
  leaveToo()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(newest().readyState).toBe(2)
})

test('a card that is drawn anew keeps the stream', async () => {
  const { feed, leave } = openFeed()
  leave()
  feed.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(streams).toHaveLength(1)
  expect(newest().readyState).toBe(0)
})

test('a stream that fails once is left to the browser, twice means polling every three seconds', async () => {
  const { feed } = openFeed()
  newest().fail()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(polls).toBe(0)
  newest().fail()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(polls).toBe(4)
  expect(statusOf(feed)).toBe('pending_dns')
})

test('after half a minute of polling the stream is tried again, and polling ends when it opens', async () => {
  openFeed()
  newest().close()
  newest().fail()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(streams).toHaveLength(2)
  newest().dispatchEvent(new Event('open'))
  const before = polls
  await vi.advanceTimersByTimeAsync(30_000)
  expect(polls).toBe(before)
})

test('somebody who is logged out is not asked for every three seconds', async () => {
  document.status = 401
  openFeed()
  newest().close()
  newest().fail()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(polls).toBe(1)
})

test('nothing goes on after the last listener has gone while polling', async () => {
  const { leave } = openFeed()
  newest().close()
  newest().fail()
  leave()
  await vi.advanceTimersByTimeAsync(2_000)
  const before = polls
  await vi.advanceTimersByTimeAsync(120_000)
  expect(polls).toBe(before)
  expect(streams).toHaveLength(1)
})

test('a document counts only if it is newer than what the stream said', () => {
  const { feed } = openFeed()
  newest().say('status', {
    service: 'email-domain',
    status: { status: 'verified', since: '2026-05-01T10:00:05Z' },
  })
  feed.offer('email-domain', email('provisioning', '2026-05-01T10:00:00Z'))
  expect(statusOf(feed)).toBe('verified')
  feed.offer('email-domain', email('provisioning', '2026-05-01T10:00:09Z'))
  expect(statusOf(feed)).toBe('provisioning')
})

test('a log line that is sent again stands once', () => {
  const { feed } = openFeed()
  const line = {
    id: 1,
    timestamp: '2026-05-01T10:00:00Z',
    service: 'resend',
    action: 'create_domain',
    status: 'success',
  }
  newest().say('log', line)
  newest().say('log', line)
  expect(feed.snapshot().logs).toHaveLength(1)
})
