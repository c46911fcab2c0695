import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d7dce3, #343b46); --soft: light-dark(#5a6573, #9aa6b5);
  --back: light-dark(#f5f6f8, #14171c); --card: light-dark(#fff, #1c2027); --blue: light-dark(#1557c0, #7fb0ff);
  --red: light-dark(#b3261e, #ff9a91); --green: light-dark(#146c2e, #7fdc9b); --text: light-dark(#1b1f24, #e6e9ee) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1.25rem; display: grid; grid-template-columns: 17rem 1fr; gap: 1.25rem }
header { grid-column: 1 / -1 } h1 { margin: 0; font-size: 1.6rem } h2 { margin: 0 0 .75rem; font-size: 1.15rem; overflow-wrap: anywhere }
h3 { margin: 1.25rem 0 .5rem; font-size: .95rem; color: var(--soft) }
.card { min-width: 0; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem }
ul, ol { margin: 0; padding: 0; list-style-position: inside } ul { list-style: none } .note { margin: 0 0 .5rem; color: var(--soft) }
button { display: flex; justify-content: space-between; gap: .5rem; width: 100%; padding: .35rem .6rem; font: inherit; color: inherit; text-align: left;
  background: none; border: 1px solid transparent; border-radius: 8px; cursor: pointer; overflow-wrap: anywhere }
button[aria-pressed=true] { border-color: var(--blue) } button:hover { background: var(--back) }
.completed { color: var(--green) } .cancelled, .undoing { color: var(--red) } .running { color: var(--blue) }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
.scroll { overflow-x: auto } svg { display: block } svg text { fill: var(--text); font: 12px system-ui, sans-serif } svg rect { fill: var(--back); stroke: var(--soft) }
svg .back rect { stroke: var(--red) } svg path { fill: none; stroke: var(--soft); stroke-width: 1.5 } svg .lane { fill: var(--soft) }
li { padding: .2rem 0; overflow-wrap: anywhere } time { color: var(--soft) }
textarea { width: 100%; min-height: 9rem; padding: .55rem .7rem; font: .85rem ui-monospace, monospace; color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: 8px }
[role=alert] { margin: .5rem 0 0; color: var(--red) } [role=alert]:empty { display: none } [hidden] { display: none !important }
@media (max-width: 50rem) { main { grid-template-columns: 1fr } }
`

/** Everything that comes from an event is set as textContent or as an attribute, never as HTML. */
const SCRIPT = `
const $ = (id) => document.getElementById(id)
const LANES = ['order', 'payment', 'inventory', 'delivery']
const FORWARD = ['OrderPlaced', 'PaymentTaken', 'StockReserved', 'DeliveryScheduled', 'OrderCompleted']
const laneOf = (type) => type.startsWith('Stock') ? 2 : LANES.findIndex((lane) => type.toLowerCase().startsWith(lane))
const buttons = new Map()
let chosen, drawn

function el(tag, text, attributes = {}) {
  return made(document.createElement(tag), text, attributes)
}
function svg(tag, text, attributes = {}) {
  return made(document.createElementNS('http://www.w3.org/2000/svg', tag), text, attributes)
}
function made(element, text, attributes) {
  if (text) element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

async function ask(path) {
  const response = await fetch('/api/orders' + path, { signal: AbortSignal.timeout(3000) })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

function newButton(orderId) {
  const item = el('li')
  const button = el('button', '', { type: 'button', 'aria-pressed': 'false' })
  const status = el('span')
  button.append(el('span', orderId), ' ', status)
  button.addEventListener('click', () => choose(orderId))
  item.append(button)
  return { item, button, status }
}

// A button is made once and changed in place: it keeps the keyboard's focus. Those that are new come between.
function showOrders({ orders, total }) {
  $('none').hidden = total > 0
  $('more').hidden = total <= orders.length
  $('more').textContent = 'Newest ' + orders.length + ' of ' + total + ' orders'
  const ids = new Set(orders.map(({ orderId }) => orderId))
  for (const [orderId, { item }] of buttons) if (!ids.has(orderId)) { item.remove(); buttons.delete(orderId) }
  let before = $('orders').firstElementChild
  for (const { orderId, status } of orders) {
    if (!buttons.has(orderId)) buttons.set(orderId, newButton(orderId))
    const { item, button, status: shown } = buttons.get(orderId)
    if (item === before) before = before.nextElementSibling
    else $('orders').insertBefore(item, before)
    if (shown.textContent !== status) { shown.textContent = status; shown.className = status }
    button.setAttribute('aria-pressed', String(orderId === chosen))
  }
}

async function choose(orderId) {
  chosen = orderId
  for (const [id, { button }] of buttons) button.setAttribute('aria-pressed', String(id === orderId))
  await refresh()
}

function showFlow(flow) {
  if (flow.orderId !== chosen) return
  const text = JSON.stringify(flow)
  if (text === drawn) return
  drawn = text
  $('flow').hidden = false
  $('choose').hidden = true
  $('title').textContent = 'Order ' + flow.orderId
  $('status').textContent = flow.status
  $('status').className = flow.status
  $('diagram').replaceChildren(diagramOf(flow))
  $('timeline').setAttribute('aria-label', 'Timeline of ' + flow.orderId)
  $('timeline').replaceChildren(...flow.events.map(itemOf))
  $('mermaid').value = flow.mermaid
}

function itemOf({ type, at, reason }) {
  const item = el('li')
  const time = new Date(at)
  const shown = Number.isNaN(time.getTime()) ? String(at) : time.toISOString()
  item.append(el('time', shown), ' ' + LANES[laneOf(type)] + ': ' + type + (reason ? ': ' + reason : ''))
  return item
}

// A lane for each service; from left to right the order in which the events came about.
function diagramOf({ orderId, events }) {
  const [width, height, left] = [150, 60, 80]
  const size = { width: left + events.length * width, height: LANES.length * height }
  const root = svg('svg', '', { role: 'img', 'aria-label': 'Flow of ' + orderId, width: size.width, height: size.height, viewBox: '0 0 ' + size.width + ' ' + size.height })
  const place = new Map(events.map(({ id, type }, nth) => [id, { x: left + nth * width, y: laneOf(type) * height + 14 }]))
  LANES.forEach((lane, nth) => root.append(svg('text', lane, { x: 0, y: nth * height + 35, class: 'lane' })))
  for (const { id, causedBy } of events) if (place.has(causedBy)) root.append(arrowOf(causedBy, id, place))
  for (const { id, type } of events) {
    const { x, y } = place.get(id)
    const node = svg('g', '', { 'data-event': id, class: FORWARD.includes(type) ? 'forward' : 'back' })
    node.append(svg('rect', '', { x, y, width: 130, height: 32, rx: 8 }), svg('text', type, { x: x + 8, y: y + 20 }))
    root.append(node)
  }
  return root
}

function arrowOf(from, to, place) {
  const [a, b] = [place.get(from), place.get(to)]
  const [x1, y1, x2, y2] = [a.x + 130, a.y + 16, b.x, b.y + 16]
  const head = 'M ' + (x2 - 6) + ' ' + (y2 - 4) + ' L ' + x2 + ' ' + y2 + ' L ' + (x2 - 6) + ' ' + (y2 + 4)
  const d = 'M ' + x1 + ' ' + y1 + ' C ' + (x1 + 20) + ' ' + y1 + ' ' + (x2 - 20) + ' ' + y2 + ' ' + x2 + ' ' + y2 + ' ' + head
  return svg('path', '', { d, 'data-from': from, 'data-to': to })
}

async function refresh() {
  try {
    showOrders(await ask(''))
    if (chosen !== undefined) showFlow(await ask('/' + encodeURIComponent(chosen)))
    if ($('alert').textContent) $('alert').textContent = ''
  } catch {
    if (!$('alert').textContent) $('alert').textContent = 'Connection lost'
  }
}

async function follow() {
  await refresh()
  setTimeout(follow, 700)
}
follow()
`

export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Flow of orders</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>Flow of orders</h1><p id="alert" role="alert"></p></header>
<nav class="card" aria-labelledby="list-title">
<h2 id="list-title">Orders</h2>
<p id="none" class="note" hidden>No orders yet</p>
<p id="more" class="note" hidden></p>
<ul id="orders" aria-labelledby="list-title"></ul>
</nav>
<section class="card">
<p id="choose" class="note">Choose an order.</p>
<div id="flow" hidden>
<h2 id="title"></h2>
<p id="status"></p>
<h3>Flow</h3>
<div id="diagram" class="scroll" tabindex="0" role="group" aria-label="Diagram, can be scrolled"></div>
<h3>Timeline</h3>
<ol id="timeline"></ol>
<h3><label for="mermaid">Mermaid</label></h3>
<textarea id="mermaid" readonly></textarea>
</div>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}
