// Names of the DNS part: one spelling (lower case, no trailing dot, punycode), and where a zone begins.
import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'

export function normaliseName(name: string): string {
  const plain = name.trim().replace(/\.$/, '').toLowerCase()
  return /[^ -~]/.test(plain) ? domainToASCII(plain) : plain
}

/** The domain somebody registered, e.g. `bellaitalia.de` for `send.emails.bellaitalia.de`; null for a bare suffix. */
export function registrableDomain(name: string): string | null {
  return getDomain(name, { validateHostname: false })
}

export function isAtOrBelow(name: string, ancestor: string): boolean {
  return name === ancestor || name.endsWith(`.${ancestor}`)
}

/** The name itself and everything above it, nearest first. */
export function withAncestors(name: string): string[] {
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}
