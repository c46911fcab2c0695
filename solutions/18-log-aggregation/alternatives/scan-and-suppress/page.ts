import { contentPolicy, look } from '#harness/page'

/** A loop that asks, and one function that makes the page what the state says. */
const SCRIPT = `
const $ = (id) => document.getElementById(id)
const state = { question: { level: '', service: '', q: '' }, limit: 20, answer: { total: 0, lines: [], minutes: [] }, refusal: '', lost: null }
let turn = 0
const chart = new Chart($('chart'), { type: 'line', data: { datasets: [] }, options: { animation: false, parsing: false, maintainAspectRatio: false, scales: { x: { type: 'linear', ticks: { callback: (ms) => new Date(ms).toISOString().slice(11, 16) } } } } })
const COLOURS = matchMedia('(prefers-color-scheme: dark)').matches
  ? { error: '#ff9a91', warning: '#ffc26b', info: '#7fb0ff', unknown: '#9aa6b5' }
  : { error: '#b3261e', warning: '#8a4b00', info: '#1557c0', unknown: '#56606e' }

async function loop(mine) {
  while (mine === turn) {
    const asked = new URLSearchParams({ ...state.question, limit: state.limit })
    let status = 0, body
    try {
      const response = await fetch('/api/logs?' + asked, { signal: AbortSignal.timeout(7000) })
      status = response.status
      body = await response.json()
    } catch { status = 0 }
    if (mine !== turn) return
    state.lost = status === 0 || status >= 500
    if (status === 200) { state.answer = body; state.refusal = '' }
    else if (!state.lost) state.refusal = body.error
    paint()
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

function paint() {
  const { answer: { total, lines, minutes }, limit, refusal, lost } = state
  says($('status'), lost ? 'Connection lost' : 'Live')
  $('status').className = lost ? 'lost' : ''
  says($('alert'), refusal)
  $('empty').hidden = total > 0
  $('found').hidden = total === 0
  chart.data.datasets = Object.entries(COLOURS).map(([label, colour]) => ({ label, borderColor: colour, backgroundColor: colour, data: minutes.map((one) => ({ x: one.start, y: one[label] })) }))
  chart.update('none')
  const body = $('rows')
  const there = new Map([...body.rows].map((row) => [row.dataset.id, row]))
  let next = body.firstElementChild
  for (const line of lines) {
    const row = there.get(line.id) ?? rowOf(line)
    there.delete(line.id)
    if (row === next) next = next.nextElementSibling
    else body.insertBefore(row, next)
  }
  for (const row of there.values()) row.remove()
  const rest = total > lines.length
  $('rest').hidden = !rest
  says($('count'), rest ? 'Showing ' + lines.length + ' of ' + total : '')
  $('more').disabled = limit >= 200
}

function rowOf({ id, at, level, service, message, trace }) {
  const row = $('row').content.firstElementChild.cloneNode(true)
  row.dataset.id = id
  const [time, kind, owner, text] = row.children
  time.textContent = new Date(at).toISOString().replace(/T|\\..*/g, (part) => (part === 'T' ? ' ' : ''))
  kind.textContent = level
  owner.textContent = service
  text.querySelector('span').textContent = message
  const details = text.querySelector('details')
  if (trace === undefined) details.remove()
  else details.querySelector('pre').textContent = trace
  return row
}

function says(element, text) {
  if (element.textContent !== text) element.textContent = text
}

$('ask').onsubmit = (event) => {
  event.preventDefault()
  const level = $('level').value
  state.question = { level: level === 'all' ? '' : level, service: $('service').value, q: $('q').value }
  state.limit = 20
  loop(++turn)
}
$('more').onclick = () => {
  state.limit = Math.min(200, state.limit + 20)
  loop(++turn)
}
loop(++turn)
`

export const PAGE_POLICY = contentPolicy(SCRIPT)

export function page(): string {
  const options = ['all', 'error', 'warning', 'info', 'unknown'].map((level) => `<option>${level}</option>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Log lines</title>
<link rel="icon" href="data:,"><style>${look} .chart { position: relative; height: 12rem } pre { white-space: pre-wrap }</style></head>
<body><main>
  <header><h1>Log lines</h1><div id="status" role="status"></div></header>
  <form id="ask" class="row">
    <label>Level <select id="level">${options}</select></label>
    <label>Service <input id="service" autocomplete="off"></label>
    <label>Search <input id="q" autocomplete="off"></label>
    <button class="main">Show</button>
  </form>
  <div id="alert" role="alert"></div>
  <p id="empty" class="card empty">No lines</p>
  <div id="found" hidden>
    <div class="card chart"><canvas id="chart" role="img" aria-label="Lines per minute"></canvas></div>
    <div class="card">
      <table><caption>Lines</caption>
        <thead><tr><th scope="col">Time</th><th scope="col">Level</th><th scope="col">Service</th><th scope="col">Message</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
      <div id="rest" hidden><p class="note" id="count"></p><button type="button" id="more">Show more</button></div>
    </div>
  </div>
  <template id="row"><tr><td></td><td></td><td></td><td><span></span><details><summary>Stack trace</summary><pre></pre></details></td></tr></template>
</main><script src="/chart.js"></script><script>${SCRIPT}</script></body></html>`
}
