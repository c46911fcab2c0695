/** Everything that comes from a line is set as textContent, never as HTML. */
export const SCRIPT = `
const STEP = 20, MOST = 200, EVERY_MS = 2000
const LEVELS = ['error', 'warning', 'info', 'unknown']
const COLOURS = {
  light: ['#b3261e', '#8a4b00', '#1557c0', '#56606e'],
  dark: ['#ff9a91', '#ffc26b', '#7fb0ff', '#9aa6b5'],
}
const at = (id) => document.getElementById(id)
const dark = matchMedia('(prefers-color-scheme: dark)')
const rows = new Map()
let asked = 0, timer, wanted = { level: 'all', service: '', q: '' }, limit = STEP, minutes = []

const chart = new Chart(at('chart'), {
  type: 'bar',
  data: { datasets: [] },
  options: {
    animation: false, parsing: false, maintainAspectRatio: false,
    scales: {
      x: { type: 'linear', stacked: true, offset: true, ticks: { maxTicksLimit: 8, callback: (ms) => new Date(ms).toISOString().slice(11, 16) } },
      y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
    },
  },
})

async function ask() {
  clearTimeout(timer)
  const question = ++asked
  const parameters = new URLSearchParams({ limit })
  if (wanted.level !== 'all') parameters.set('level', wanted.level)
  if (wanted.service !== '') parameters.set('service', wanted.service)
  if (wanted.q !== '') parameters.set('q', wanted.q)
  try {
    const response = await fetch('/api/logs?' + parameters, { signal: AbortSignal.timeout(8000) })
    const answer = await response.json()
    if (question === asked) take(response.status, answer)
  } catch {
    if (question === asked) tell('Connection lost')
  }
  if (question === asked) timer = setTimeout(ask, EVERY_MS)
}

function take(status, answer) {
  tell(status >= 500 ? 'Connection lost' : 'Live')
  if (status >= 500) return
  write(at('alert'), status === 200 ? '' : answer.error)
  if (status === 200) show(answer)
}

function show({ total, lines, minutes: found }) {
  at('empty').hidden = total > 0
  at('board').hidden = total === 0
  minutes = found
  draw()
  const ids = new Set(lines.map(({ id }) => id))
  for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id)
  place(lines.map(rowOf))
  const more = total > lines.length
  at('note').hidden = at('more').hidden = !more
  write(at('note'), more ? 'Showing ' + lines.length + ' of ' + total : '')
  at('more').disabled = limit >= MOST
}

/** A row that stays is not touched: what is open in it stays open, and the focus where it was. */
function place(list) {
  const body = at('rows')
  const wanted = new Set(list)
  for (const row of [...body.children]) if (!wanted.has(row)) row.remove()
  list.forEach((row, n) => {
    if (body.children[n] !== row) body.insertBefore(row, body.children[n] ?? null)
  })
}

function rowOf(line) {
  const known = rows.get(line.id)
  if (known) return known
  const row = document.createElement('tr')
  const cell = (textContent, className = '') => Object.assign(document.createElement('td'), { textContent, className })
  const message = cell(line.message)
  if (line.trace !== undefined) message.append(traceOf(line.trace))
  row.append(cell(timeOf(line.at)), cell(line.level, line.level), cell(line.service), message)
  rows.set(line.id, row)
  return row
}

function traceOf(trace) {
  const details = document.createElement('details')
  details.append(
    Object.assign(document.createElement('summary'), { textContent: 'Trace' }),
    Object.assign(document.createElement('pre'), { textContent: trace }),
  )
  return details
}

const timeOf = (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

function draw() {
  const colours = dark.matches ? COLOURS.dark : COLOURS.light
  const ink = getComputedStyle(at('note')).color
  chart.data.datasets = LEVELS.map((label, n) => ({
    label,
    data: minutes.map((minute) => ({ x: minute.start, y: minute[label] })),
    backgroundColor: colours[n],
    barThickness: 8,
  }))
  for (const axis of Object.values(chart.options.scales)) axis.ticks.color = ink
  chart.options.plugins.legend.labels.color = ink
  chart.update('none')
}

/** Only what has changed: a screen reader reads what is written anew. */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function tell(status) {
  write(at('status'), status)
  at('status').classList.toggle('lost', status !== 'Live')
}

at('form').addEventListener('submit', (event) => {
  event.preventDefault()
  wanted = { level: at('level').value, service: at('service').value, q: at('search').value }
  limit = STEP
  ask()
})
at('more').addEventListener('click', () => {
  limit = Math.min(MOST, limit + STEP)
  ask()
})
dark.addEventListener('change', draw)
ask()
`
