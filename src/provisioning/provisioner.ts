// The interface every service implements: observe reads, plan decides (pure), apply does one remote effect.
// May import domain and the *types* of integrations. Test: plan.test.ts beside each service, tests/int for all.
import type { JobType } from '@/domain/jobs'
import type { Reason } from '@/domain/status'
import type { TenantSpec } from '@/domain/tenantSpec'
import type { ServiceId } from '@/domain/services'

/** What the system wants people to see; becomes the columns of the tenant's status group. */
export interface Condition {
  status: string
  reason: Reason | null
  /** Since when people are waited for, where they are: reminders go by this. */
  waitingSince?: string
  /** Further columns of the status group, e.g. dnsRecords, verifiedAt. */
  fields?: Record<string, unknown>
}

/** `remote` is what to remember from now on, where deciding itself changed it. */
export type Plan<Step, Remote> =
  /** All steps that remain; the engine applies the first and plans again. */
  | { kind: 'steps'; steps: [Step, ...Step[]] }
  /** Nothing to do until `lookAt`; costs no attempt. */
  | { kind: 'waiting'; condition: Condition; lookAt: Date; remote?: Remote | null }
  /** As wished, or given up; looked at again at `lookAt` (null: never by itself). */
  | { kind: 'settled'; condition: Condition; lookAt: Date | null; remote?: Remote | null }

/** What a run may use besides its own client. */
export interface Run {
  tenantId: number
  now(): Date
  /** Cancelled when the lease is lost or the worker stops. */
  signal: AbortSignal
  /** Saves what we know of the remote side at once, fenced by the lease: call it *before* an effect that must never be orphaned. */
  remember(remote: unknown): Promise<void>
  /** One line in the tenant's provisioning log. */
  log(line: LogLine): Promise<void>
  /** The tenant whose records claim this remote id or name, if any but this one's. */
  claimedByAnother(natural: { id?: string; name: string }): Promise<boolean>
}

export interface LogLine {
  service: 'resend' | 'twilio' | 'vercel' | 'whatsapp' | 'dns' | 'system'
  action: string
  status: 'started' | 'success' | 'failed'
  message?: string
  metadata?: Record<string, unknown>
}

/** What plan() decides from. Everything in it is data. */
export interface Situation<Wish, Remote, Observed> {
  wish: Wish | null
  remote: Remote | null
  observed: Observed
  /** When a person last asked for a look. */
  checkRequestedAt: Date | null
  now: Date
  /** Divides waiting times (1 outside the sandbox). */
  speed: number
}

/** The pure half of a service: what the Payload config may load (no vendor SDK behind it). */
export interface ServiceDefinition<Wish = unknown> {
  id: ServiceId
  /** What must exist for this tenant; null = must not exist. Pure. */
  wish(tenant: TenantSpec, platform: Platform): Wish | null
  /** Whether a change of spec concerns this service; in doubt true, as a look too many harms nobody. Pure. */
  isAffected(before: TenantSpec, after: TenantSpec): boolean
  /** Shown at once when a person changed the wish, before any work has begun. */
  initialStatus: { on: string; off: string }
  /** Columns of the status group that spoke of the wish before: emptied with it, so that nobody enters old records. */
  cleared: Record<string, unknown>
  jobTypes: { provision: JobType; verify: JobType }
  /** The vendor as the log names it. */
  vendor: LogLine['service']
}

/** The platform's own settings a wish may depend on. */
export interface Platform {
  sharedSendingDomain: string
}

/** A service with its client: observe, plan, apply. */
export interface Provisioner<
  Wish,
  Remote,
  Observed,
  Step extends { name: string },
> extends ServiceDefinition<Wish> {
  /** Reads the stored JSON; null when there is none or it is not readable. */
  parseRemote(stored: unknown): Remote | null
  /** By remembered id, else by natural key; absence is a value. Throws only what domain/errors.ts names. */
  observe(
    at: Pick<Situation<Wish, Remote, never>, 'wish' | 'remote' | 'checkRequestedAt' | 'now'>,
    run: Run,
  ): Promise<Observed>
  /** Pure ladder, worst first. */
  plan(at: Situation<Wish, Remote, Observed>): Plan<Step, Remote>
  /** One remote effect, repeatable; "already exists" is success. Hands back what the vendor answered where it can. */
  apply(
    step: Step,
    at: Situation<Wish, Remote, Observed>,
    run: Run,
  ): Promise<{ remote: Remote | null; observed?: Observed }>
}

// The registry holds services of different types side by side; the engine passes their values through untouched.
export type AnyProvisioner = Provisioner<unknown, unknown, unknown, { name: string }>
