// Request bodies Resend accepts, in its own (snake case) words. Unknown fields are ignored, as there.
import { z } from 'zod'
import { normaliseName, registrableDomain } from '../../dns/names'
import { dnsName } from '../../dns/records'
import { regions } from './readBody'

const onOff = z.enum(['enabled', 'disabled'])

const domainName = dnsName
  .transform(normaliseName)
  .refine((name) => registrableDomain(name) !== null, 'The domain name is not valid.')

const tracking = {
  open_tracking: z.boolean().default(false),
  click_tracking: z.boolean().default(false),
  tracking_subdomain: z.string().optional(),
}

export const newDomain = z.object({
  name: domainName,
  region: z.enum(regions).default('us-east-1'),
  custom_return_path: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/i)
    .default('send'),
  tls: z.enum(['opportunistic', 'enforced']).default('opportunistic'),
  capabilities: z
    .object({ sending: onOff.default('enabled'), receiving: onOff.default('disabled') })
    .default({ sending: 'enabled', receiving: 'disabled' }),
  ...tracking,
})
export type NewDomain = z.output<typeof newDomain>

export const domainChange = z.object({
  open_tracking: z.boolean().optional(),
  click_tracking: z.boolean().optional(),
  tracking_subdomain: z.string().optional(),
  tls: z.enum(['opportunistic', 'enforced']).optional(),
  capabilities: z.object({ sending: onOff.optional(), receiving: onOff.optional() }).optional(),
})

const address = z
  .string()
  .regex(
    /^(?:[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'It needs the form `email@example.com` or `Name <email@example.com>`.',
  )
const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])
const addresses = z.union([address, z.array(address).max(50)]).transform(asList)

export const newEmail = z
  .object({
    from: address,
    to: z.union([address, z.array(address).min(1).max(50)]).transform(asList),
    subject: z.string(),
    cc: addresses.default([]),
    bcc: addresses.default([]),
    reply_to: addresses.default([]),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.string()).default({}),
    template: z.object({ id: z.string() }).optional(),
  })
  .refine(({ html, text, template }) => Boolean(html ?? text ?? template), {
    message: 'Missing `html` or `text` field.',
    path: ['html'],
  })
export type NewEmail = z.output<typeof newEmail>

/** At most 100 mails in one call. */
export const emailBatch = z.array(newEmail).min(1).max(100)

export const page = z.object({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  after: z.string().optional(),
  before: z.string().optional(),
})
