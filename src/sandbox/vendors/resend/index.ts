// Resend: sending domains verified against the sandbox's own DNS, and mails that go to the outbox.
// May import the sandbox's dns, http and webhooks folders. Test: tests/contract/sandbox.test.ts.
import { Hono } from 'hono'
import { publish } from '../../dns/control'
import type { SandboxHttp } from '../../http/bindings'
import type { Vendor, VendorTools, WantedRecord } from '../../vendor'
import { resendControl } from './control'
import { type Domain, Domains } from './Domains'
import { domainRoutes } from './domainRoutes'
import { domainUpdated } from './domainUpdated'
import { emailRoutes } from './emailRoutes'
import { errorHandler, isResendError, ResendError, usualAnswer } from './errors'
import { guard, RateLimit } from './guard'
import { Idempotency } from './Idempotency'
import { unquoted } from './matches'
import { fullNameOf, type DomainRecord, type RecordStyle } from './records'
import { newDomain } from './schemas'

export interface ResendOptions {
  webhook: { url: string; secret: string } | undefined
  /** How long a domain may take to appear in DNS before Resend gives up (72 hours in reality). */
  failAfterMs: number
  seedDomain: string | undefined
}

const plainStyle: RecordStyle = { dkim: 'txt', quotedSpf: false }

export function createResend({ zones, outbox, webhooks }: VendorTools, options: ResendOptions): Vendor {
  const domains = new Domains(zones, options.failAfterMs)
  const style = { ...plainStyle }
  const limit = new RateLimit()
  const idempotency = new Idempotency()
  const wantedRecords = () => domains.list().flatMap(wantedBy)

  if (options.seedDomain) {
    const domain = domains.create(newDomain.parse({ name: options.seedDomain, region: 'eu-west-1' }), style)
    domains.startSearch(domain, Date.now())
    publish(zones, wantedBy(domain))
    domains.look(Date.now())
  }

  return {
    service: 'resend',
    mount: '/resend',
    api: new Hono<SandboxHttp>()
      .onError(errorHandler)
      .use(guard(limit))
      .route('/domains', domainRoutes(domains, style))
      .route('/emails', emailRoutes(outbox, idempotency))
      .all('*', () => {
        throw new ResendError(404, 'not_found', 'The requested endpoint does not exist.')
      }),
    control: resendControl(domains, style),
    realUrl: (pathAndQuery) => `https://api.resend.com${pathAndQuery}`,
    answerFor: usualAnswer,
    isOwnError: isResendError,
    wantedRecords,
    lookAtDns() {
      const { webhook } = options
      for (const domain of domains.look(Date.now())) {
        if (webhook) webhooks.send(domainUpdated(domain, webhook.url, webhook.secret))
      }
    },
    state: () => ({ domains: domains.list().map(inState), takenDomains: [...domains.taken] }),
    reset() {
      domains.clear()
      limit.clear()
      idempotency.clear()
      Object.assign(style, plainStyle)
    },
  }
}

function wantedBy(domain: Domain): WantedRecord[] {
  return domain.records.map((record) => ({
    domain: domain.name,
    status: domain.status,
    name: fullNameOf(record, domain.name),
    type: record.type,
    value: inZone(record),
  }))
}

function inZone(record: DomainRecord): string {
  const value = record.value.replace(/\.$/, '')
  if (record.type === 'MX') return `${record.priority} ${value}`
  return record.type === 'TXT' ? unquoted(record.value) : value
}

function inState({ id, name, status, region, createdAt, records }: Domain) {
  const named = records.map((record) => ({ ...record, fullName: fullNameOf(record, name) }))
  return { service: 'resend', id, name, status, region, createdAt, records: named }
}
