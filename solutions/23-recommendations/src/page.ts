import { contentPolicy, look } from '#harness/page'

const SCRIPT = `
const STEP = 10, MOST = 50, EVERY_MS = 2000
const at = (id) => document.getElementById(id)
let user = '', limit = STEP, asked = 0, shown = 0, timer

async function ask() {
  clearTimeout(timer)
  const question = ++asked
  const path = user === '' ? '/api/popular' : '/api/users/' + encodeURIComponent(user) + '/recommendations'
  try {
    const response = await fetch(path + '?limit=' + limit, { signal: AbortSignal.timeout(5000) })
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

function show({ kind, total, items }) {
  const name = user === '' ? 'Popular now' : kind === 'popular' ? 'Popular now, for ' + user : 'For ' + user
  write(at('title'), name)
  at('rows').replaceChildren(...items.map(({ title, reason = 'popular', score }) => row(title, reason, score)))
  at('empty').hidden = total > 0
  at('board').hidden = total === 0
  const more = total > items.length
  at('note').hidden = at('more').hidden = !more
  write(at('note'), more ? 'Showing ' + items.length + ' of ' + total : '')
  at('more').disabled = limit >= MOST
}

function row(title, reason, score) {
  const line = document.createElement('tr')
  const head = Object.assign(document.createElement('th'), { scope: 'row', textContent: title })
  const why = Object.assign(document.createElement('td'), { textContent: reason })
  const number = Object.assign(document.createElement('td'), { className: 'number', textContent: String(score) })
  line.append(head, why, number)
  return line
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
  user = at('user').value
  limit = STEP
  ask()
})
at('more').addEventListener('click', () => {
  limit = Math.min(MOST, limit + STEP)
  ask()
})
ask()
`

export const PAGE_POLICY = contentPolicy(SCRIPT)

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Recommendations</title>
<link rel="icon" href="data:,">
<style>${look}</style>
<main>
  <header><h1>Recommendations</h1><div id="status" role="status"></div></header>
  <form id="form" class="row">
    <label for="user">User</label><input id="user" autocomplete="off" spellcheck="false">
    <button class="main">Show</button>
  </form>
  <div id="alert" role="alert"></div>
  <section class="card">
    <h2 id="title">Popular now</h2>
    <p class="empty" id="empty">No data yet</p>
    <div id="board" hidden>
      <table aria-label="Recommendations">
        <thead><tr><th scope="col">Item</th><th scope="col">Why</th><th scope="col" class="number">Score</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
      <p class="note" id="note" hidden></p>
      <button type="button" id="more" hidden>Show more</button>
    </div>
  </section>
</main>
<script>${SCRIPT}</script>
</html>
`
}
