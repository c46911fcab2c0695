const SCRIPT = `
const NS = 'http://www.w3.org/2000/svg'
const byId = (id) => document.getElementById(id)
const speaker = { O: 'order', P: 'payment', S: 'inventory', D: 'delivery' }
const items = new Map()
let shown = null
const make = (parent, name, text, attributes) => {
  const element = parent.namespaceURI === NS || name === 'svg' ? document.createElementNS(NS, name) : document.createElement(name)
  element.textContent = text
  for (const key in attributes) element.setAttribute(key, attributes[key])
  parent.append(element)
  return element
}
const get = async (path) => {
  const response = await fetch(path, { signal: AbortSignal.timeout(4_000) })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}
function list({ orders, total }) {
  byId('note').textContent = total === 0 ? 'No orders yet' : total > orders.length ? 'Newest ' + orders.length + ' of ' + total + ' orders' : ''
  const wanted = new Set(orders.map((one) => one.orderId))
  items.forEach((item, id) => { if (!wanted.has(id)) { item.remove(); items.delete(id) } })
  orders.forEach(({ orderId, status }, nth) => {
    let item = items.get(orderId)
    if (!item) {
      item = make(byId('list'), 'li', '', {})
      const button = make(item, 'button', orderId, { type: 'button' })
      button.onclick = () => { shown = orderId; look() }
      items.set(orderId, item)
    }
    const text = orderId + ' ' + status
    if (item.firstChild.textContent !== text) item.firstChild.textContent = text
    const there = byId('list').children[nth]
    if (there !== item && !item.contains(document.activeElement)) byId('list').insertBefore(item, there)
  })
}
function draw({ orderId, status, events, mermaid }) {
  if (orderId !== shown || byId('flow').dataset.as === mermaid + orderId) return
  byId('flow').dataset.as = mermaid + orderId
  byId('flow').replaceChildren()
  make(byId('flow'), 'h2', 'Order ' + orderId, {})
  make(byId('flow'), 'p', status, {})
  const height = events.length * 50
  const svg = make(byId('flow'), 'svg', '', { role: 'img', 'aria-label': 'Flow of ' + orderId, width: 420, height, viewBox: '0 0 420 ' + height })
  events.forEach(({ id, type, causedBy }, nth) => {
    const from = events.findIndex((one) => one.id === causedBy)
    if (from >= 0) make(svg, 'path', '', { 'data-from': causedBy, 'data-to': id, fill: 'none', stroke: 'currentColor',
      d: 'M 200 ' + (from * 50 + 20) + ' C ' + (220 + 30 * (nth - from)) + ' ' + (from * 50 + 20) + ' ' + (220 + 30 * (nth - from)) + ' ' + (nth * 50 + 20) + ' 200 ' + (nth * 50 + 20) })
    make(make(svg, 'g', '', { 'data-event': id }), 'text', type, { x: 10, y: nth * 50 + 25, fill: 'currentColor' })
  })
  const times = make(byId('flow'), 'ol', '', { 'aria-label': 'Timeline of ' + orderId })
  for (const { type, at, reason } of events) make(times, 'li', [at, speaker[type[0]], type, reason || ''].join(' '), {})
  make(byId('flow'), 'textarea', mermaid, { readonly: '', 'aria-label': 'Mermaid', rows: 8, cols: 60 })
}
async function look() {
  try {
    list(await get('/api/orders'))
    if (shown !== null) draw(await get('/api/orders/' + encodeURIComponent(shown)))
    byId('lost').textContent = ''
  } catch {
    byId('lost').textContent = 'Connection lost'
  }
}
setInterval(look, 500)
look()
`

export function page(): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Orders</title><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark } body { font-family: sans-serif; margin: 2rem } ul { list-style: none; padding: 0 } :focus-visible { outline: 3px solid Highlight }</style>
<main><h1>Orders and their flow</h1><p id="lost" role="alert"></p><p id="note"></p>
<ul id="list" aria-label="Orders"></ul><section id="flow"></section></main>
<script>${SCRIPT}</script></html>
`
}
