// /_sandbox/resend: how records are presented, and names that belong to another account.
import { Hono } from 'hono'
import { z } from 'zod'
import { normaliseName } from '../../dns/names'
import { dnsName } from '../../dns/records'
import { readJson } from '../../http/readJson'
import type { Domains } from './Domains'
import type { RecordStyle } from './records'

const settings = z.object({ dkim: z.enum(['txt', 'cname']).optional(), quotedSpf: z.boolean().optional() })
const taken = z.object({ domain: dnsName })

export function resendControl(domains: Domains, style: RecordStyle): Hono {
  return new Hono()
    .get('/settings', (c) => c.json(style))
    .post('/settings', async (c) => {
      const wish = await readJson(c, settings)
      style.dkim = wish.dkim ?? style.dkim
      style.quotedSpf = wish.quotedSpf ?? style.quotedSpf
      return c.json(style)
    })
    .post('/taken', async (c) => {
      const { domain } = await readJson(c, taken)
      domains.taken.add(normaliseName(domain))
      return c.json({ taken: [...domains.taken] })
    })
}
