// One tenant as it changes: server-sent events, or polling where a stream cannot be had. Knows no React; one per page and
// tenant, open while somebody listens. Test: TenantFeed.test.ts.
import type { ServiceId } from '@/domain/services'
import { eventNames, nothingLive, withEvent, withOffer, type LiveTenant } from './liveTenant'
import { parseTenant, type ServiceStatus } from './tenantMessages'

/** The part of EventSource that is used. */
interface EventStream {
  readonly readyState: number
  addEventListener: (name: string, listener: (event: Event) => void) => void
  close: () => void
}

export interface Connections {
  openStream: (url: string) => EventStream
  fetch: (url: string, options: { signal: AbortSignal }) => Promise<Response>
}

const POLL_EVERY_MS = 3_000
const STREAM_AGAIN_MS = 30_000
/** A card that is drawn anew leaves and comes back at once: not worth a new connection. */
const LINGER_MS = 1_000
/** EventSource.CLOSED: the browser does not try again by itself. */
const CLOSED = 2

export class TenantFeed {
  readonly #listeners = new Set<() => void>()
  #live = nothingLive
  #stream: EventStream | null = null
  #polling: AbortController | null = null
  #streamAgain: ReturnType<typeof setTimeout> | undefined
  #closing: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly tenantId: number,
    private readonly connections: Connections,
  ) {}

  readonly snapshot = (): LiveTenant => this.#live

  readonly subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.#closing)
    this.#listeners.add(listener)
    if (!this.#stream && !this.#polling) this.#openStream()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#closing = setTimeout(() => this.#close(), LINGER_MS)
    }
  }

  /** A status from a freshly read document. */
  offer(service: ServiceId, status: ServiceStatus): void {
    this.#become(withOffer(this.#live, service, status))
  }

  #openStream(): void {
    clearTimeout(this.#streamAgain)
    const stream = this.connections.openStream(`/api/tenants/${this.tenantId}/events`)
    this.#stream = stream
    let failures = 0
    stream.addEventListener('open', () => {
      failures = 0
      this.#stopPolling()
    })
    stream.addEventListener('error', () => {
      failures += 1
      if (failures >= 2 || stream.readyState === CLOSED) this.#fallBack()
    })
    for (const name of eventNames) {
      stream.addEventListener(name, (event) => {
        const data: unknown = JSON.parse((event as MessageEvent<string>).data)
        this.#become(withEvent(this.#live, name, data))
      })
    }
  }

  #fallBack(): void {
    this.#stream?.close()
    this.#stream = null
    clearTimeout(this.#streamAgain)
    this.#streamAgain = setTimeout(() => this.#openStream(), STREAM_AGAIN_MS)
    // Without a stream nobody would say how a job ended.
    this.#become({ ...this.#live, jobs: {} })
    if (!this.#polling) void this.#poll()
  }

  async #poll(): Promise<void> {
    const { signal } = (this.#polling = new AbortController())
    while (!signal.aborted) {
      await this.#look(signal)
      await pause(POLL_EVERY_MS, signal)
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const url = `/api/tenants/${this.tenantId}?depth=0&joins=false`
    const answer = await this.connections.fetch(url, { signal }).catch(() => null)
    // Logged out, or the tenant is gone: the next attempt at a stream is often enough.
    if (answer && [401, 403, 404].includes(answer.status)) return this.#stopPolling()
    const document: unknown = answer?.ok ? await answer.json().catch(() => null) : null
    if (!document || signal.aborted) return
    this.#become({ ...this.#live, statuses: parseTenant(document).statuses, polls: this.#live.polls + 1 })
  }

  #stopPolling(): void {
    this.#polling?.abort()
    this.#polling = null
  }

  #close(): void {
    this.#stopPolling()
    clearTimeout(this.#streamAgain)
    this.#stream?.close()
    this.#stream = null
    this.#live = nothingLive
  }

  #become(live: LiveTenant): void {
    if (live === this.#live) return
    this.#live = live
    for (const listener of this.#listeners) listener()
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, ms)
    signal.addEventListener('abort', finish)
    if (signal.aborted) finish()
  })
}
