// The demo page in the browser: polls /_sandbox and touches only what changed, so focus and scroll stay put.
import { badge, el, sync, table } from './dom.mjs'

const POLL_MS = 1500
const NO_DOMAIN =
  'Noch keine Domain angelegt. Nach einem Neustart ist die Sandbox leer: „Jetzt prüfen“ beim Mandanten legt dessen Domain neu an.'
const byId = (id) => document.getElementById(id)

const short = (text) => (text.length > 90 ? `${text.slice(0, 60)}… (${text.length} Zeichen)` : text)
const time = (iso) => new Date(iso).toLocaleTimeString('de-DE')

function domainCard({ domain, status, records }) {
  const missing = records.filter((record) => !record.isPublished).length
  const attributes = {
    type: 'button',
    'data-focus': `publish ${domain}`,
    ...(missing > 0 && { class: 'primary' }),
  }
  const button = el('button', attributes, 'Diese Einträge veröffentlichen')
  button.addEventListener('click', () => act('POST', '/_sandbox/dns/publish', { domain }))
  const title = el(
    'div',
    {},
    el('h3', {}, domain),
    el('span', { class: 'soft' }, `${missing} von ${records.length} fehlen im DNS`),
  )
  const rows = records.map(({ type, name, value, isPublished }) => [
    type,
    name,
    short(value),
    isPublished ? '✓ im DNS' : '– fehlt',
  ])
  return el(
    'article',
    { class: 'card' },
    el('div', { class: 'row' }, title, el('div', { class: 'row' }, badge(status), button)),
    table(['Typ', 'Name', 'Wert', 'Stand'], rows),
  )
}

function mailCard({ id, subject, to, from, createdAt }) {
  const link = el(
    'a',
    { href: `/mails/${encodeURIComponent(id)}`, 'data-focus': id },
    subject || '(ohne Betreff)',
  )
  const head = el(
    'div',
    {},
    el('h3', {}, link),
    el('span', { class: 'soft' }, `an ${to.join(', ')} · von ${from}`),
  )
  return el('article', { class: 'card row' }, head, el('span', { class: 'soft' }, time(createdAt)))
}

function zoneCard({ zone, nameServers, records, modes }) {
  const rows = [
    ...records.flatMap(({ name, type, values }) => values.map((value) => [type, name, short(value)])),
    ...modes.map(({ name, mode }) => ['MODE', name, mode]),
  ]
  const title = el(
    'div',
    {},
    el('h3', {}, zone),
    el('span', { class: 'soft' }, `NS ${nameServers.join(', ')}`),
  )
  return el('article', { class: 'card' }, title, table(['Typ', 'Name', 'Wert'], rows))
}

function faultCard(fault) {
  const { service, method = 'alle', path = '/…', times, ...effect } = fault
  return el(
    'article',
    { class: 'card' },
    `${service} ${method} ${path} · noch ${times}× · ${short(JSON.stringify(effect))}`,
  )
}

function webhookCard({ event, url, status, attempts, error, createdAt }) {
  const head = el(
    'div',
    {},
    el('h3', {}, event),
    el('span', { class: 'soft' }, `${url} · ${attempts}. Versuch`),
  )
  const result = error ? short(error) : String(status ?? 'unterwegs')
  const kind = status !== null && status < 300 ? 'good' : 'wait'
  return el(
    'article',
    { class: 'card row' },
    head,
    el('span', { class: 'soft' }, time(createdAt)),
    el('span', { class: `badge ${kind}` }, result),
  )
}

const queryTable = (queries) =>
  table(
    ['Zeit', 'Weg', 'Typ', 'Name', 'Antwort'],
    queries.map((q) => [time(q.at), q.transport, q.type, q.name, q.rcode]),
  )

function byDomain(wanted) {
  const groups = new Map()
  for (const record of wanted) {
    const group = groups.get(record.domain) ?? { domain: record.domain, status: record.status, records: [] }
    group.records.push(record)
    groups.set(record.domain, group)
  }
  return [...groups.values()]
}

async function refresh() {
  const paths = ['dns', 'mails', 'faults', 'state']
  const answers = await Promise.all(paths.map((path) => fetch(`/_sandbox/${path}`)))
  const [dns, mails, faults, state] = await Promise.all(answers.map((answer) => answer.json()))
  sync(byId('domains'), byDomain(dns.wanted), (d) => d.domain, domainCard, NO_DOMAIN)
  sync(byId('mails'), mails.toReversed(), (m) => m.id, mailCard, 'Noch keine Mail gesendet.')
  sync(byId('zones'), dns.zones, (z) => z.zone, zoneCard, 'Noch keine Einträge.')
  sync(
    byId('queries'),
    dns.queries.length ? [dns.queries.slice(-40).toReversed()] : [],
    () => 'log',
    queryTable,
    'Noch keine Anfrage.',
  )
  sync(
    byId('faults'),
    faults.map((fault, at) => ({ ...fault, at })),
    (f) => String(f.at),
    ({ at: _, ...f }) => faultCard(f),
    'Keine Störung.',
  )
  sync(
    byId('webhooks'),
    state.webhooks.map((w, at) => ({ ...w, at })).toReversed(),
    (w) => String(w.at),
    webhookCard,
    'Noch keiner gesendet.',
  )
  byId('clear-faults').hidden = faults.length === 0
}

async function act(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await refresh()
  return answer.ok ? '' : ((await answer.json()).error ?? `HTTP ${answer.status}`)
}

byId('reset').addEventListener('click', () => {
  if (confirm('Wirklich alles zurücksetzen? Domains, DNS, Mails und Störungen sind dann weg.'))
    act('POST', '/_sandbox/reset')
})
byId('clear-faults').addEventListener('click', () => act('DELETE', '/_sandbox/faults'))
byId('fault').addEventListener('submit', async (event) => {
  event.preventDefault()
  const filled = [...new FormData(event.target)].filter(([, value]) => value !== '')
  const numbers = ['times', 'status', 'delayMs']
  const fault = Object.fromEntries(
    filled.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]),
  )
  byId('fault-error').textContent = await act('POST', '/_sandbox/faults', fault)
})

function setLive(text) {
  if (byId('live').textContent !== text) byId('live').textContent = text
}

async function poll() {
  try {
    await refresh()
    setLive('aktualisiert sich selbst')
  } catch {
    setLive('Sandbox nicht erreichbar')
  }
  setTimeout(poll, POLL_MS)
}
void poll()
