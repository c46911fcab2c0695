import { WINDOW_MS } from './contract.ts'

/** Task 4.4. The page: HTML with a little JavaScript that listens to `/live`. */
export function page(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Clicks</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
  table { border-collapse: collapse; }
  th, td { padding: 0.2rem 1rem 0.2rem 0; text-align: left; }
  .bar { fill: #36c; }
</style>
</head>
<body>
<h1 id="window">Clicks</h1>
<p role="status" id="status">Connection lost</p>
<p id="nothing">No clicks yet</p>
<svg id="chart" role="img" aria-label="Bar chart" width="640" height="0"></svg>
<table>
  <caption>Clicks per category</caption>
  <thead><tr><th scope="col">Category</th><th scope="col">This window</th><th scope="col">Previous window</th></tr></thead>
  <tbody id="rows"></tbody>
</table>
<script>
${SCRIPT}
</script>
</body>
</html>
`
}

const SCRIPT = `
'use strict'
const WINDOW_MS = ${WINDOW_MS}
const SVG = 'http://www.w3.org/2000/svg'
const find = (id) => document.getElementById(id)
let counts = new Map()
const keyOf = (count) => JSON.stringify([count.category, count.start])

function boardOf() {
  let start = -Infinity
  for (const count of counts.values()) if (count.start > start) start = count.start
  const rows = new Map()
  for (const count of counts.values()) {
    if (count.start !== start && count.start !== start - WINDOW_MS) continue
    const row = rows.get(count.category) || { category: count.category, count: 0, previous: 0 }
    if (count.start === start) row.count = count.count
    else row.previous = count.count
    rows.set(count.category, row)
  }
  const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  return { start, rows: [...rows.values()].sort((a, b) => b.count - a.count || byName(a.category, b.category)) }
}

const clock = (ms) => new Date(ms).toISOString().slice(11, 16)

function cell(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function show() {
  const { start, rows } = boardOf()
  const empty = rows.length === 0
  find('nothing').hidden = !empty
  find('window').textContent = empty ? 'Clicks' : clock(start) + '–' + clock(start + WINDOW_MS) + ' UTC'
  find('rows').replaceChildren(...rows.map((row) => {
    const line = document.createElement('tr')
    line.append(cell('td', row.category), cell('td', String(row.count)), cell('td', String(row.previous)))
    return line
  }))
  const bars = rows.filter((row) => row.count > 0)
  const largest = bars.length > 0 ? bars[0].count : 1
  const chart = find('chart')
  chart.setAttribute('height', String(bars.length * 28))
  chart.replaceChildren(...bars.flatMap((row, at) => {
    const label = shape('text', { x: 410, y: at * 28 + 17 })
    label.textContent = row.category + ' ' + row.count
    return [shape('rect', { class: 'bar', x: 0, y: at * 28 + 2, height: 20, width: (400 * row.count) / largest }), label]
  }))
}

function connect() {
  const socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/live')
  socket.onopen = () => {
    find('status').textContent = 'Live'
  }
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data)
    if (message.type === 'state') counts = new Map(message.counts.map((count) => [keyOf(count), count]))
    if (message.type === 'update') counts.set(keyOf(message.count), message.count)
    if (message.type === 'remove') counts.delete(keyOf(message.count))
    show()
  }
  socket.onclose = () => {
    find('status').textContent = 'Connection lost'
    setTimeout(connect, 1000)
  }
}

show()
connect()
`
