// Colours and type of all mails. Light colours are inline (Outlook and Gmail read nothing else); dark ones and the
// phone layout are a style sheet, for the clients that know media queries. Every pair has a contrast of 4.5 or more.
import type { CSSProperties } from 'react'

const light = {
  page: '#f4f1ec',
  panel: '#ffffff',
  ink: '#292524',
  soft: '#57534e',
  line: '#ddd6cc',
  field: '#faf8f5',
  accent: '#115e59',
  onAccent: '#ffffff',
  good: '#166534',
  bad: '#b91c1c',
}

const dark: typeof light = {
  page: '#1c1917',
  panel: '#292524',
  ink: '#f5f5f4',
  soft: '#c9c2bb',
  line: '#57534e',
  field: '#1c1917',
  accent: '#5eead4',
  onAccent: '#042f2e',
  good: '#86efac',
  bad: '#fca5a5',
}

const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace"

const text: CSSProperties = {
  color: light.ink,
  fontFamily: sans,
  fontSize: 16,
  lineHeight: '24px',
  margin: '0 0 16px',
  overflowWrap: 'anywhere',
}

// Wraps where it must, yet holds no break of its own: a copied value is one line.
const value: CSSProperties = {
  ...text,
  fontFamily: mono,
  fontSize: 14,
  lineHeight: '21px',
  margin: 0,
  userSelect: 'all',
}

export const styles = {
  page: { backgroundColor: light.page, margin: 0, padding: 0 },
  pageCell: { backgroundColor: light.page, padding: '24px 12px' },
  // A fixed width for Outlook, which knows no max-width; all others shrink it.
  column: { width: 600, maxWidth: '100%', textAlign: 'left' },
  box: { tableLayout: 'fixed', borderCollapse: 'separate' },
  gap: { fontSize: 1, lineHeight: '12px' },
  panel: {
    backgroundColor: light.panel,
    border: `1px solid ${light.line}`,
    borderRadius: 8,
    padding: '32px 32px 24px',
  },
  card: { border: `1px solid ${light.line}`, borderRadius: 8, padding: '16px 16px 4px' },
  text,
  soft: { ...text, color: light.soft, fontSize: 14, lineHeight: '21px' },
  title: { ...text, fontSize: 24, lineHeight: '31px', fontWeight: 700 },
  heading: { ...text, fontSize: 18, lineHeight: '26px', fontWeight: 700, margin: '32px 0 8px' },
  list: { ...text, paddingLeft: 24 },
  item: { margin: '0 0 8px' },
  link: { color: light.accent, textDecoration: 'underline' },
  action: { ...text, margin: '24px 0 16px' },
  button: {
    backgroundColor: light.accent,
    color: light.onAccent,
    borderRadius: 6,
    fontFamily: sans,
    fontSize: 16,
    fontWeight: 700,
    padding: '14px 22px',
  },
  footer: { ...text, color: light.soft, fontSize: 13, lineHeight: '20px', margin: '16px 8px 0' },
  cardTitle: { ...text, fontWeight: 700, margin: '0 0 4px' },
  label: { ...text, color: light.soft, fontSize: 13, lineHeight: '18px', margin: '0 0 4px' },
  fact: { ...text, fontSize: 14, lineHeight: '21px', margin: '0 0 8px' },
  factLabel: { color: light.soft },
  field: {
    ...value,
    backgroundColor: light.field,
    border: `1px solid ${light.line}`,
    borderRadius: 4,
    padding: '8px 10px',
  },
  good: { ...text, color: light.good, fontWeight: 700 },
  bad: { ...text, color: light.bad, fontWeight: 700, margin: '0 0 4px' },
} as const satisfies Record<string, CSSProperties>

/** Short words stay whole; Outlook breaks a long key only when told to break everything. */
export const valueStyle = (text: string): CSSProperties => ({
  ...styles.field,
  wordBreak: /\S{40}/.test(text) ? 'break-all' : 'normal',
})

export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.value a, a[x-apple-data-detectors] { color: inherit !important; text-decoration: none !important; }
@media (max-width: 640px) {
  .column { width: 100% !important; }
  .panel { padding: 24px 18px 16px !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: ${dark.page} !important; }
  .panel { background-color: ${dark.panel} !important; }
  .panel, .card, .field { border-color: ${dark.line} !important; }
  .field { background-color: ${dark.field} !important; }
  .ink { color: ${dark.ink} !important; }
  .soft { color: ${dark.soft} !important; }
  .link { color: ${dark.accent} !important; }
  .button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
  .good { color: ${dark.good} !important; }
  .bad { color: ${dark.bad} !important; }
}
`
