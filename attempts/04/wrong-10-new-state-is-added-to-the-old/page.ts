/**
 * Task 4.4. The page: HTML with a little JavaScript that listens to `/live`. It shows the board (see `board.ts`) as it changes. Tests and screen
 * readers find their way by roles and names:
 *
 * - a heading that holds the window, `08:00–08:05 UTC`;
 * - an `<svg>` of role `img` named `Bar chart`, in it a `<rect class="bar">` for each category that has clicks in this window, in the order of the board, its width in
 *   proportion to the count;
 * - a table named `Clicks per category` with the columns `Category`, `This window` and `Previous window` in its `<thead>`, and in its
 *   `<tbody>` a row for each category, in the order of the board;
 * - an element of role `status` with the text `Live` while the connection stands, and `Connection lost` while it does not: the page tries
 *   again each second, and goes on with the state that it is given then;
 * - while nothing is counted the text `No clicks yet`.
 *
 * Categories come from anywhere: they are shown as text, never as markup.
 */
export function page(): string {
  return HTML
}

const SCRIPT = `
const WIDTH = 600, BAR = 24
const NS = 'http://www.w3.org/2000/svg'
const byId = (id) => document.getElementById(id)
/** By window and category. */
const counts = new Map()
const keyOf = ({ category, start, end }) => JSON.stringify([category, start, end])

function boardOf() {
  let newest
  for (const it of counts.values()) if (newest === undefined || it.start > newest.start) newest = it
  if (newest === undefined) return undefined
  const { start, end } = newest
  const rows = new Map()
  for (const it of counts.values()) {
    const isCurrent = it.start === start
    if (!isCurrent && it.end !== start) continue
    const row = rows.get(it.category) ?? { category: it.category, count: 0, previous: 0 }
    rows.set(it.category, row)
    if (isCurrent) row.count = it.count
    else row.previous = it.count
  }
  const sorted = [...rows.values()].sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
  return { start, end, rows: sorted }
}

function draw() {
  const board = boardOf()
  byId('nothing').textContent = board ? '' : 'No clicks yet'
  const time = (ms) => new Date(ms).toISOString().slice(11, 16)
  byId('window').textContent = board ? time(board.start) + '–' + time(board.end) + ' UTC' : 'Clicks'
  const rows = board ? board.rows : []
  byId('rows').replaceChildren(...rows.map(({ category, count, previous }) => {
    const row = document.createElement('tr')
    for (const text of [category, count, previous]) row.insertCell().textContent = String(text)
    return row
  }))
  const clicked = rows.filter(({ count }) => count > 0)
  const largest = Math.max(1, ...clicked.map(({ count }) => count))
  const chart = byId('chart')
  chart.setAttribute('height', String(clicked.length * BAR))
  chart.replaceChildren(...clicked.map(({ category, count }, index) => {
    const bar = document.createElementNS(NS, 'rect')
    bar.setAttribute('class', 'bar')
    bar.setAttribute('x', '0')
    bar.setAttribute('y', String(index * BAR))
    bar.setAttribute('height', String(BAR - 4))
    bar.setAttribute('width', String((WIDTH * count) / largest))
    const title = document.createElementNS(NS, 'title')
    title.textContent = category + ': ' + count
    bar.append(title)
    return bar
  }))
}

const on = {
  state(message) {
    for (const count of message.counts) counts.set(keyOf(count), count)
  },
  update({ count }) { counts.set(keyOf(count), count) },
  remove({ count }) { counts.delete(keyOf(count)) },
}

function connect() {
  const socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/live')
  socket.onopen = () => { byId('status').textContent = 'Live' }
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    on[message.type](message)
    draw()
  }
  socket.onclose = () => {
    byId('status').textContent = 'Connection lost'
    setTimeout(connect, 1000)
  }
}

draw()
connect()
`

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Clicks per category</title>
<link rel="icon" href="data:,">
<style>
body { font: 16px system-ui, sans-serif; margin: 2rem }
.bar { fill: #36c }
td { padding: 0.2rem 1rem 0.2rem 0 }
th { text-align: left; padding-right: 1rem }
</style>
</head>
<body>
<h1 id="window">Clicks</h1>
<p role="status" id="status">Connection lost</p>
<p id="nothing">No clicks yet</p>
<svg id="chart" role="img" aria-label="Bar chart" width="600" height="0"></svg>
<table aria-label="Clicks per category">
<thead><tr><th>Category</th><th>This window</th><th>Previous window</th></tr></thead>
<tbody id="rows"></tbody>
</table>
<script>${SCRIPT}</script>
</body>
</html>
`
