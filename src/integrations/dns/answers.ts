// One question to one server, and its answer in our words. Answers are hostile text: capped and made visible.
import { promises as dns, type CaaRecord } from 'node:dns'
import { visible } from '@/domain/dnsValues'
import type { DnsRecordType } from '@/domain/dns'
import type { NameAnswer } from './types'

export type AskedType = DnsRecordType | 'NS'

export interface Patience {
  /** For the first try; later ones wait longer. */
  timeoutMs: number
  tries: number
}

const MAX_VALUES = 100
const MAX_VALUE_LENGTH = 2048

/** Never throws. A resolver of its own per question: Node asks a resolver's next server only after a timeout. */
export async function askServer(
  server: string,
  name: string,
  type: AskedType,
  { timeoutMs, tries }: Patience,
): Promise<NameAnswer> {
  try {
    const resolver = new dns.Resolver({ timeout: timeoutMs, tries })
    resolver.setServers([server])
    const values = await readers[type](resolver, name)
    return values.length > 0
      ? { kind: 'found', values: presentable(values) }
      : { kind: 'none', nameExists: true }
  } catch (error) {
    return failedAnswer(error)
  }
}

type Reader = (resolver: dns.Resolver, name: string) => Promise<string[]>

const readers: Record<AskedType, Reader> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  NS: async (resolver, name) => (await resolver.resolveNs(name)).map(hostName),
  CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(hostName),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map((mx) => `${mx.priority} ${hostName(mx.exchange) || '.'}`),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((chunks) => utf8(chunks.join(''))),
  CAA: async (resolver, name) => (await resolver.resolveCaa(name)).flatMap(caaValues),
}

const hostName = (name: string): string => name.toLowerCase().replace(/\.$/, '')

function caaValues({ critical, ...properties }: CaaRecord): string[] {
  return Object.entries(properties).map(([tag, value]) => `${critical} ${tag} "${String(value)}"`)
}

/** Node hands out TXT bytes as Latin-1; people copy typographic quotes and blanks, which are UTF-8. */
function utf8(latin1: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(latin1, 'latin1'))
  } catch {
    return latin1
  }
}

const presentable = (values: readonly string[]): string[] =>
  [...new Set(values)]
    .sort()
    .slice(0, MAX_VALUES)
    .map((value) => visible(value.slice(0, MAX_VALUE_LENGTH)))

/** Only "no such name" and "no such type" are knowledge; everything else means unknown, never "gone". */
function failedAnswer(error: unknown): NameAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
  if (code === dns.NOTFOUND || code === dns.NODATA) return { kind: 'none', nameExists: code === dns.NODATA }
  return { kind: 'unknown', why: code }
}

/** The first server that knows; all are asked at once. */
export async function firstKnown(answers: readonly Promise<NameAnswer>[]): Promise<NameAnswer> {
  const known = answers.map(async (pending) => {
    const answer = await pending
    return answer.kind === 'unknown' ? Promise.reject(new Error(answer.why)) : answer
  })
  return Promise.any(known).catch((): NameAnswer => ({ kind: 'unknown', why: 'no server answered' }))
}

/**
 * What most servers say. They disagree while a change spreads between them; then a receiver may meet either. Most of
 * them must have a record before it counts, so that a vendor is not asked too early; in a tie it counts as there, because
 * "missing" would send people back to correct what is right.
 */
export function majority(answers: readonly NameAnswer[]): NameAnswer {
  const groups = new Map<string, { answer: NameAnswer; size: number }>()
  for (const answer of answers.filter((one) => one.kind !== 'unknown')) {
    const key = answer.kind === 'found' ? JSON.stringify(answer.values) : 'none'
    groups.set(key, { answer, size: (groups.get(key)?.size ?? 0) + 1 })
  }
  const isFound = (answer: NameAnswer) => Number(answer.kind === 'found')
  const ranked = [...groups.values()].sort((a, b) => b.size - a.size || isFound(b.answer) - isFound(a.answer))
  return ranked[0]?.answer ?? { kind: 'unknown', why: 'no server answered' }
}
