/** Of the page's script what shows the present state. Everything that comes from a record is set as textContent, never as HTML. */
export const SCRIPT_OF_DRAWING = `
const SHOWN_DEVICES = 8, SHOWN_ALERTS = 20
const byName = new Intl.Collator('en', { numeric: true }).compare
const dark = matchMedia('(prefers-color-scheme: dark)')
const COLOURS = {
  light: ['#1557c0', '#b3261e', '#146c2e', '#8a4b00', '#7a2aa0', '#00707a', '#a02a6b', '#5a5a00'],
  dark: ['#7fb0ff', '#ff9a91', '#7fdc9b', '#ffc26b', '#d3a2ff', '#6fdde6', '#ff9fd0', '#d8d86a'],
}
const POINTS = ['circle', 'triangle', 'rect', 'rectRot', 'cross', 'star', 'crossRot', 'dash']
const timeOf = (ms) => new Date(ms).toISOString().slice(11, 19)
const rows = new Map()

const charts = METRICS.map((metric) => new Chart($(metric), {
  type: 'line',
  data: { datasets: [] },
  options: {
    animation: false, parsing: false, maintainAspectRatio: false,
    plugins: { legend: { labels: { usePointStyle: true } } },
    scales: { x: { type: 'linear', ticks: { maxTicksLimit: 6, callback: timeOf } } },
  },
}))

function draw() {
  const names = [...devices.keys()].filter(matches).sort(byName)
  const shown = names.slice(0, SHOWN_DEVICES)
  $('empty').hidden = devices.size > 0
  $('board').hidden = devices.size === 0
  $('devices-note').textContent = names.length > shown.length ? 'Showing ' + shown.length + ' of ' + names.length + ' devices'
    : names.length === 0 ? 'No device matches' : ''
  charts.forEach((chart, n) => drawChart(chart, METRICS[n], shown))
  drawTable(shown)
  drawAlerts()
}

const matches = (name) => name.toLowerCase().includes($('filter').value.toLowerCase())

function drawChart(chart, metric, shown) {
  const ink = getComputedStyle($('devices-note')).color
  const colours = dark.matches ? COLOURS.dark : COLOURS.light
  chart.data.datasets = shown.map((label, n) => ({
    label,
    data: [...devices.get(label)[metric].values()].sort((a, b) => a.start - b.start).map(({ start, mean }) => ({ x: start, y: mean })),
    borderColor: colours[n], backgroundColor: colours[n], borderWidth: 2, pointRadius: 3, pointStyle: POINTS[n],
  }))
  for (const axis of Object.values(chart.options.scales)) Object.assign(axis.ticks, { color: ink })
  chart.options.plugins.legend.labels.color = ink
  chart.update('none')
}

// A row is made once and changed in place.
function rowOf(name) {
  if (rows.has(name)) return rows.get(name)
  const row = document.createElement('tr')
  const head = document.createElement('th')
  head.scope = 'row'
  head.textContent = name
  const cells = ['number', 'number', ''].map((className) => Object.assign(document.createElement('td'), { className }))
  row.append(head, ...cells)
  rows.set(name, row)
  return row
}

function drawTable(shown) {
  const lasting = Map.groupBy([...excursions.values()].filter(({ until }) => until === null), ({ deviceId }) => deviceId)
  const list = shown.map((name) => {
    const row = rowOf(name)
    const [, temperature, humidity, state] = row.children
    set(temperature, newest(name, 'temperature'))
    set(humidity, newest(name, 'humidity'))
    const away = METRICS.flatMap((metric) => (lasting.get(name) ?? []).filter((it) => it.metric === metric).map(({ kind }) => metric + ' ' + kind))
    set(state, away.join(', ') || 'normal')
    state.className = away.length > 0 ? 'away' : ''
    return row
  })
  for (const name of rows.keys()) if (!devices.has(name)) rows.delete(name)
  if (list.length !== $('rows').children.length || list.some((row, n) => row !== $('rows').children[n])) $('rows').replaceChildren(...list)
}

function newest(name, metric) {
  const series = devices.get(name)[metric]
  return series.size === 0 ? '–' : series.get(Math.max(...series.keys())).mean.toFixed(1)
}

function drawAlerts() {
  const all = [...excursions.values()].sort((a, b) => b.since - a.since)
  const shown = all.slice(0, SHOWN_ALERTS)
  $('no-alerts').hidden = all.length > 0
  $('alerts').hidden = all.length === 0
  $('alerts-note').textContent = all.length > shown.length ? 'Showing ' + shown.length + ' of ' + all.length + ' alerts' : ''
  while ($('alerts').children.length > shown.length) $('alerts').lastChild.remove()
  while ($('alerts').children.length < shown.length) $('alerts').append(document.createElement('li'))
  shown.forEach(({ deviceId, metric, kind, since, until }, n) => {
    const item = $('alerts').children[n]
    set(item, deviceId + ' ' + metric + ' ' + kind + ', ' + timeOf(since) + ' – ' + (until === null ? 'active' : timeOf(until)))
    item.className = until === null ? 'active' : ''
  })
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text
}

$('filter').addEventListener('input', drawSoon)
dark.addEventListener('change', drawSoon)
$('pause').addEventListener('click', () => {
  paused = !paused
  $('pause').textContent = paused ? 'Resume' : 'Pause'
  drawSoon()
})
`
