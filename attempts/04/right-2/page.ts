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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Live clicks</title>
<style>${STYLE}</style>
</head>
<body>
<div role="status">Connection lost</div>
<h1>Clicks <span id="window"></span></h1>
<div id="empty">No clicks yet</div>
<svg role="img" aria-label="Bar chart" width="100%" height="1"></svg>
<table>
<caption>Clicks per category</caption>
<thead><tr><th scope="col">Category</th><th scope="col">This window</th><th scope="col">Previous window</th></tr></thead>
<tbody></tbody>
</table>
<script type="module">${browser}</script>
</body>
</html>`
}

const STYLE = 'body { font-family: sans-serif } .bar { fill: seagreen } td { text-align: right } th { text-align: left }'

const browser = `
const WINDOW_MS = 300000
const find = (selector) => document.querySelector(selector)

class Counts {
  windows = new Map()
  put({ start, category, count }) {
    if (!this.windows.has(start)) this.windows.set(start, new Map())
    this.windows.get(start).set(category, count)
  }
  drop({ start, category }) {
    const window = this.windows.get(start)
    if (!window) return
    window.delete(category)
    if (window.size === 0) this.windows.delete(start)
  }
  board() {
    if (this.windows.size === 0) return null
    const start = [...this.windows.keys()].reduce((a, b) => Math.max(a, b))
    const now = this.windows.get(start)
    const before = this.windows.get(start - WINDOW_MS) ?? new Map()
    const rows = [...new Set([...now.keys(), ...before.keys()])]
      .map((category) => ({ category, count: now.get(category) ?? 0, previous: before.get(category) ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
    return { start, rows }
  }
}

function element(name, text, attributes = {}) {
  const isSvg = name === 'rect' || name === 'text'
  const made = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (text !== '') made.append(String(text))
  return made
}

function show(board) {
  const rows = board?.rows ?? []
  const clock = (ms) => new Date(ms).toISOString().slice(11, 16)
  find('#window').textContent = board ? clock(board.start) + '–' + clock(board.start + WINDOW_MS) + ' UTC' : ''
  find('#empty').textContent = board ? '' : 'No clicks yet'
  find('tbody').replaceChildren(...rows.map(({ category, count, previous }) => {
    const row = element('tr', '')
    row.append(element('th', category, { scope: 'row' }), element('td', count), element('td', previous))
    return row
  }))
  const bars = rows.filter(({ count }) => count > 0)
  const svg = find('svg')
  svg.setAttribute('height', Math.max(1, bars.length * 30))
  svg.replaceChildren(...bars.flatMap(({ category, count }, at) => [
    element('rect', '', { class: 'bar', x: 0, y: at * 30, height: 14, width: (100 * count) / bars[0].count + '%' }),
    element('text', category, { x: 4, y: at * 30 + 26, 'font-size': 11, 'aria-hidden': 'true' }),
  ]))
}

function connect() {
  let counts = new Counts()
  const socket = new WebSocket('ws://' + location.host + '/live')
  const status = find('[role=status]')
  socket.addEventListener('open', () => status.textContent = 'Live')
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(event.data)
    if (message.type === 'state') {
      counts = new Counts()
      for (const count of message.counts) counts.put(count)
    } else if (message.type === 'update') counts.put(message.count)
    else if (message.type === 'remove') counts.drop(message.count)
    show(counts.board())
  })
  socket.addEventListener('close', () => {
    status.textContent = 'Connection lost'
    setTimeout(connect, 1000)
  })
}

connect()
`
