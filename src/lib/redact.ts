// Takes out of log data what must not be in a log: secrets, bodies, and people's addresses in full. Leaf: imports nothing.

const SECRET_KEY = /secret|token|password|authorization|api[-_]?key|signature|cookie|^pin$|^code$/i
const BODY_KEY = /^(body|html|text|request|response|payload)$/i
const EMAIL = /([A-Za-z0-9._%+-])[A-Za-z0-9._%+-]*@([A-Za-z0-9.-]+\.[A-Za-z]{2,})/g
const PHONE = /\+\d{4,}(?=\d{3})/g
const BEARER = /\b(re_|whsec_|sk_|Bearer\s+)[\w\-+/=.]{4,}|\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g
/** Postgres takes neither a NUL nor half of a surrogate pair: a run with one in its words could never be settled. */
const UNSTORABLE = /[\u0000\p{Cs}]/gu
const MAX_TEXT = 500
const MAX_DEPTH = 4

/** `mario@bella.de` -> `m…@bella.de`, `+4915112345678` -> `+…678`; keys and bearer tokens go entirely. */
export function redactText(text: string): string {
  const shortened = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
  return shortened
    .replace(UNSTORABLE, '\ufffd')
    .replace(BEARER, '[secret]')
    .replace(EMAIL, '$1…@$2')
    .replace(PHONE, '+…')
}

export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value
  if (value instanceof Date) return value.toISOString()
  if (depth >= MAX_DEPTH) return '…'
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1))
  const entries = Object.entries(value).filter(([key]) => !BODY_KEY.test(key))
  return Object.fromEntries(
    entries.map(([key, item]) => [key, SECRET_KEY.test(key) ? '[secret]' : redact(item, depth + 1)]),
  )
}
