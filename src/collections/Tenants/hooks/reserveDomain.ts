import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'
import { sql } from 'drizzle-orm'
import { overlaps, parseDomain } from '@/domain/domainName'
import { readEnv } from '@/env'
import { doorTexts } from '@/i18n/door'
import { executorOfRequest } from '@/store/executor'

/**
 * A domain belongs to one tenant, and so does everything above and below it. The lock on the zone makes two saves at
 * once see each other; it ends with the transaction. Costs nothing unless the domain changes.
 */
export const reserveDomain: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const domain: unknown = data['contactInfo']?.domain
  if (typeof domain !== 'string') return data
  // Fields are validated after this hook: what is no domain is refused there, with a better sentence.
  const parsed = parseDomain(domain, readEnv())
  if (!parsed.ok) return data
  const { zone } = parsed
  const executor = await executorOfRequest(req)
  await executor.execute(sql`select pg_advisory_xact_lock(hashtextextended(${zone}, 0))`)
  const { rows } = await executor.execute(sql`
    select contact_info_domain as domain from tenants
    where id <> ${originalDoc?.id ?? 0}
      and (contact_info_domain = ${zone} or contact_info_domain like ${'%.' + zone})`)
  const other = rows.map((row) => String(row['domain'])).find((used) => overlaps(used, domain))
  if (other === undefined) return data
  const text = doorTexts[other === domain ? 'DomainUsed' : 'DomainOverlaps']({ input: domain })
  const language = req.i18n.language === 'en' ? 'en' : 'de'
  throw new ValidationError({
    collection: 'tenants',
    errors: [{ path: 'contactInfo.domain', message: text[language] }],
    req,
  })
}
