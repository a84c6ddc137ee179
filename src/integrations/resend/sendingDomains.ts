// Sending domains at Resend. Facts: create does not start verification; record names are relative to the registrable
// zone; values may carry quotes and trailing dots (measured, see the vendor's API document).
import type { Resend } from 'resend'
import { getDomain } from 'tldts'
import { z } from 'zod'
import type { DnsPurpose } from '@/domain/dns'
import { toWantedRecords } from '@/domain/dnsNames'
import { PermanentError } from '@/domain/errors'
import { callResend } from './call'
import { CREATE_DOMAIN } from './errors'
import { sendingDomainStatuses, type SendingDomain, type SendingDomains } from './types'

const REGION = 'eu-west-1'
const PAGE = 100

const record = z.object({
  record: z.string(),
  name: z.string(),
  type: z.enum(['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA']),
  value: z.string(),
  priority: z.number().optional(),
})
const summary = z.object({ id: z.string(), name: z.string() })
const full = summary.extend({
  // A status we do not know yet must not stop anything: it is "not ready".
  status: z.enum(sendingDomainStatuses).catch('pending'),
  records: z.array(record),
})
const list = z.object({ data: z.array(summary), has_more: z.boolean().default(false) })
const done = z.object({ id: z.string() })

export function createSendingDomains(resend: Resend | null): SendingDomains {
  const get = async (id: string): Promise<SendingDomain | null> => {
    const call = { name: 'GET /domains/:id', schema: full, send: (api: Resend) => api.domains.get(id) }
    const found = await callResend(resend, call)
    return found && toSendingDomain(found)
  }
  return {
    get,
    findByName: async (name) => {
      const id = await findId(resend, name)
      return id === null ? null : get(id)
    },
    create: async (name) => {
      const created = await callResend(resend, {
        name: CREATE_DOMAIN,
        schema: full,
        send: (api) => api.domains.create({ name, region: REGION }),
      })
      if (!created) throw new PermanentError(`resend ${CREATE_DOMAIN}: 404`, { reason: 'VendorRefused' })
      return toSendingDomain(created)
    },
    verify: async (id) => {
      const call = {
        name: 'POST /domains/:id/verify',
        schema: done,
        send: (api: Resend) => api.domains.verify(id),
      }
      return (await callResend(resend, call)) !== null
    },
    remove: async (id) => {
      await callResend(resend, {
        name: 'DELETE /domains/:id',
        schema: done,
        send: (api) => api.domains.remove(id),
      })
    },
  }
}

async function findId(resend: Resend | null, name: string): Promise<string | null> {
  let after: string | undefined
  for (;;) {
    const page = await callResend(resend, {
      name: 'GET /domains',
      schema: list,
      send: (api) => api.domains.list({ limit: PAGE, ...(after ? { after } : {}) }),
    })
    const found = page?.data.find((domain) => domain.name.toLowerCase() === name)
    if (found) return found.id
    const last = page?.data.at(-1)?.id
    if (!page?.has_more || !last || last === after) return null
    after = last
  }
}

function toSendingDomain({ id, name, status, records }: z.infer<typeof full>): SendingDomain {
  const zone = getDomain(name, { allowPrivateDomains: true }) ?? name
  const known = records.map((record) => ({ ...record, purpose: purposeOf(record) }))
  return { id, name, status, records: toWantedRecords(known, zone) }
}

function purposeOf({ record, type }: { record: string; type: string }): DnsPurpose {
  if (record === 'DKIM') return 'dkim'
  if (record === 'SPF') return type === 'MX' ? 'return-path' : 'spf'
  if (/^receiving/i.test(record)) return 'receiving'
  return /^tracking/i.test(record) ? 'tracking' : 'other'
}
