// Delivers webhooks to the app in the background, with two quick retries, and remembers how each went.
import { setTimeout as sleep } from 'node:timers/promises'

const RETRY_AFTER_MS = [300, 1500]
const ATTEMPT_TIMEOUT_MS = 5000

export interface Webhook {
  url: string
  event: string
  body: string
  /** Made anew for each attempt: the signature covers the time of sending. */
  headers(): Record<string, string>
}

interface Delivery {
  url: string
  event: string
  /** The app's last answer; null while there is none. */
  status: number | null
  attempts: number
  error?: string
  createdAt: string
}

export class WebhookSender {
  #deliveries: Delivery[] = []
  #stop = new AbortController()

  send(webhook: Webhook): void {
    const { url, event } = webhook
    const delivery: Delivery = { url, event, status: null, attempts: 0, createdAt: new Date().toISOString() }
    this.#deliveries.push(delivery)
    void deliver(webhook, delivery, this.#stop.signal)
  }

  list(): Delivery[] {
    return this.#deliveries
  }

  /** Forgets everything, also what is still under way. */
  clear(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#deliveries = []
  }
}

async function deliver(webhook: Webhook, delivery: Delivery, stop: AbortSignal): Promise<void> {
  for (const delayMs of [0, ...RETRY_AFTER_MS]) {
    try {
      await sleep(delayMs, undefined, { signal: stop, ref: false })
      await attempt(webhook, delivery, stop)
    } catch (error) {
      if (stop.aborted) return
      delivery.error = error instanceof Error ? String(error.cause ?? error.message) : String(error)
    }
    if (delivery.status !== null && delivery.status < 300) return
  }
}

async function attempt(webhook: Webhook, delivery: Delivery, stop: AbortSignal): Promise<void> {
  delivery.attempts += 1
  delivery.status = null
  const response = await fetch(webhook.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Svix-Webhooks/1.0', ...webhook.headers() },
    body: webhook.body,
    redirect: 'manual',
    signal: AbortSignal.any([stop, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
  })
  await response.body?.cancel()
  delivery.status = response.status
  delete delivery.error
}
