import { KEPT_ENDED, KEPT_WINDOWS } from './live.ts'

/** Keeps lists, and draws all of it anew each time but for what can have the focus. */
const SCRIPT = `
const byId = (id) => document.getElementById(id)
const COLOURS = ['#2563eb', '#dc2626', '#15803d', '#b45309', '#7c3aed', '#0e7490', '#be185d', '#4d7c0f']
const state = { windows: [], excursions: [], paused: false }
const clock = (ms) => new Date(ms).toISOString().slice(11, 19)
const charts = {}
for (const metric of ['temperature', 'humidity'])
  charts[metric] = new Chart(byId(metric), { type: 'line', data: { datasets: [] }, options: { animation: false, parsing: false, scales: { x: { type: 'linear', ticks: { callback: (ms) => clock(ms) } } } } })

const sameWindow = (a, b) => a.deviceId === b.deviceId && a.metric === b.metric && a.start === b.start
const sameExcursion = (a, b) => a.deviceId === b.deviceId && a.metric === b.metric && a.since === b.since

function put(window) {
  state.windows = state.windows.filter((one) => !sameWindow(one, window)).concat(window)
  const series = state.windows.filter((one) => one.deviceId === window.deviceId && one.metric === window.metric).sort((a, b) => b.start - a.start)
  const old = series.slice(${KEPT_WINDOWS})
  state.windows = state.windows.filter((one) => !old.includes(one))
}

function note(excursion) {
  state.excursions = state.excursions.filter((one) => !sameExcursion(one, excursion)).concat(excursion)
  const old = state.excursions.filter((one) => one.until !== null).sort((a, b) => b.since - a.since).slice(${KEPT_ENDED})
  state.excursions = state.excursions.filter((one) => !old.includes(one))
}

function receive(message) {
  switch (message.type) {
    case 'snapshot':
      state.windows = message.windows
      state.excursions = message.excursions
      break
    case 'window':
      put(message.window)
      break
    case 'removed':
      state.windows = state.windows.filter((one) => !sameWindow(one, message.window))
      break
    case 'excursion': {
      const { deviceId, metric, kind, until } = message.excursion
      if (until === null) byId('news').textContent = [deviceId, metric, kind].join(' ')
      note(message.excursion)
    }
  }
}

const collator = new Intl.Collator('en', { numeric: true })

function draw() {
  if (state.paused) return
  const devices = [...new Set(state.windows.map((one) => one.deviceId))].sort(collator.compare)
  byId('nothing').hidden = devices.length > 0
  byId('all').hidden = devices.length === 0
  const wanted = byId('search').value.toLowerCase()
  const found = devices.filter((name) => name.toLowerCase().includes(wanted))
  const shown = found.slice(0, 8)
  byId('how-many').textContent = found.length > 8 ? 'Showing 8 of ' + found.length + ' devices' : ''
  const series = (deviceId, metric) => state.windows.filter((one) => one.deviceId === deviceId && one.metric === metric).sort((a, b) => a.start - b.start)
  for (const [metric, chart] of Object.entries(charts)) {
    chart.data.datasets = shown.map((label, n) => ({ label, borderColor: COLOURS[n], data: series(label, metric).map((one) => ({ x: one.start, y: one.mean })) }))
    chart.update()
  }
  const mean = (name, metric) => series(name, metric).at(-1)?.mean.toFixed(1) ?? '–'
  const lasting = (name) => ['temperature', 'humidity'].map((metric) => state.excursions.find((one) => one.deviceId === name && one.metric === metric && one.until === null)).filter(Boolean).map((one) => one.metric + ' ' + one.kind).join(', ')
  byId('devices').replaceChildren(...shown.map((name) => {
    const row = document.createElement('tr')
    for (const text of [name, mean(name, 'temperature'), mean(name, 'humidity'), lasting(name) || 'normal']) row.insertCell().append(text)
    return row
  }))
  const newest = [...state.excursions].sort((a, b) => b.since - a.since)
  byId('quiet').hidden = newest.length > 0
  byId('some').hidden = newest.length === 0
  byId('excursions').replaceChildren(...newest.slice(0, 20).map((one) => {
    const item = document.createElement('li')
    item.append(one.deviceId + ' ' + one.metric + ' ' + one.kind + ', ' + clock(one.since) + ' – ' + (one.until === null ? 'active' : clock(one.until)))
    return item
  }))
  byId('how-many-alerts').textContent = newest.length > 20 ? 'Showing 20 of ' + newest.length + ' alerts' : ''
}

let due
function later() {
  due ??= setTimeout(() => {
    due = undefined
    draw()
  }, 50)
}

byId('search').oninput = later
byId('hold').onclick = () => {
  state.paused = !state.paused
  byId('hold').firstChild.data = state.paused ? 'Resume' : 'Pause'
  later()
}

function listen() {
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/live')
  socket.addEventListener('open', () => { byId('line').textContent = 'Live' })
  socket.addEventListener('message', (event) => {
    receive(JSON.parse(event.data))
    later()
  })
  socket.addEventListener('close', () => {
    byId('line').textContent = 'Connection lost'
    setTimeout(listen, 1000)
  })
}
listen()
`

const STYLE = `
:root { color-scheme: light dark; font-family: sans-serif }
body { margin: 1rem; color: light-dark(#111, #eee); background: light-dark(#fff, #111) }
main { display: grid; gap: 1rem } figure { margin: 0; max-width: 40rem } th, td { padding: .2rem .8rem; text-align: left }
:focus-visible { outline: 3px solid light-dark(#1d4ed8, #93c5fd) } [hidden] { display: none !important }
`

export const page = (): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sensors</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>
<h1>Sensors</h1>
<p role="status" id="line"></p>
<p role="alert" id="news"></p>
<p id="nothing">No data yet</p>
<div id="all" hidden>
<p><label>Filter devices <input id="search"></label> <button id="hold">Pause</button> <span id="how-many"></span></p>
<figure><canvas id="temperature" role="img" aria-label="Temperature"></canvas></figure>
<figure><canvas id="humidity" role="img" aria-label="Humidity"></canvas></figure>
<table aria-label="Devices"><thead><tr><th>Device</th><th>Temperature</th><th>Humidity</th><th>State</th></tr></thead><tbody id="devices"></tbody></table>
<p id="quiet">No alerts</p>
<div id="some"><ul id="excursions" aria-label="Alerts"></ul></div>
<p id="how-many-alerts"></p>
</div>
</main>
<script src="/chart.js"></script>
<script>${SCRIPT}</script>
</body></html>`
