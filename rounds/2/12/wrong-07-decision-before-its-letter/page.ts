/** Task 12.5. The page of the admin panel: HTML with a little JavaScript that calls the API. */
export function page(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dead letters</title>
<style>
  body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; }
  table { border-collapse: collapse; }
  th, td { border-bottom: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; }
  td { overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  textarea { width: 40rem; max-width: 100%; height: 12rem; display: block; }
  dialog { max-width: 50rem; }
  :focus-visible { outline: 3px solid #06c; outline-offset: 2px; }
  [role=alert] { color: #a00; }
  [hidden] { display: none !important; }
</style>
</head>
<body>
<h1>Admin panel</h1>
<form id="login">
  <label for="token">Admin token</label>
  <input id="token" type="password" autocomplete="off">
  <button>Sign in</button>
</form>
<p id="problem" role="alert" hidden></p>
<p id="done" role="status"></p>
<main id="panel" tabindex="-1" hidden>
  <p id="none" hidden>No dead letters</p>
  <table id="letters" aria-label="Dead letters">
    <thead><tr><th scope="col">Id</th><th scope="col">Key</th><th scope="col">Attempts</th><th scope="col">Error</th><th scope="col">Actions</th></tr></thead>
    <tbody id="rows"></tbody>
  </table>
</main>
<dialog id="inspect" aria-label="Letter">
  <dl id="facts"></dl>
  <button type="button" data-close>Close</button>
</dialog>
<dialog id="edit" aria-label="Edit letter">
  <form id="editing">
    <label for="value">Value</label>
    <textarea id="value" spellcheck="false"></textarea>
    <p id="refusal" role="alert" hidden></p>
    <button id="save">Save</button>
    <button type="button" data-close>Cancel</button>
  </form>
</dialog>
<dialog id="discard" aria-label="Discard letter">
  <p id="question"></p>
  <button type="button" id="sure">Discard</button>
  <button type="button" data-close>Cancel</button>
</dialog>
<script>
'use strict'
const at = (id) => document.getElementById(id)
let token = ''
let timer
const rows = new Map()

async function api(method, path, body) {
  const response = await fetch('/api/messages' + path, {
    method,
    headers: { Authorization: 'Bearer ' + token },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw Object.assign(new Error(answer.error), { status: response.status })
  return answer
}

function tell(element, text) {
  element.textContent = text
  element.hidden = text === ''
}

function make(name, text) {
  const element = document.createElement(name)
  if (text !== undefined) element.textContent = text
  return element
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function rowOf(letter) {
  const row = make('tr')
  const cells = [0, 1, 2, 3].map(() => row.appendChild(make('td')))
  const actions = row.appendChild(make('td'))
  const { id } = letter
  for (const [name, act] of [['Inspect', inspect], ['Edit', edit], ['Replay', replay], ['Discard', discard]]) {
    const button = actions.appendChild(make('button', name))
    button.type = 'button'
    button.setAttribute('aria-label', name + ' ' + id)
    button.addEventListener('click', () => act(id))
    actions.append(' ')
  }
  return { row, cells }
}

/** Rows that stay are not touched: the focus may be in one of them. */
function show(messages) {
  const ids = new Set(messages.map(({ id }) => id))
  for (const [id, { row }] of rows)
    if (!ids.has(id)) {
      remove(row)
      rows.delete(id)
    }
  let before = null
  for (const letter of messages) {
    let entry = rows.get(letter.id)
    if (!entry) {
      entry = rowOf(letter)
      rows.set(letter.id, entry)
      at('rows').insertBefore(entry.row, before ? before.nextSibling : at('rows').firstChild)
    }
    before = entry.row
    const error = letter.error.class + ': ' + letter.error.message
    const texts = [letter.id, letter.key === null ? '(none)' : letter.key, String(letter.attempts), error]
    texts.forEach((text, index) => set(entry.cells[index], text))
  }
  at('none').hidden = messages.length > 0
  at('letters').hidden = messages.length === 0
}

function remove(row) {
  const focused = row.contains(document.activeElement)
  const neighbour = row.nextSibling || row.previousSibling
  row.remove()
  if (focused) (neighbour ? neighbour.querySelector('button') : at('panel')).focus()
}

async function refresh() {
  const { messages } = await api('GET', '')
  show(messages)
}

function watch() {
  clearTimeout(timer)
  timer = setTimeout(async () => {
    try {
      await refresh()
      if (at('problem').dataset.lost) {
        delete at('problem').dataset.lost
        tell(at('problem'), '')
      }
    } catch (error) {
      at('problem').dataset.lost = 'yes'
      tell(at('problem'), 'The list is not up to date: ' + error.message)
    }
    watch()
  }, 400)
}

function problem(error) {
  delete at('problem').dataset.lost
  tell(at('problem'), error ? error.message : '')
}

at('login').addEventListener('submit', async (event) => {
  event.preventDefault()
  token = at('token').value
  try {
    await refresh()
  } catch (error) {
    problem(error.status === 401 ? new Error('This is not the token') : error)
    return
  }
  problem()
  at('token').value = ''
  at('login').hidden = true
  at('panel').hidden = false
  at('panel').focus()
  watch()
})

const path = (id) => '/' + encodeURIComponent(id)

async function act(id, action, told) {
  try {
    await api('POST', path(id) + '/' + action)
    problem()
    at('done').textContent = told + ' ' + id
  } catch (error) {
    problem(error)
  }
  await refresh().catch(() => {})
}

const replay = (id) => act(id, 'replay', 'Replayed')

async function inspect(id) {
  try {
    const letter = await api('GET', path(id))
    const { origin } = letter
    const facts = [
      ['Id', id],
      ['Key', letter.key === null ? '(none)' : letter.key],
      ['Value', letter.value === null ? '(none)' : letter.value],
      ['Encoding', letter.encoding + (letter.edited ? ', edited' : '')],
      ['Error', letter.error.class + ': ' + letter.error.message],
      ['Attempts', String(letter.attempts)],
      ['Origin', origin ? origin.topic + ' partition ' + origin.partition + ' offset ' + origin.offset + ', ' + new Date(origin.timestamp).toISOString() : '(unknown)'],
      ['Dead since', new Date(letter.deadSince).toISOString()],
      ...Object.entries(letter.headers).map(([name, value]) => ['Header ' + name, value]),
    ]
    at('facts').replaceChildren(...facts.flatMap(([name, text]) => {
      const value = make('dd')
      value.append(make('pre', text))
      return [make('dt', name), value]
    }))
    at('inspect').showModal()
  } catch (error) {
    problem(error)
  }
}

let editing
async function edit(id) {
  try {
    const letter = await api('GET', path(id))
    at('value').value = letter.value === null ? '' : letter.value
    // A textarea has line breaks of its own.
    editing = { id, value: letter.value, shown: at('value').value }
    tell(at('refusal'), '')
    at('edit').showModal()
  } catch (error) {
    problem(error)
  }
}

at('editing').addEventListener('submit', async (event) => {
  event.preventDefault()
  const { id, value, shown } = editing
  const typed = at('value').value
  at('save').disabled = true
  try {
    await api('PUT', path(id), { value: typed === shown && value !== null ? value : typed })
    if (editing.id === id) at('edit').close()
    problem()
    at('done').textContent = 'Saved ' + id
  } catch (error) {
    tell(at('refusal'), error.message)
  }
  at('save').disabled = false
  await refresh().catch(() => {})
})

let discarding
function discard(id) {
  discarding = id
  at('question').textContent = 'Discard ' + id + ' for good?'
  at('discard').showModal()
}

at('sure').addEventListener('click', () => {
  at('discard').close()
  void act(discarding, 'discard', 'Discarded')
})

for (const button of document.querySelectorAll('[data-close]'))
  button.addEventListener('click', () => button.closest('dialog').close())
</script>
</body>
</html>
`
}
