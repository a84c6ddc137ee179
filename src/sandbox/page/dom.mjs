// Building and updating elements in the browser. Imports nothing.
/** Text only: children are strings or elements, never markup. */
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

/** Keeps a list of elements in step with data; an element whose data is unchanged is left alone. */
export function sync(container, items, keyOf, render, emptyText) {
  const old = new Map([...container.children].map((node) => [node.dataset.key, node]))
  const nodes = items.map((item) => {
    const json = JSON.stringify(item)
    const key = keyOf(item)
    const before = old.get(key)
    if (before?.dataset.json === json) return before
    const node = render(item)
    node.dataset.key = key
    node.dataset.json = json
    return node
  })
  if (nodes.length === 0) nodes.push(old.get('empty') ?? emptyNote(emptyText))
  if (nodes.length === container.children.length && nodes.every((node, i) => node === container.children[i]))
    return
  const focused = container.contains(document.activeElement)
    ? document.activeElement.dataset.focus
    : undefined
  container.replaceChildren(...nodes)
  if (focused)
    container.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
}

function emptyNote(text) {
  return el('p', { class: 'empty', 'data-key': 'empty' }, text)
}

export function badge(status) {
  const kind =
    { verified: 'good', published: 'good', failed: 'bad', partially_failed: 'bad' }[status] ?? 'wait'
  return el('span', { class: `badge ${kind}` }, status)
}

export function table(head, rows) {
  const cells = (row, tag) =>
    row.map((cell) => el(tag, { class: cell.length > 40 ? 'long' : cell.length < 16 ? 'short' : '' }, cell))
  const body = rows.map((row) => el('tr', {}, ...cells(row, 'td')))
  const grid = el('table', {}, el('thead', {}, el('tr', {}, ...cells(head, 'th'))), el('tbody', {}, ...body))
  return el('div', { class: 'scroll' }, grid)
}
