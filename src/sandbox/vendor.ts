// What one vendor's folder offers the sandbox. To add a vendor: a folder under vendors/ with a function that
// returns this, and one line in vendors/index.ts.
import type { Hono } from 'hono'
import type { RecordType } from './dns/records'
import type { Zones } from './dns/Zones'
import type { SandboxHttp } from './http/bindings'
import type { Outbox } from './Outbox'
import type { WebhookSender } from './webhooks/WebhookSender'

export interface WantedRecord {
  /** The domain the vendor waits for, and how far it is, in the vendor's words. */
  domain: string
  status: string
  /** Full name, no trailing dot. */
  name: string
  type: RecordType
  value: string
}

export interface VendorAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

export interface Vendor {
  service: 'resend' | 'twilio' | 'vercel' | 'meta'
  /** Where it is mounted, e.g. `/resend`; its controls are at `/_sandbox/resend`. */
  mount: string
  api: Hono<SandboxHttp>
  control: Hono
  /** The address the caller meant, e.g. `https://api.resend.com/domains`. */
  realUrl(pathAndQuery: string, headers: Record<string, string>): string
  /** What this vendor says with such a status, for faults that name no body. */
  answerFor(status: number): VendorAnswer
  isOwnError(body: unknown): boolean
  wantedRecords(): WantedRecord[]
  /** Called every `recheckMs`: look at DNS, move states, send webhooks. */
  lookAtDns(): void
  /** Merged into `/_sandbox/state`. */
  state(): Record<string, unknown>
  reset(): void
}

export interface VendorTools {
  zones: Zones
  outbox: Outbox
  webhooks: WebhookSender
}
