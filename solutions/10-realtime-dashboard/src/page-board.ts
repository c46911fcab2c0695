/** Of the page's script what knows the present state: it takes messages, and asks for a drawing. */
export const SCRIPT_OF_BOARD = `
const $ = (id) => document.getElementById(id)
/** Device → metric → start → window. */
let devices = new Map()
let excursions = new Map()
let drawing = false
let paused = false

function connect() {
  const socket = new WebSocket('ws://' + location.host + '/live')
  socket.onopen = () => tell(true)
  socket.onmessage = ({ data }) => {
    take(JSON.parse(data))
    drawSoon()
  }
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
  if (message.type === 'snapshot') {
    // In place of what was there, and not beside it.
    devices = new Map()
    excursions = new Map()
    message.windows.forEach(keepWindow)
    message.excursions.forEach(keepExcursion)
  } else if (message.type === 'window') keepWindow(message.window)
  else if (message.type === 'removed') removeWindow(message.window)
  else {
    if (message.excursion.until === null) announce(message.excursion)
    keepExcursion(message.excursion)
  }
}

function keepWindow(window) {
  if (!devices.has(window.deviceId))
    devices.set(window.deviceId, Object.fromEntries(METRICS.map((metric) => [metric, new Map()])))
  const series = devices.get(window.deviceId)[window.metric]
  series.set(window.start, window)
  if (series.size > KEPT_WINDOWS) series.delete(Math.min(...series.keys()))
}

function removeWindow({ deviceId, metric, start }) {
  const device = devices.get(deviceId)
  device?.[metric].delete(start)
  if (device && METRICS.every((one) => device[one].size === 0)) devices.delete(deviceId)
}

function keepExcursion(excursion) {
  excursions.set([excursion.metric, excursion.since, excursion.deviceId].join(' '), excursion)
  const ended = [...excursions].filter(([, { until }]) => until !== null)
  if (ended.length > KEPT_ENDED)
    excursions.delete(ended.reduce((a, b) => (b[1].since < a[1].since ? b : a))[0])
}

function announce({ deviceId, metric, kind }) {
  const line = document.createElement('div')
  line.textContent = deviceId + ' ' + metric + ' ' + kind
  $('alert').append(line)
  while ($('alert').children.length > 3) $('alert').firstChild.remove()
}

/** Once a frame, however much comes. */
function drawSoon() {
  if (drawing || paused) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    if (!paused) draw()
  })
}
`
