/** A page that asks nothing of the browser but elements: the bars are drawn anew at each message. */
export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Clicks</title>
<link rel="icon" href="data:,">
<style>
body { font: 16px sans-serif; margin: 2rem auto; max-width: 50rem }
svg { display: block; width: 100%; overflow: visible }
table { width: 100%; margin-top: 1rem; text-align: left }
</style>
<h1 id="title">Waiting</h1>
<p role="status" id="status">Connection lost</p>
<p id="nothing">No clicks yet</p>
<svg role="img" aria-labelledby="chart-title" id="chart" height="0"><title id="chart-title">Bar chart</title><g id="bars"></g></svg>
<table aria-label="Clicks per category"><thead><tr><th>Category<th>This window<th>Previous window</tr></thead><tbody id="body"></tbody></table>
<script type="module">
const by = (id) => document.getElementById(id)
const known = {}

function listen() {
  const socket = new WebSocket(location.href.replace('http', 'ws') + 'live')
  socket.addEventListener('open', () => { by('status').textContent = 'Live' })
  socket.addEventListener('close', () => {
    by('status').textContent = 'Connection lost'
    setTimeout(listen, 1000)
  })
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(event.data)
    if (message.type === 'state') for (const key of Object.keys(known)) delete known[key]
    for (const one of message.counts ?? [message.count]) {
      const categories = (known[one.start] ??= new Map())
      if (message.type === 'remove') categories.delete(one.category)
      else categories.set(one.category, one.count)
      if (categories.size === 0) delete known[one.start]
    }
    show()
  })
}

function show() {
  const start = Math.max(...Object.keys(known).map(Number))
  const now = known[start] ?? new Map()
  const before = known[start - 300000] ?? new Map()
  by('nothing').style.display = now.size ? 'none' : ''
  const time = (ms) => new Date(ms).toISOString().slice(11, 16)
  by('title').textContent = now.size ? time(start) + '–' + time(start + 300000) + ' UTC' : 'Waiting'
  const names = [...new Set([...now.keys(), ...before.keys()])].sort((a, b) => (a < b ? -1 : 1))
  names.sort((a, b) => (now.get(b) ?? 0) - (now.get(a) ?? 0))
  by('body').textContent = ''
  for (const name of names) {
    const row = by('body').insertRow()
    for (const text of [name, now.get(name) ?? 0, before.get(name) ?? 0]) row.insertCell().textContent = text
  }
  const counted = names.filter((name) => now.has(name))
  by('chart').setAttribute('height', counted.length * 24)
  by('bars').textContent = ''
  counted.forEach((name, n) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    bar.classList.add('bar')
    bar.setAttribute('y', n * 24)
    bar.setAttribute('height', 20)
    bar.setAttribute('width', (100 * now.get(name)) / now.get(counted[0]) + '%')
    by('bars').append(bar)
  })
}

listen()
</script>
</html>`
}
