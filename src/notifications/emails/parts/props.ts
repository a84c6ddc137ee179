// The pieces that the templates' props are made of. Props are data from a job row: checked here, once, before rendering.
import { z } from 'zod'
import { dnsProblemCodes, dnsPurposes, type DnsProblem, type DnsRecordState } from '@/domain/dns'
import { locales } from '@/domain/tenantSpec'
import { plainLine } from './plainLine'

const MAX_FOUND_LENGTH = 300

/** Written by a stranger, shown in a sentence. */
export const lineOfText = (maxLength?: number) => z.string().transform((text) => plainLine(text, maxLength))
export const webLink = z.url({ protocol: /^https?$/ })
/** ISO 8601 in UTC: props travel as JSON. */
const instant = z.iso.datetime()
/** Copied by people character by character, so nothing invisible may hide in it. */
const exactText = z.string().regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u, 'must be one line of text')

export const platformProps = z.object({
  platformName: z.string().min(1),
  /** Where "write to us" leads; without it the line stays out. */
  supportEmail: z.email().optional(),
})

export const tenantProps = platformProps.extend({
  locale: z.enum(locales),
  companyName: lineOfText().pipe(z.string().min(1)),
  /** The tenant's page in the admin. */
  adminUrl: webLink,
})

export const domainProps = tenantProps.extend({
  /** Punycode; people see Unicode. */
  domain: exactText,
  sendingDomain: exactText,
})

const recordTypes = ['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA'] as const

const found = lineOfText(MAX_FOUND_LENGTH)

const problemProps = z.object({
  code: z.enum(dnsProblemCodes),
  at: found.exactOptional(),
  foundType: z.enum(recordTypes).exactOptional(),
} satisfies Record<keyof DnsProblem, z.ZodType>)

const recordProps = z.object({
  purpose: z.enum(dnsPurposes),
  type: z.enum(recordTypes),
  name: exactText,
  host: exactText,
  value: exactText,
  priority: z.int().min(0).exactOptional(),
  ttl: z.int().positive().exactOptional(),
  status: z.enum(['pending', 'verified']),
  found: z.array(found).exactOptional(),
  problem: problemProps.exactOptional(),
} satisfies Record<keyof DnsRecordState, z.ZodType>) satisfies z.ZodType<DnsRecordState>

/** The DNS host we recognised. */
const hostProps = z.object({
  name: z.string().min(1),
  guideUrl: webLink.nullable(),
  /** MX and CNAME targets are only right there with a dot at their end. */
  needsTrailingDot: z.boolean().nullable().default(null),
})
export type MailHost = z.output<typeof hostProps>

/** What a mail with records and the page without login needs. */
export const setupProps = domainProps.extend({
  records: z.array(recordProps).min(1),
  host: hostProps.nullable(),
  /** Signed link, no login. */
  setupUrl: webLink,
  /** When that link ends. */
  expiresAt: instant.optional(),
})

/** For mails that are only sent while something is left to do. */
export const someAreOpen = setupProps.shape.records.refine(
  (records) => records.some((record) => record.status === 'pending'),
  'at least one must be pending',
)
