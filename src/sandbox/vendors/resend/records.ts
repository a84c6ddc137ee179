// The DNS records Resend asks for. Names are relative to the registrable zone, not to the domain that was added.
import { randomBytes } from 'node:crypto'
import { registrableDomain } from '../../dns/names'
import type { RecordType } from '../../dns/records'

export type RecordStatus = 'not_started' | 'pending' | 'verified' | 'failed' | 'temporary_failure'

export interface DomainRecord {
  record: 'SPF' | 'DKIM' | 'Receiving'
  name: string
  type: Extract<RecordType, 'MX' | 'TXT' | 'CNAME'>
  ttl: 'Auto'
  status: RecordStatus
  value: string
  priority?: number
}

export interface RecordStyle {
  dkim: 'txt' | 'cname'
  /** Resend has been seen to answer TXT values with literal quotes around them. */
  quotedSpf: boolean
}

interface RecordWish {
  domain: string
  region: string
  returnPath: string
  isReceiving: boolean
}

export function recordsFor(
  { domain, region, returnPath, isReceiving }: RecordWish,
  style: RecordStyle,
): DomainRecord[] {
  const spf = 'v=spf1 include:amazonses.com ~all'
  const bounce = relativeName(`${returnPath}.${domain}`)
  return [
    { ...blank('SPF', bounce, 'MX'), value: `feedback-smtp.${region}.amazonses.com`, priority: 10 },
    { ...blank('SPF', bounce, 'TXT'), value: style.quotedSpf ? `"${spf}"` : spf },
    ...(style.dkim === 'txt' ? dkimKey(domain) : dkimAliases(domain)),
    ...(isReceiving ? [receiving(domain, region)] : []),
  ]
}

export function receiving(domain: string, region: string): DomainRecord {
  const value = `inbound-smtp.${region}.amazonaws.com`
  return { ...blank('Receiving', relativeName(domain), 'MX'), value, priority: 10 }
}

/** `send.emails` for `send.emails.bellaitalia.de`; `@` for the zone itself. */
function relativeName(fullName: string): string {
  const zone = registrableDomain(fullName)
  return !zone ? fullName : fullName === zone ? '@' : fullName.slice(0, -zone.length - 1)
}

export function fullNameOf(record: DomainRecord, domain: string): string {
  const zone = registrableDomain(domain) ?? domain
  return record.name === '@' ? zone : `${record.name}.${zone}`
}

function dkimKey(domain: string): DomainRecord[] {
  return [{ ...blank('DKIM', relativeName(`resend._domainkey.${domain}`), 'TXT'), value: `p=${publicKey()}` }]
}

function dkimAliases(domain: string): DomainRecord[] {
  return Array.from({ length: 3 }, () => {
    const token = randomBytes(16).toString('hex')
    const name = relativeName(`${token}._domainkey.${domain}`)
    return { ...blank('DKIM', name, 'CNAME'), value: `${token}.dkim.amazonses.com.` }
  })
}

/** A well-formed 2048-bit RSA public key around a random number: generating a real pair would cost 100 ms of CPU. */
function publicKey(): string {
  const head = Buffer.from('30820122300d06092a864886f70d01010105000382010f003082010a0282010100', 'hex')
  const modulus = randomBytes(256)
  modulus[0] = (modulus[0] ?? 0) | 0x80
  modulus[255] = (modulus[255] ?? 0) | 1
  return Buffer.concat([head, modulus, Buffer.from('0203010001', 'hex')]).toString('base64')
}

function blank<R extends DomainRecord['record'], T extends DomainRecord['type']>(
  record: R,
  name: string,
  type: T,
) {
  return { record, name, type, ttl: 'Auto' as const, status: 'not_started' as const }
}
