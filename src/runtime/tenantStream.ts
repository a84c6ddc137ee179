// The server-sent events of one tenant: `status` and `step` are the state as it is (sent again when it changes),
// `log` lines are history and resume after Last-Event-ID.
import type { Payload } from 'payload'
import { definitions } from '@/provisioning/definitions'
import { serviceKey } from '@/provisioning/serviceJobs'
import { jobOfKey, LOG_PAGE, logsAfter } from '@/store/progress'
import { loadTenant } from '@/store/tenants'
import { lookWhileWatched } from './lookWhileWatched'
import { onShutdown, watchTenant } from './tenantEvents'

const HEARTBEAT_MS = 15_000
/** Then the browser comes again by itself, and whether it may is asked anew: people log out, and lose tenants. */
const MAX_AGE_MS = 15 * 60_000

export interface StreamOptions {
  tenantId: number
  /** Super-admins read the log as well. */
  withLogs: boolean
  /** The last log line the client has; null = begin now. */
  lastLogId: number | null
  signal: AbortSignal
}

export function tenantStream(payload: Payload, options: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const ending = new AbortController()
  const over = AbortSignal.any([options.signal, ending.signal])
  let isCancelled = false
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const teller = new Teller(payload, options, write, () => ending.abort())
      const unwatch = await watchTenant(options.tenantId, () => teller.tell())
      const forget = onShutdown(() => ending.abort())
      const heartbeat = setInterval(() => {
        write(': still here\n\n')
        teller.tell()
      }, HEARTBEAT_MS)
      const age = setTimeout(() => ending.abort(), MAX_AGE_MS)
      const end = () => {
        clearInterval(heartbeat)
        clearTimeout(age)
        teller.stop()
        unwatch()
        forget()
        // A cancelled stream is closed already.
        if (!isCancelled) controller.close()
      }
      // The client may have gone while we were getting ready: the signal does not tell twice.
      if (over.aborted) return end()
      over.addEventListener('abort', end, { once: true })
      write('retry: 2000\n\n')
      teller.tell()
    },
    cancel: () => {
      isCancelled = true
      ending.abort()
    },
  })
}

/** Reads and sends what changed; changes that come in meanwhile make one more round. */
class Teller {
  readonly #sent = new Map<string, string>()
  #lastLogId: number | null
  #isBusy = false
  #isAgain = false
  #isStopped = false

  constructor(
    private readonly payload: Payload,
    private readonly options: StreamOptions,
    private readonly write: (text: string) => void,
    private readonly end: () => void,
  ) {
    this.#lastLogId = options.lastLogId
  }

  tell(): void {
    if (this.#isBusy) {
      this.#isAgain = true
      return
    }
    this.#isBusy = true
    this.#round()
      .catch((error: unknown) => this.payload.logger.warn({ msg: 'stream.failed', error: String(error) }))
      .finally(() => {
        this.#isBusy = false
        if (this.#isAgain && !this.#isStopped) {
          this.#isAgain = false
          this.tell()
        }
      })
  }

  stop(): void {
    this.#isStopped = true
  }

  async #round(): Promise<void> {
    const { tenantId, withLogs } = this.options
    const tenant = await loadTenant(this.payload, tenantId)
    if (!tenant) return this.end()
    if (this.#isStopped) return
    for (const { id } of definitions) {
      await lookWhileWatched(this.payload, tenant, id)
      const { remote: _, ...status } = tenant.statuses[id]
      this.#send('status', id, { service: id, status })
      const job = await jobOfKey(this.payload, serviceKey(id, tenantId))
      if (job) this.#send('step', id, { service: id, ...job })
    }
    if (!withLogs) return
    for (let left = LOG_PAGE; left === LOG_PAGE;) {
      const lines = await logsAfter(this.payload, tenantId, this.#lastLogId)
      left = lines.length
      for (const line of lines) {
        this.#lastLogId = line.id
        this.#emit('log', line)
      }
    }
  }

  #send(event: string, key: string, data: unknown): void {
    const text = JSON.stringify(data)
    if (this.#sent.get(`${event} ${key}`) === text) return
    this.#sent.set(`${event} ${key}`, text)
    this.#emit(event, data)
  }

  #emit(event: string, data: unknown): void {
    if (this.#isStopped) return
    const id = this.#lastLogId === null ? '' : `id: ${this.#lastLogId}\n`
    this.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
}
