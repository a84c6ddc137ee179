// Names as such, whoever typed them: where a zone begins, how an international name is spelled, which names touch.
import punycode from 'punycode/punycode.js'
import { parse } from 'tldts'

/** For people: `xn--strae-oqa.de` is shown as `straße.de`. */
export function toUnicode(domain: string): string {
  try {
    return punycode.toUnicode(domain)
  } catch {
    return domain
  }
}

/** The registrable domain (`bellaitalia.de` of `emails.bellaitalia.de`); null for an ending alone. */
export const zoneOf = (name: string): string | null => parse(name, { allowPrivateDomains: true }).domain

/** The same domain, or one above or below the other. */
export const overlaps = (a: string, b: string): boolean =>
  a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)

/** The platform's own rules for international names (UTS 46); null when they refuse. */
export function toAscii(name: string): string | null {
  try {
    return new URL(`http://${name}`).hostname
  } catch {
    return null
  }
}
