import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d7dce3, #343b46); --soft: light-dark(#5a6573, #9aa6b5);
  --back: light-dark(#f5f6f8, #14171c); --card: light-dark(#fff, #1c2027); --blue: light-dark(#1557c0, #7fb0ff);
  --red: light-dark(#b3261e, #ff9a91); --green: light-dark(#146c2e, #7fdc9b) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem }
h1 { margin: 0; font-size: 1.6rem } header p { margin: .25rem 0 1.25rem; color: var(--soft) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto }
form.card { max-width: 24rem; padding: 1.25rem }
table { width: 100%; border-collapse: collapse }
th, td { padding: .65rem .9rem; text-align: left; vertical-align: middle } tbody tr { border-top: 1px solid var(--line) }
th { color: var(--soft); font-size: .8rem; font-weight: 600 } td:first-child { white-space: nowrap } td:first-child, pre, textarea { font-family: ui-monospace, monospace }
td.error { color: var(--red); overflow-wrap: anywhere } td.acts { white-space: nowrap; text-align: right }
label { display: block; margin-bottom: .35rem; font-weight: 600 }
input, textarea { width: 100%; padding: .55rem .7rem; font-size: inherit; border: 1px solid var(--soft); border-radius: 8px; background: var(--back); color: inherit }
textarea { min-height: 9rem; font-size: .9rem }
button { padding: .35rem .8rem; font: inherit; color: var(--blue); background: none; border: 1px solid currentColor; border-radius: 8px; cursor: pointer }
button.main { color: var(--card); background: var(--blue); border-color: var(--blue) } button.risky { color: var(--red) }
button:disabled { opacity: .5; cursor: default }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
.row { display: flex; gap: .5rem; justify-content: flex-end; margin-top: 1rem }
[role=alert] { margin: .6rem 0 0; color: var(--red) } [role=status] { min-height: 1.5rem; margin: .75rem 0; color: var(--green) } [role=alert]:empty { display: none }
dialog { width: min(40rem, 92vw); padding: 1.25rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 14px }
dialog::backdrop { background: #0008 } dialog h2 { margin: 0 0 .75rem; font-size: 1.15rem }
pre { margin: 0; padding: .7rem; background: var(--back); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 1rem 0 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
.empty { padding: 2.5rem; margin: 0; text-align: center; color: var(--soft) }
[hidden] { display: none !important }
`

/** Everything that comes from a record is set as textContent, never as HTML. */
const SCRIPT = `
const $ = (id) => document.getElementById(id)
const el = (tag, props = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), props)
  made.append(...children)
  return made
}
const errorOf = ({ error }) => error.class ? error.class + ': ' + error.message : 'unknown'
let token = sessionStorage.getItem('token')
const rows = new Map()
const busy = new Set()

async function call(method, path, body) {
  const response = await fetch('/api/messages' + path, {
    method,
    headers: { authorization: 'Bearer ' + token, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json()
  if (response.status === 401) signOut('This token is not right.')
  if (!response.ok) throw new Error(answer.error)
  return answer
}

function signOut(why) {
  token = null
  sessionStorage.removeItem('token')
  $('sign-in').hidden = false
  $('panel').hidden = true
  $('sign-in-error').textContent = why
}

$('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault()
  token = $('token').value
  $('sign-in-error').textContent = ''
  await refresh().catch((error) => { if (token) signOut(error.message) })
  if (!token) return $('token').select()
  sessionStorage.setItem('token', token)
  $('token').value = ''
  $('panel-title').focus()
})

async function refresh() {
  if (!token) return
  const { messages } = await call('GET', '')
  $('sign-in').hidden = true
  $('panel').hidden = false
  $('empty').hidden = messages.length > 0
  $('letters').hidden = messages.length === 0
  const ids = new Set(messages.map((letter) => letter.id))
  for (const [id, row] of rows) if (!ids.has(id)) leave(id, row)
  for (const letter of messages) {
    if (!rows.has(letter.id)) rows.set(letter.id, newRow(letter.id))
    rows.get(letter.id).show(letter)
  }
}

function leave(id, row) {
  const focused = row.element.contains(document.activeElement)
  row.element.remove()
  rows.delete(id)
  if (focused) $('panel-title').focus()
}

// A row is made once and changed in place: buttons stay the same, and so does the keyboard's focus.
function newRow(id) {
  let letter
  const act = (name, run, className = '') => {
    const button = el('button', { type: 'button', textContent: name, className, onclick: () => run(letter) })
    button.setAttribute('aria-label', name + ' ' + id)
    return button
  }
  const [name, key, attempts, since] = Array.from({ length: 4 }, () => el('td'))
  const error = el('td', { className: 'error' })
  const acts = el('td', { className: 'acts' }, act('Inspect', inspect), ' ', act('Edit', edit), ' ',
    act('Replay', (it) => decide(it, 'replay', 'Replayed')), ' ', act('Discard', discard, 'risky'))
  const element = el('tr', {}, name, key, attempts, error, since, acts)
  $('rows').append(element)
  const show = (now) => {
    if (JSON.stringify(now) === JSON.stringify(letter)) return
    letter = now
    name.textContent = id + (letter.edited ? ' (edited)' : '')
    key.textContent = letter.key ?? 'no key'
    attempts.textContent = letter.attempts
    error.textContent = errorOf(letter)
    since.textContent = new Date(letter.deadSince).toLocaleString()
  }
  return { element, show }
}

async function decide(letter, action, done) {
  if (busy.has(letter.id)) return
  busy.add(letter.id)
  try {
    await call('POST', '/' + letter.id + '/' + action)
    tell(done + ' ' + letter.id)
  } catch (error) {
    tell(error.message)
  } finally {
    busy.delete(letter.id)
  }
  await refresh().catch(() => {})
}

function tell(text) {
  $('status').textContent = text
}

function open(title, content, ...buttons) {
  const heading = el('h2', { id: 'dialog-title', textContent: title })
  const dialog = el('dialog', { onclose: () => dialog.remove() }, heading, ...content, el('div', { className: 'row' }, ...buttons))
  dialog.setAttribute('aria-labelledby', 'dialog-title')
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
const closer = (name) => el('button', { type: 'button', textContent: name, onclick: (event) => event.target.closest('dialog').close() })

function inspect(letter) {
  const facts = { Key: letter.key ?? 'none', Attempts: letter.attempts, Error: errorOf(letter),
    Origin: letter.origin ? letter.origin.topic + ' ' + letter.origin.partition + ':' + letter.origin.offset + ', ' + new Date(letter.origin.timestamp).toISOString() : 'unknown',
    'Dead since': new Date(letter.deadSince).toISOString(), ...letter.headers }
  const list = el('dl', {}, ...Object.entries(facts).flatMap(([name, text]) => [el('dt', { textContent: name }), el('dd', { textContent: text })]))
  open('Message ' + letter.id, [el('pre', { textContent: letter.value ?? 'no value' }), list], closer('Close'))
}

function edit(letter) {
  const field = el('textarea', { id: 'value', value: letter.value ?? '', spellcheck: false })
  const problem = el('p')
  problem.setAttribute('role', 'alert')
  const save = el('button', { type: 'button', className: 'main', textContent: 'Save', onclick: async () => {
    try {
      await call('PUT', '/' + letter.id, { value: field.value })
      dialog.close()
      tell('Edited ' + letter.id)
      await refresh()
    } catch (error) {
      problem.textContent = error.message
    }
  } })
  const dialog = open('Edit ' + letter.id, [el('label', { htmlFor: 'value', textContent: 'Value' }), field, problem], closer('Cancel'), save)
}

function discard(letter) {
  const sure = el('button', { type: 'button', className: 'risky', textContent: 'Discard', onclick: () => {
    dialog.close()
    decide(letter, 'discard', 'Discarded')
  } })
  const dialog = open('Discard ' + letter.id + '?', [el('p', { textContent: 'It will not be processed any more.' })], closer('Cancel'), sure)
}

setInterval(() => refresh().catch((error) => tell(error.message)), 1000)
refresh().catch(() => {})
`

/** For the Content-Security-Policy: this script may run, and nothing that came with a record. */
export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`

export function page(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dead letters</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
  <header><h1 id="panel-title" tabindex="-1">Dead letters</h1><p>Messages that failed four times, and those that could not be read.</p></header>
  <form id="sign-in" class="card">
    <label for="token">Admin token</label>
    <input id="token" type="password" autocomplete="current-password" required>
    <p id="sign-in-error" role="alert"></p>
    <div class="row"><button class="main">Sign in</button></div>
  </form>
  <section id="panel" hidden>
    <p id="status" role="status"></p>
    <div class="card">
      <table id="letters" aria-label="Dead letters">
        <thead><tr><th scope="col">Id</th><th scope="col">Key</th><th scope="col">Attempts</th><th scope="col">Error</th><th scope="col">Dead since</th><th scope="col">Decide</th></tr></thead>
        <tbody id="rows"></tbody>
      </table>
      <p id="empty" class="empty" hidden>No dead letters</p>
    </div>
  </section>
</main>
<script>${SCRIPT}</script>
</html>
`
}
