/**
 * Task 12.5. The page of the admin panel: HTML with a little JavaScript that calls the API. Tests and screen readers find their way by
 * roles and names:
 *
 * - before signing in: a field labelled `Admin token` and a button `Sign in`; a wrong token is told in an element of role `alert`;
 * - then a table named `Dead letters` with a row for each letter that shows id, key, attempts and error, and has the buttons `Inspect`,
 *   `Edit`, `Replay` and `Discard` (names may go on: `Replay 0-17`); new letters come by themselves within 2 s; without
 *   letters the text `No dead letters`;
 * - `Inspect` opens a dialog that shows value, error, origin and headers, with a button `Close`;
 * - `Edit` opens a dialog with a field labelled `Value` and the buttons `Save` and `Cancel`; a refusal is told in it by role `alert`;
 * - `Discard` asks in a dialog with the buttons `Discard` and `Cancel`; `Replay` acts at once;
 * - what was done is told in an element of role `status`, with the id of the letter: `Replayed 0-17`, `Discarded 0-17`, and the id after `Save`.
 *
 * All of it works by keyboard: Enter signs in, Escape closes a dialog, the focus is visible and stays where it was when the table changes.
 *
 * Keys, values and errors come from anywhere: they are shown as text, never as markup.
 */
export function page(): string {
  return html
}

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
  [hidden] { display: none !important; }
  :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
  table { border-collapse: collapse; }
  caption { text-align: left; font-weight: bold; }
  th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  textarea { width: 100%; min-width: 30rem; min-height: 8rem; display: block; }
  [role='alert'] { color: #b00020; }
`

const script = `
const $ = (id) => document.getElementById(id)
const rows = new Map()
let token = ''
let changes = 0
let timer

async function call(method, path, body) {
  const headers = { authorization: 'Bearer ' + token }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch('/api/messages' + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return answer
  throw Object.assign(new Error(answer.error || 'status ' + response.status), { status: response.status })
}

function tell(element, text) {
  element.textContent = text
  element.hidden = text === ''
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function makeRow(id) {
  const tr = document.createElement('tr')
  const head = document.createElement('th')
  head.scope = 'row'
  head.textContent = id
  tr.append(head)
  const cells = ['key', 'attempts', 'error'].map(() => tr.insertCell())
  const actions = tr.insertCell()
  const row = { tr, cells, letter: undefined }
  const verbs = { Inspect: inspect, Edit: edit, Replay: replay, Discard: discard }
  for (const verb of Object.keys(verbs)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = verb
    button.setAttribute('aria-label', verb + ' ' + id)
    button.addEventListener('click', () => verbs[verb](row.letter))
    actions.append(button, ' ')
  }
  return row
}

/** The rows that stay are left alone: whoever has the focus keeps it. */
function show(messages) {
  const here = new Set(messages.map(({ id }) => id))
  for (const [id, row] of rows) {
    if (here.has(id)) continue
    rows.delete(id)
    const hadFocus = row.tr.contains(document.activeElement)
    const next = row.tr.nextElementSibling || row.tr.previousElementSibling
    row.tr.remove()
    if (hadFocus) focusOn(next)
  }
  messages.forEach((letter, index) => {
    let row = rows.get(letter.id)
    if (!row) {
      row = makeRow(letter.id)
      rows.set(letter.id, row)
      $('rows').insertBefore(row.tr, $('rows').children[index] || null)
    }
    row.letter = letter
    setText(row.cells[0], letter.key === null ? '—' : letter.key)
    setText(row.cells[1], String(letter.attempts))
    setText(row.cells[2], errorOf(letter))
  })
  $('none').hidden = messages.length > 0
}

function focusOn(tr) {
  const target = tr && tr.isConnected ? tr.querySelector('button') : $('title')
  target.focus()
}

const errorOf = ({ error }) => (error.class === '' && error.message === '' ? '—' : error.class + ': ' + error.message)

async function refresh() {
  clearTimeout(timer)
  const before = changes
  try {
    const { messages } = await call('GET', '')
    if (before === changes) {
      show(messages)
      tell($('trouble'), '')
    }
  } catch (error) {
    if (error.status === 401) return signOut('The token is no longer the right one.')
    tell($('trouble'), 'The list may be old: ' + error.message)
  }
  clearTimeout(timer)
  timer = setTimeout(refresh, 1000)
}

function signOut(why) {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close()
  $('panel').hidden = true
  $('sign-in').hidden = false
  tell($('sign-in-alert'), why)
  $('token').focus()
}

$('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault()
  token = $('token').value
  tell($('sign-in-alert'), '')
  try {
    const { messages } = await call('GET', '')
    show(messages)
  } catch (error) {
    tell($('sign-in-alert'), error.status === 401 ? 'This is not the token.' : 'Cannot sign in: ' + error.message)
    return
  }
  $('token').value = ''
  $('sign-in').hidden = true
  $('panel').hidden = false
  $('title').focus()
  timer = setTimeout(refresh, 1000)
})

/** A dialog gives the focus back to where it came from; where that is gone, to what stands there now. */
function openDialog(dialog) {
  const from = document.activeElement
  const tr = from && from.closest('tr')
  const next = tr && (tr.nextElementSibling || tr.previousElementSibling)
  dialog.addEventListener('close', () => setTimeout(() => {
    if (from && from.isConnected) from.focus()
    else focusOn(next)
  }), { once: true })
  dialog.showModal()
}

const busy = new Set()
async function decide(id, work) {
  if (busy.has(id)) return
  busy.add(id)
  tell($('failed'), '')
  try {
    await work()
  } finally {
    changes += 1
    busy.delete(id)
    refresh()
  }
}

function inspect(letter) {
  const { origin } = letter
  setText($('inspect-title'), 'Dead letter ' + letter.id)
  setText($('inspect-value'), letter.value === null ? '(no value)' : letter.value)
  setText($('inspect-value-note'), 'Value' + (letter.encoding === 'base64' ? ' (no text: shown in base64)' : '') + (letter.edited ? ' (edited)' : ''))
  setText($('inspect-error'), errorOf(letter))
  setText($('inspect-origin'), origin === null ? '(unknown)'
    : 'topic ' + origin.topic + ', partition ' + origin.partition + ', offset ' + origin.offset + ', timestamp ' + origin.timestamp)
  const lines = Object.entries(letter.headers).map(([name, value]) => name + ': ' + value)
  setText($('inspect-headers'), lines.length === 0 ? '(none)' : lines.join('\\n'))
  openDialog($('inspect'))
}
$('inspect-close').addEventListener('click', () => $('inspect').close())

let edited
function edit(letter) {
  edited = letter.id
  setText($('edit-title'), 'Edit ' + letter.id)
  $('edit-value').value = letter.value === null ? '' : letter.value
  tell($('edit-alert'), '')
  openDialog($('edit'))
}
$('edit-cancel').addEventListener('click', () => $('edit').close())
$('edit-form').addEventListener('submit', (event) => {
  event.preventDefault()
  const id = edited
  tell($('edit-alert'), '')
  decide(id, async () => {
    try {
      await call('PUT', '/' + id, { value: $('edit-value').value })
    } catch (error) {
      tell($('edit-alert'), 'Not saved: ' + error.message)
      return
    }
    $('edit').close()
    $('done').textContent = 'Saved ' + id
  })
})

function act(id, action, done) {
  return decide(id, async () => {
    try {
      await call('POST', '/' + id + '/' + action)
      $('done').textContent = done + ' ' + id
    } catch (error) {
      tell($('failed'), id + ': ' + error.message)
    }
  })
}

function replay({ id }) {
  act(id, 'replay', 'Replayed')
}

let unwanted
function discard(letter) {
  unwanted = letter.id
  setText($('discard-title'), 'Discard ' + letter.id + '?')
  openDialog($('discard'))
}
$('discard-cancel').addEventListener('click', () => $('discard').close())
$('discard-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  await act(unwanted, 'discard', 'Discarded')
  $('discard').close()
})
`

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Admin panel</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 id="title" tabindex="-1">Admin panel</h1>
<form id="sign-in">
  <label for="token">Admin token</label>
  <input id="token" type="password" autocomplete="off" autofocus>
  <button>Sign in</button>
  <p id="sign-in-alert" role="alert" hidden></p>
</form>
<section id="panel" hidden>
  <p id="done" role="status"></p>
  <p id="failed" role="alert" hidden></p>
  <p id="trouble" role="alert" hidden></p>
  <table>
    <caption>Dead letters</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Key</th><th scope="col">Attempts</th><th scope="col">Error</th><th scope="col">Actions</th></tr></thead>
    <tbody id="rows"></tbody>
  </table>
  <p id="none" hidden>No dead letters</p>
</section>
</main>
<dialog id="inspect" aria-labelledby="inspect-title">
  <h2 id="inspect-title"></h2>
  <h3 id="inspect-value-note">Value</h3><pre id="inspect-value"></pre>
  <h3>Error</h3><p id="inspect-error"></p>
  <h3>Origin</h3><p id="inspect-origin"></p>
  <h3>Headers</h3><pre id="inspect-headers"></pre>
  <button id="inspect-close" type="button">Close</button>
</dialog>
<dialog id="edit" aria-labelledby="edit-title">
  <h2 id="edit-title"></h2>
  <form id="edit-form">
    <label for="edit-value">Value</label>
    <textarea id="edit-value" spellcheck="false"></textarea>
    <p id="edit-alert" role="alert" hidden></p>
    <button>Save</button> <button id="edit-cancel" type="button">Cancel</button>
  </form>
</dialog>
<dialog id="discard" aria-labelledby="discard-title">
  <h2 id="discard-title"></h2>
  <form id="discard-form">
    <button>Discard</button> <button id="discard-cancel" type="button">Cancel</button>
  </form>
</dialog>
<script>${script}</script>
</body>
</html>
`
