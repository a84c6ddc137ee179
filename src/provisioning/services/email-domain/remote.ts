// What we remember of the sending domain at the vendor (column `emailDomain.remote`), between looks.
import { z } from 'zod'
import { dnsPurposes, type WantedRecord } from '@/domain/dns'
import { sendingDomainStatuses, type SendingDomain } from '@/integrations/resend/types'

const record = z.object({
  purpose: z.enum(dnsPurposes),
  type: z.enum(['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA']),
  name: z.string(),
  host: z.string(),
  value: z.string(),
  priority: z.number().optional(),
  ttl: z.number().optional(),
})

const schema = z.object({
  name: z.string(),
  zone: z.string(),
  /** Null between "about to be created" and "created": a crash there leaves a name to look for, not an orphan. */
  domainId: z.string().nullable(),
  status: z.enum(sendingDomainStatuses),
  records: z.array(record),
  /** When the tenant began to wait for DNS. */
  waitingSince: z.iso.datetime(),
  verifyRequestedAt: z.iso.datetime().nullable(),
  verifiedAt: z.iso.datetime().nullable(),
  /** When records of a ready domain were first seen missing. */
  lostAt: z.iso.datetime().nullable(),
  /** A second look, hours later, saw them missing too: people know. */
  isLost: z.boolean().default(false),
})

export interface EmailRemote extends Omit<z.infer<typeof schema>, 'records'> {
  records: WantedRecord[]
}

export function parseEmailRemote(stored: unknown): EmailRemote | null {
  const parsed = schema.safeParse(stored)
  return parsed.success ? (parsed.data as EmailRemote) : null
}

/** Written before the create call goes out. */
export function intendedRemote(name: string, zone: string, now: Date): EmailRemote {
  return {
    name,
    zone,
    domainId: null,
    status: 'not_started',
    records: [],
    waitingSince: now.toISOString(),
    verifyRequestedAt: null,
    verifiedAt: null,
    lostAt: null,
    isLost: false,
  }
}

export function withDomain(remote: EmailRemote, domain: SendingDomain): EmailRemote {
  return { ...remote, domainId: domain.id, status: domain.status, records: domain.records }
}
