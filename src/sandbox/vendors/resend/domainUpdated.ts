// The `domain.updated` webhook, shaped and signed as Resend sends it (through Svix).
import { randomBytes } from 'node:crypto'
import { svixHeaders } from '../../webhooks/svix'
import type { Webhook } from '../../webhooks/WebhookSender'
import type { Domain } from './Domains'

export function domainUpdated(domain: Domain, url: string, secret: string): Webhook {
  const id = `msg_${randomBytes(16).toString('base64url')}`
  const { name, status, region } = domain
  const data = {
    id: domain.id,
    name,
    status,
    created_at: domain.createdAt.toISOString(),
    region,
    records: records(domain),
  }
  const event = 'domain.updated'
  const body = JSON.stringify({ type: event, created_at: new Date().toISOString(), data })
  return { url, event, body, headers: () => svixHeaders(secret, id, Math.floor(Date.now() / 1000), body) }
}

/** Only here is the record for incoming mail called "Receiving MX". */
function records(domain: Domain) {
  return domain.records.map((record) => ({
    ...record,
    record: record.record === 'Receiving' ? 'Receiving MX' : record.record,
  }))
}
