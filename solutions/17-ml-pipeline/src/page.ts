import { contentPolicy, look } from '#harness/page'
import { FEATURES } from './contract.ts'

const STYLE = `${look}
.chart { position: relative; height: 17rem }
`

const SCRIPT = `
const FEATURES = ${JSON.stringify(FEATURES)}
const EVERY_MS = 2000
const LOSSES = { train: 'trainLoss', test: 'testLoss', baseline: 'baselineLoss' }
const COLOURS = { light: ['#1557c0', '#b3261e', '#146c2e', '#8a4b00'], dark: ['#7fb0ff', '#ff9a91', '#7fdc9b', '#ffc26b'] }
const POINTS = ['circle', 'triangle', 'rect', 'rectRot']
const dark = matchMedia('(prefers-color-scheme: dark)')
const at = (id) => document.getElementById(id)
let paused = false, live = false, charts, last

async function look() {
  try {
    const ask = async (path) => {
      const response = await fetch(path, { signal: AbortSignal.timeout(5000) })
      return { status: response.status, body: await response.json() }
    }
    const [metrics, drift, model] = await Promise.all(['/api/metrics', '/api/drift', '/api/model'].map(ask))
    last = { ...metrics.body, windows: drift.body.windows, model: model.status === 200 ? model.body : null }
    live = true
  } catch {
    live = false
  }
  draw()
  setTimeout(look, EVERY_MS)
}

function draw() {
  if (paused) return
  tell()
  if (!last) return
  const { total, metrics, windows, model } = last
  write(at('model'), model ? 'Model ' + model.version : 'No model yet')
  const alarm = windows.at(-1)?.alarm ?? []
  write(at('alert'), alarm.length > 0 ? 'Drift: ' + alarm.join(', ') : '')
  const isEmpty = metrics.length + windows.length === 0
  at('empty').hidden = !isEmpty
  at('board').hidden = isEmpty
  write(at('note'), total > metrics.length ? 'Showing ' + metrics.length + ' of ' + total : '')
  if (isEmpty) return
  charts ??= { loss: chart('loss', 'examples learnt from'), drift: chart('drift', 'window') }
  fill(charts.loss, Object.entries(LOSSES).map(([label, field]) => [label, metrics.filter((one) => one[field] !== null).map((one) => ({ x: one.seen, y: one[field] }))]))
  fill(charts.drift, FEATURES.map((label, n) => [label, windows.map(({ window, psi }) => ({ x: window, y: psi[n] }))]))
}

function chart(id, text) {
  return new Chart(at(id), {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false, parsing: false, maintainAspectRatio: false,
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: { x: { type: 'linear', title: { display: true, text }, ticks: { precision: 0 } }, y: { beginAtZero: true } },
    },
  })
}

function fill(chart, lines) {
  const ink = getComputedStyle(at('model')).color
  const colours = dark.matches ? COLOURS.dark : COLOURS.light
  chart.data.datasets = lines.map(([label, data], n) => ({
    label, data, borderColor: colours[n], backgroundColor: colours[n], borderWidth: 2, pointRadius: 3, pointStyle: POINTS[n],
  }))
  for (const axis of Object.values(chart.options.scales)) axis.ticks.color = ink
  chart.options.scales.x.title.color = ink
  chart.options.plugins.legend.labels.color = ink
  chart.update('none')
}

function tell() {
  write(at('status'), live ? 'Live' : 'Connection lost')
  at('status').classList.toggle('lost', !live)
}

/** Only what has changed: a screen reader reads what is written anew. */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

at('pause').addEventListener('click', () => {
  paused = !paused
  write(at('pause'), paused ? 'Resume' : 'Pause')
  draw()
})
dark.addEventListener('change', draw)
look()
`

export const PAGE_POLICY = contentPolicy(SCRIPT)

const chart = (id: string, name: string) => `
      <section class="card"><h2>${name}</h2><div class="chart"><canvas id="${id}" role="img" aria-label="${name}"></canvas></div></section>`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Late deliveries</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1>Late deliveries</h1><div id="status" role="status"></div></header>
  <div id="alert" role="alert"></div>
  <div class="row"><button type="button" id="pause">Pause</button><span id="model"></span><span class="note" id="note"></span></div>
  <div class="card empty" id="empty">No data yet</div>
  <div id="board" hidden>
    <div class="cards">${chart('loss', 'Learning curve')}${chart('drift', 'Drift')}
    </div>
  </div>
</main>
<script src="/chart.js"></script>
<script>${SCRIPT}</script>
</html>
`
}
