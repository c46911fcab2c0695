/** Drawn anew from one object each time, but for the field. */
const SCRIPT = `
const $ = (id) => document.getElementById(id)
const shown = { user: '', limit: 10, turn: 0 }
async function turn(next = {}) {
  Object.assign(shown, next)
  const mine = ++shown.turn
  const about = shown.user ? 'users/' + encodeURIComponent(shown.user) + '/recommendations' : 'popular'
  let answer, status = 0
  try {
    const response = await fetch('/api/' + about + '?limit=' + shown.limit)
    status = response.status
    answer = await response.json()
  } catch { status = 0 }
  if (mine !== shown.turn) return
  draw(status, answer)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  if (mine === shown.turn) turn()
}
function draw(status, answer) {
  const lost = status === 0 || status >= 500
  $('status').textContent = lost ? 'Connection lost' : 'Live'
  if (lost) return
  $('alert').textContent = status === 200 ? '' : answer.error
  if (status !== 200) return
  const cold = shown.user && answer.kind === 'popular'
  $('title').textContent = !shown.user ? 'Popular now' : (cold ? 'Popular now, for ' : 'For ') + shown.user
  $('none').hidden = answer.total > 0
  $('list').hidden = !$('none').hidden
  $('rows').textContent = ''
  for (const { title, reason, score } of answer.items) {
    const row = $('rows').insertRow()
    for (const text of [title, reason ?? 'popular', score]) row.insertCell().textContent = text
  }
  $('rest').hidden = answer.items.length >= answer.total
  $('part').textContent = 'Showing ' + answer.items.length + ' of ' + answer.total
  $('more').disabled = shown.limit === 50
}
$('who').onsubmit = () => (turn({ user: $('user').value, limit: 10 }), false)
$('more').onclick = () => turn({ limit: Math.min(50, shown.limit + 10) })
turn()
`

export function page(): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What next?</title>
<link rel="icon" href="data:,">
<style>:root { color-scheme: light dark; font: 16px/1.5 system-ui } main { max-width: 50rem; margin: auto } [hidden] { display: none }</style>
<main><h1>What next?</h1><p role="status" id="status"></p><p role="alert" id="alert"></p>
<form id="who"><label>User <input id="user" autocomplete="off"></label> <button>Show</button></form>
<h2 id="title">Popular now</h2><p id="none">No data yet</p>
<div id="list" hidden><table aria-label="Recommendations"><thead><tr><th>Item</th><th>Why</th><th>Score</th></tr></thead><tbody id="rows"></tbody></table>
<p id="rest"><span id="part"></span> <button type="button" id="more">Show more</button></p></div>
</main><script>${SCRIPT}</script></html>`
}
