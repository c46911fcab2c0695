import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d7dce3, #343b46); --soft: light-dark(#5a6573, #9aa6b5); --ink: light-dark(#1c2430, #e8ecf2);
  --back: light-dark(#f5f6f8, #14171c); --card: light-dark(#fff, #1c2027); --blue: light-dark(#2a6fd6, #6ea5ff); --red: light-dark(#b3261e, #ff9a91); --green: light-dark(#146c2e, #7fdc9b) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 1.25rem }
h1 { margin: 0; font-size: 1.6rem } h1 span { color: var(--soft); font-weight: 400 }
[role=status] { color: var(--green) } [role=status]::before { content: '● ' } [role=status].lost { color: var(--red) }
.card { margin-bottom: 1.25rem; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto }
svg { display: block; width: 100%; min-width: 32rem } svg text { fill: var(--ink); font-size: 14px; dominant-baseline: central } svg .count { font-variant-numeric: tabular-nums; font-weight: 600 }
.bar { fill: var(--blue) }
table { width: 100%; border-collapse: collapse } caption { text-align: left; font-weight: 600; padding-bottom: .5rem }
th, td { padding: .45rem .6rem; text-align: left; overflow-wrap: break-word } tbody tr { border-top: 1px solid var(--line) }
thead th { color: var(--soft); font-size: .8rem; font-weight: 600 } tbody th { font-weight: 400 } .number { text-align: right; font-variant-numeric: tabular-nums }
.empty { padding: 2.5rem; margin: 0; text-align: center; color: var(--soft) }
[hidden] { display: none !important }
`

/** Everything that comes from a record is set as textContent, never as HTML. */
const SCRIPT = `
const WINDOW_MS = 300000, ROW = 34, LABEL = 200, WIDTH = 860, COUNT = 80
const $ = (id) => document.getElementById(id)
const el = (tag, props = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), props)
  made.append(...children)
  return made
}
const svg = (tag, attributes, text = '') => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.textContent = text
  return made
}
const keyOf = ({ category, start }) => start + ' ' + category
let counts = new Map()
let drawing = false

function connect() {
  const socket = new WebSocket('ws://' + location.host + '/live')
  socket.onopen = () => tell(true)
  socket.onmessage = ({ data }) => take(JSON.parse(data))
  socket.onclose = () => {
    tell(false)
    setTimeout(connect, 1000)
  }
}

function tell(live) {
  $('status').textContent = live ? 'Live' : 'Connection lost'
  $('status').className = live ? '' : 'lost'
}

function take(message) {
  if (message.type === 'state') counts = new Map(message.counts.map((one) => [keyOf(one), one]))
  else if (message.type === 'update') counts.set(keyOf(message.count), message.count)
  else counts.delete(keyOf(message.count))
  if (drawing) return
  drawing = true // once a frame, however much comes
  requestAnimationFrame(() => {
    drawing = false
    draw()
  })
}

function boardOf() {
  const all = [...counts.values()]
  const start = all.reduce((latest, one) => Math.max(latest, one.start), 0)
  const rows = new Map()
  for (const one of all) {
    if (one.start !== start && one.start !== start - WINDOW_MS) continue
    const row = rows.get(one.category) ?? { category: one.category, count: 0, previous: 0 }
    rows.set(one.category, row)
    if (one.start === start) row.count = one.count
    else row.previous = one.count
  }
  return { start, rows: [...rows.values()].sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)) }
}

function draw() {
  const { start, rows } = boardOf()
  $('empty').hidden = rows.length > 0
  $('board').hidden = rows.length === 0
  const time = (ms) => new Date(ms).toISOString().slice(11, 16)
  $('window').textContent = rows.length === 0 ? '' : time(start) + '–' + time(start + WINDOW_MS) + ' UTC'
  drawBars(rows.filter(({ count }) => count > 0))
  $('rows').replaceChildren(...rows.map(({ category, count, previous }) => el('tr', {},
    el('th', { scope: 'row', textContent: category }),
    el('td', { className: 'number', textContent: count }),
    el('td', { className: 'number', textContent: previous }))))
}

function drawBars(rows) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  $('chart').setAttribute('viewBox', '0 0 ' + WIDTH + ' ' + ROW * rows.length)
  $('chart').replaceChildren(...rows.flatMap(({ category, count }, n) => {
    const y = n * ROW
    const width = (WIDTH - LABEL - COUNT) * count / most
    const name = category.length > 24 ? category.slice(0, 23) + '…' : category
    return [
      svg('text', { x: 0, y: y + ROW / 2 }, name),
      svg('rect', { class: 'bar', x: LABEL, y: y + 5, width, height: ROW - 10, rx: 4 }),
      svg('text', { class: 'count', x: LABEL + width + 10, y: y + ROW / 2 }, count),
    ]
  }))
}

connect()
`

/** Lets the page run its own script and no other. */
export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Clicks per category</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1>Clicks <span id="window"></span></h1><div id="status" role="status"></div></header>
  <div class="card empty" id="empty">No clicks yet</div>
  <div id="board" hidden>
    <div class="card"><svg id="chart" role="img" aria-label="Bar chart"></svg></div>
    <div class="card">
      <table>
        <caption>Clicks per category</caption>
        <thead><tr><th scope="col">Category</th><th scope="col" class="number">This window</th><th scope="col" class="number">Previous window</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
    </div>
  </div>
</main>
<script>${SCRIPT}</script>
</html>`
}
