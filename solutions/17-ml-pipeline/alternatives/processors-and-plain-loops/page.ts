import { contentPolicy, look } from '#harness/page'

const script = `
const by = (id) => document.getElementById(id)
const drawn = {}
const marks = ['circle', 'rect', 'triangle', 'star']
let isPaused = false

function line(label, points, n) {
  const colour = 'hsl(' + n * 90 + ' 60% ' + (matchMedia('(prefers-color-scheme: dark)').matches ? 75 : 30) + '%)'
  return { label, data: points, borderColor: colour, backgroundColor: colour, pointStyle: marks[n] }
}

function plot(id, lines) {
  drawn[id] ??= new Chart(by(id), { type: 'line', data: { datasets: [] }, options: { animation: false, parsing: false, scales: { x: { type: 'linear' } } } })
  drawn[id].data.datasets = lines.map(([label, points], n) => line(label, points, n))
  drawn[id].update()
}

function show(text, id) {
  if (by(id).textContent !== text) by(id).textContent = text
}

async function refresh() {
  let answers
  try {
    answers = await Promise.all(['metrics', 'drift', 'model'].map(async (name) => (await fetch('/api/' + name)).json()))
  } catch {}
  if (isPaused) return
  show(answers ? 'Live' : 'Connection lost', 'status')
  if (!answers) return
  const [{ total, metrics }, { windows }, { version }] = answers
  show(version === undefined ? 'No model yet' : 'Model ' + version, 'model')
  const alarm = windows.length > 0 ? windows[windows.length - 1].alarm.join(', ') : ''
  show(alarm && 'Drift: ' + alarm, 'alert')
  show(metrics.length < total ? 'Showing ' + metrics.length + ' of ' + total : '', 'part')
  by('empty').hidden = metrics.length > 0 || windows.length > 0
  by('charts').hidden = !by('empty').hidden
  if (by('charts').hidden) return
  const points = (name) => metrics.flatMap((it) => (it[name] === null ? [] : [{ x: it.seen, y: it[name] }]))
  plot('curve', [['train', points('trainLoss')], ['test', points('testLoss')], ['baseline', points('baselineLoss')]])
  plot('drift', ['distanceKm', 'items', 'rain', 'rush'].map((name, n) => [name, windows.map((it) => ({ x: it.window, y: it.psi[n] }))]))
}

by('pause').onclick = () => {
  isPaused = !isPaused
  show(isPaused ? 'Resume' : 'Pause', 'pause')
  if (!isPaused) refresh()
}
setInterval(refresh, 2000)
refresh()
`

export const policy = contentPolicy(script)

export const page = (): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Will it be late?</title><link rel="icon" href="data:,"><style>${look}</style></head>
<body><main>
<h1>Will it be late?</h1>
<p id="status" role="status"></p>
<p id="alert" role="alert"></p>
<p><span id="model"></span> <span id="part"></span> <button id="pause" type="button">Pause</button></p>
<p id="empty">No data yet</p>
<div id="charts" hidden>
<h2>Loss</h2><canvas id="curve" role="img" aria-label="Learning curve"></canvas>
<h2>Shift</h2><canvas id="drift" role="img" aria-label="Drift"></canvas>
</div>
</main><script src="/chart.js"></script><script>${script}</script></body></html>
`
