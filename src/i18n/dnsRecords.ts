// The words around a table of DNS records, in the admin and on the public pages. Problems have theirs in dnsProblems.ts.
import type { Locale } from '@/domain/tenantSpec'

const de = {
  caption: 'DNS-Einträge',
  type: 'Typ',
  host: 'Name/Host',
  fullName: 'Vollständiger Name',
  value: 'Wert',
  priority: 'Priorität',
  status: 'Status',
  pending: 'Ausstehend',
  verified: 'Verifiziert',
  progress: (done: number, total: number) => `${done} von ${total} Einträgen verifiziert`,
  leaveEmpty: '(leer lassen)',
  trailingDot: (host: string) => `Bei ${host} gehört ans Ende dieses Wertes noch ein Punkt.`,
  expected: 'Erwartet',
  found: 'Gefunden',
  foundAt: (name: string) => `Gefunden unter ${name}`,
  copy: 'Kopieren',
  copied: 'Kopiert!',
  copyRow: 'Zeile kopieren',
  selected: 'Markiert: jetzt mit Strg+C oder ⌘C kopieren.',
  record: (type: string, host: string) => `${type}-Eintrag ${host}`,
}

type RecordTexts = typeof de

const en: RecordTexts = {
  caption: 'DNS records',
  type: 'Type',
  host: 'Name/Host',
  fullName: 'Full name',
  value: 'Value',
  priority: 'Priority',
  status: 'Status',
  pending: 'Pending',
  verified: 'Verified',
  progress: (done, total) => `${done} of ${total} records verified`,
  leaveEmpty: '(leave empty)',
  trailingDot: (host) => `At ${host} this value needs one more dot at its end.`,
  expected: 'Expected',
  found: 'Found',
  foundAt: (name) => `Found at ${name}`,
  copy: 'Copy',
  copied: 'Copied!',
  copyRow: 'Copy row',
  selected: 'Selected: now copy with Ctrl+C or ⌘C.',
  record: (type, host) => `${type} record ${host}`,
}

export const recordTexts: Record<Locale, RecordTexts> = { de, en }
