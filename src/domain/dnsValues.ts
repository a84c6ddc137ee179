// When two record values are the same thing, as DNS and mail receivers see it. Found values may be hostile text.
import type { DnsRecordType, WantedRecord } from './dns'
import { normalizeName } from './dnsNames'

/** Two values that do the same. TXT is exact but for SPF's blanks and case and for the blanks DKIM allows. */
export function isSameValue(type: DnsRecordType, a: string, b: string): boolean {
  if (type === 'TXT') return isSameText(a, b)
  if (type === 'CAA') return bareCaa(a) === bareCaa(b)
  return normalizeName(a) === normalizeName(b)
}

/** What an MX value says: `10 mail.example.com`. */
export function parseMx(value: string): { priority: number; target: string } {
  const [priority = '', ...target] = value.trim().split(/\s+/)
  return { priority: Number(priority), target: normalizeName(target.join(' ')) }
}

/** The wanted value as an answer of DNS would spell it. */
export const wantedAnswer = (wanted: WantedRecord): string =>
  wanted.type === 'MX' ? `${wanted.priority ?? 10} ${wanted.value}` : wanted.value

export const withoutQuotes = (text: string): string => text.replace(/\\?["'“”„‟«»‘’‚]/g, '')

/** Also what is shown in place of control characters (`visible`), and blanks of any kind. */
export const withoutBlanks = (text: string): string =>
  text.replace(/[\s\u2400-\u2421\p{Cf}]|⟨U\+[0-9A-F]+⟩/gu, '')

/** Control and invisible characters as something people can see: a line break becomes `␊`. */
export const visible = (text: string): string =>
  text
    .replace(/[\u0000-\u001f]/g, (char) => String.fromCodePoint(0x2400 + char.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `⟨U+${codeOf(char)}⟩`)

const codeOf = (char: string): string =>
  (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

type TextKind = 'spf' | 'dkim' | 'other'

export function kindOf(text: string): TextKind {
  const bare = withoutQuotes(text).trim()
  if (/^v=spf1(\s|$)/i.test(bare)) return 'spf'
  return /(^|;)\s*(v=DKIM1|p=)/i.test(bare) ? 'dkim' : 'other'
}

function isSameText(a: string, b: string): boolean {
  if (a === b) return true
  const kind = kindOf(a)
  if (kind !== kindOf(b) || kind === 'other') return false
  return kind === 'spf' ? spfTerms(a) === spfTerms(b) : dkimTags(a) === dkimTags(b)
}

// RFC 7208: terms are separated by one or more blanks, and not case-sensitive.
const spfTerms = (text: string): string => text.trimEnd().replace(/ +/g, ' ').toLowerCase()

// RFC 6376: tags in any order, blanks around them and within the key are ignored, `v` and `k` have defaults.
function dkimTags(text: string): string {
  const tags = new Map([
    ['v', 'DKIM1'],
    ['k', 'rsa'],
  ])
  for (const tag of text.split(';').filter((part) => part.trim() !== '')) {
    const [name = '', ...value] = tag.split('=')
    tags.set(name.trim(), value.join('=').replace(/[ \t]/g, ''))
  }
  return JSON.stringify([...tags].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const bareCaa = (value: string): string =>
  value
    .toLowerCase()
    .replace(/["\s]+/g, ' ')
    .trim()
