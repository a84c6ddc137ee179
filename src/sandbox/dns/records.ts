// Record values as people write them ("10 mx.example.org"), checked at the door and turned into wire form.
import { isIPv4, isIPv6 } from 'node:net'
import type { Answer, CaaData } from 'dns-packet'
import { z } from 'zod'

export const recordTypes = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'TXT'] as const
export type RecordType = (typeof recordTypes)[number]
export interface ResourceRecord {
  name: string
  type: RecordType | 'SOA'
  value: string
}

const TTL_SECONDS = 5
const TXT_CHUNK_BYTES = 255
// Together well below the 64 KiB one DNS message can carry.
const MAX_TXT_CHARS = 4000
const MAX_VALUES = 10

export const dnsName = z
  .string()
  .max(253)
  .regex(/^[^\s.]{1,63}(\.[^\s.]{1,63})*\.?$/, 'not a DNS name')

const mx = /^(\d{1,5})\s+(\S+)$/
const caa = /^(\d{1,3})\s+(issue|issuewild|iodef)\s+"?([^"]*)"?$/

const valueSchemas: Record<RecordType, z.ZodType<string>> = {
  A: z.string().refine(isIPv4, 'not an IPv4 address'),
  AAAA: z.string().refine(isIPv6, 'not an IPv6 address'),
  CAA: z.string().regex(caa, 'expected: 0 issue "letsencrypt.org"'),
  CNAME: dnsName,
  MX: z.string().regex(mx, 'expected: 10 mail.example.org'),
  NS: dnsName,
  TXT: z.string().max(MAX_TXT_CHARS),
}

export function parseValues(type: RecordType, values: string[]): string[] {
  return z.array(valueSchemas[type]).max(MAX_VALUES).parse(values)
}

export function parseMx(value: string): { priority: number; exchange: string } {
  const [, priority, exchange] = mx.exec(value) ?? []
  return { priority: Number(priority), exchange: exchange ?? '' }
}

export function toAnswer({ name, type, value }: ResourceRecord): Answer {
  const head = { name, ttl: TTL_SECONDS }
  if (type === 'MX') {
    const { priority, exchange } = parseMx(value)
    return { ...head, type, data: { preference: priority, exchange } }
  }
  if (type === 'TXT') return { ...head, type, data: txtChunks(value) }
  if (type === 'CAA') return { ...head, type, data: caaData(value) }
  if (type === 'SOA') return { ...head, type, data: soaData(value) }
  return { ...head, type, data: value }
}

/** One TXT string holds at most 255 bytes; a 2048-bit DKIM key needs two. */
function txtChunks(value: string): Buffer[] {
  const bytes = Buffer.from(value)
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length || at === 0; at += TXT_CHUNK_BYTES) {
    chunks.push(bytes.subarray(at, at + TXT_CHUNK_BYTES))
  }
  return chunks
}

function caaData(value: string): CaaData {
  const [, flags, tag, issuer] = caa.exec(value) ?? []
  return {
    flags: Number(flags),
    tag: tag === 'issuewild' || tag === 'iodef' ? tag : 'issue',
    value: issuer ?? '',
  }
}

function soaData(value: string) {
  const [mname = '', rname = ''] = value.split(' ')
  return { mname, rname, serial: 1, refresh: 3600, retry: 600, expire: 86400, minimum: TTL_SECONDS }
}
