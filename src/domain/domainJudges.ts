// The rules a domain is measured by at the door, each with its code. Every judge answers with a finding or null.
import { parse } from 'tldts'
import { overlaps, toAscii, toUnicode } from './domainParts'
import { shorten } from './inputText'

export type DomainInputProblem =
  | 'DomainEmpty'
  | 'DomainIsEmail'
  | 'DomainHasUser'
  | 'DomainHasPort'
  | 'DomainHasSpaces'
  | 'DomainIsIp'
  | 'DomainIsReserved'
  | 'DomainHasNoEnding'
  | 'DomainIsEnding'
  | 'DomainEndingUnknown'
  | 'DomainTooLong'
  | 'DomainPartTooLong'
  | 'DomainPartEmpty'
  | 'DomainHasUnderscore'
  | 'DomainHasHyphenAtEdge'
  | 'DomainHasCharacter'
  | 'DomainHasEmoji'
  | 'DomainIsNoInternationalName'
  | 'DomainIsMailProvider'
  | 'PlatformDomain'

export interface PlatformDomains {
  platformDomain: string
  sharedSendingDomain: string
}

const MAX_DOMAIN_LENGTH = 253
const MAX_LABEL_LENGTH = 63
/** Longer input is not even read: decoding takes time with the square of the length. */
const MAX_TYPED_LENGTH = 1_000

/** Reserved by a standard, or used in home and office networks only: nothing below them is on the internet. */
const reservedEndings = new Set(
  'test example invalid localhost local onion alt arpa internal lan home corp intranet localdomain private'.split(
    ' ',
  ),
)

/** Where people have their mailbox: typed here by mistake, and never to be verified by anyone but the provider. */
const mailProviders = new Set(
  (
    'gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de ' +
    'mailbox.org outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de ymail.com ' +
    'icloud.com me.com aol.com protonmail.com proton.me'
  ).split(' '),
)

export interface DomainFinding {
  code: DomainInputProblem
  params?: Record<string, string>
}

export function judgeShape(typed: string): DomainFinding | null {
  if (typed === '') return { code: 'DomainEmpty' }
  if (typed.length > MAX_TYPED_LENGTH) return tooLong(typed)
  if (/^[^@:]*@|^mailto:/.test(typed))
    return { code: 'DomainIsEmail', params: { domain: shorten(typed.replace(/^.*@/, '')) } }
  if (typed.includes('@')) return { code: 'DomainHasUser' }
  if (/\s/.test(typed)) return { code: 'DomainHasSpaces' }
  if (isIpAddress(typed)) return { code: 'DomainIsIp' }
  const port = /:(\d+)$/.exec(typed)?.[1]
  return port ? { code: 'DomainHasPort', params: { port: shorten(port) } } : null
}

/** Also the short forms that browsers read as an address (`127.1`, `0x7f.1`): a real ending is never a number. */
const isIpAddress = (typed: string): boolean =>
  /^\[?[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*\]?(:\d+)?$/.test(typed) ||
  /(^|\.)(\d+|0x[0-9a-f]*)(:\d+)?$/.test(typed)

export function judgeName(typed: string): DomainFinding | null {
  const ascii = toAscii(typed)
  return judgeCharacters(typed) ?? judgeLabels(ascii ?? typed) ?? judgeEncoding(typed, ascii)
}

function judgeCharacters(typed: string): DomainFinding | null {
  if (typed.includes('_')) return { code: 'DomainHasUnderscore' }
  const letters = [...toUnicode(typed)]
  if (letters.some((letter) => /[\p{Extended_Pictographic}\p{RI}\u20e3\ufe0f]/u.test(letter))) {
    return { code: 'DomainHasEmoji' }
  }
  const wrong = letters.find((letter) => !isDomainLetter(letter))
  return wrong === undefined ? null : { code: 'DomainHasCharacter', params: { character: nameOf(wrong) } }
}

/** Letters that encoding would replace by others (ligatures, full width) are not taken: nothing is changed silently. */
const isDomainLetter = (letter: string): boolean =>
  letter <= '\x7f'
    ? /[a-z0-9.-]/.test(letter)
    : /[\p{L}\p{M}\p{N}·]/u.test(letter) && letter.normalize('NFKC') === letter.normalize('NFC')

const nameOf = (letter: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(letter)
    ? `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : letter

function judgeLabels(name: string): DomainFinding | null {
  const labels = name.split('.')
  const long = labels.find((label) => label.length > MAX_LABEL_LENGTH)
  if (name.length > MAX_DOMAIN_LENGTH) return tooLong(name)
  if (long) return { code: 'DomainPartTooLong', params: { part: shorten(long) } }
  if (labels.includes('')) return { code: 'DomainPartEmpty' }
  const hyphened = labels.find((label) => /^-|-$/.test(label))
  return hyphened ? { code: 'DomainHasHyphenAtEdge', params: { part: hyphened } } : null
}

const tooLong = (name: string): DomainFinding => ({
  code: 'DomainTooLong',
  params: { length: String(name.length) },
})

/** What was typed must come back from its encoded form letter by letter. */
function judgeEncoding(typed: string, ascii: string | null): DomainFinding | null {
  const isFaithful =
    ascii !== null && toUnicode(ascii) === toUnicode(typed) && toAscii(toUnicode(ascii)) === ascii
  return isFaithful ? null : { code: 'DomainIsNoInternationalName' }
}

export function judgeEnding(domain: string): DomainFinding | null {
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  if (reservedEndings.has(ending)) return { code: 'DomainIsReserved', params: { ending } }
  const { isIcann, isPrivate, domain: registrable } = parse(domain, { allowPrivateDomains: true })
  const isKnown = isIcann === true || isPrivate === true
  if (!isKnown) {
    return ending === domain
      ? { code: 'DomainHasNoEnding' }
      : { code: 'DomainEndingUnknown', params: { ending: toUnicode(ending) } }
  }
  return registrable ? null : { code: 'DomainIsEnding' }
}

export const judgeOwnership = (domain: string): DomainFinding | null =>
  mailProviders.has(domain) ? { code: 'DomainIsMailProvider' } : null

/** Also a domain above ours: its owner's records would decide over the platform's. */
export function judgePlatform(domain: string, platform: PlatformDomains): DomainFinding | null {
  const own = [platform.platformDomain, platform.sharedSendingDomain].find((name) => overlaps(domain, name))
  return own ? { code: 'PlatformDomain', params: { platform: own } } : null
}
