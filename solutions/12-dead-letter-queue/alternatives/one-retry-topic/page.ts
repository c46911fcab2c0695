/** Static dialogs and a template for a row; the script fills them in with textContent. */
export function page(): string {
  return HTML
}

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>DLQ</title>
<style>
  body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  table { width: 100%; border-collapse: collapse } td, th { padding: .5rem; border-bottom: 1px solid #ccc; text-align: left }
  caption { font-size: 1.4rem; text-align: left; padding: .5rem } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  textarea { width: 100%; min-height: 8rem } [role=alert] { color: #a00 }
</style>
</head>
<body>
<p role="status" id="said"></p>
<form id="login">
  <label>Admin token <input type="password" name="token" required></label> <button>Sign in</button>
  <p role="alert" id="wrong"></p>
</form>
<div id="list" hidden>
  <p id="none">No dead letters</p>
  <table><caption>Dead letters</caption>
    <thead><tr><th>Id</th><th>Key</th><th>Attempts</th><th>Error</th><th>What to do</th></tr></thead><tbody></tbody>
  </table>
</div>
<template id="row"><tr><td></td><td></td><td></td><td></td><td>
  <button data-do="inspect">Inspect</button> <button data-do="edit">Edit</button>
  <button data-do="replay">Replay</button> <button data-do="discard">Discard</button></td></tr></template>
<dialog id="inspect" aria-label="Message"><pre></pre><form method="dialog"><button>Close</button></form></dialog>
<dialog id="edit" aria-label="Edit"><form method="dialog"><label>Value <textarea></textarea></label><p role="alert"></p>
  <button value="save">Save</button> <button value="cancel" formnovalidate>Cancel</button></form></dialog>
<dialog id="discard" aria-label="Discard?"><form method="dialog"><button value="yes">Discard</button> <button>Cancel</button></form></dialog>
<script>
const get = (selector) => document.querySelector(selector)
let token = ''
let letters = []
let chosen
async function api(path, method = 'GET', body) {
  const answer = await fetch('/api/messages' + path, { method, body, headers: { Authorization: 'Bearer ' + token } })
  const json = await answer.json()
  if (!answer.ok) throw new Error(json.error)
  return json
}
async function show() {
  const found = (await api('')).messages
  get('#list').hidden = false
  get('#login').hidden = true
  get('#none').hidden = found.length > 0
  if (JSON.stringify(found) === JSON.stringify(letters)) return
  letters = found
  const old = new Map([...get('tbody').rows].map((row) => [row.dataset.id, row]))
  for (const letter of letters) {
    const row = old.get(letter.id) ?? get('tbody').appendChild(get('#row').content.cloneNode(true).firstElementChild)
    old.delete(letter.id)
    row.dataset.id = letter.id
    const texts = [letter.id, letter.key, letter.attempts, letter.error.message]
    texts.forEach((text, n) => { row.cells[n].textContent = text ?? '' })
  }
  for (const row of old.values()) row.remove()
}
get('#login').onsubmit = (event) => {
  event.preventDefault()
  token = event.target.elements.token.value
  show().catch((error) => { get('#wrong').textContent = error.message })
}
get('tbody').onclick = async ({ target }) => {
  const what = target.dataset.do
  if (!what) return
  chosen = letters.find(({ id }) => id === target.closest('tr').dataset.id)
  if (what === 'replay') return settle('replay', 'Replayed ')
  if (what === 'inspect') get('#inspect pre').textContent = chosen.value + '\\n' + JSON.stringify(chosen.headers, null, 1).replaceAll('\\\\"', '"') + '\\n' + chosen.error.message + '\\n' + JSON.stringify(chosen.origin)
  if (what === 'edit') { get('textarea').value = chosen.value; get('#edit [role=alert]').textContent = '' }
  get('#' + what).returnValue = ''
  get('#' + what).showModal()
}
async function settle(what, done) {
  await api('/' + chosen.id + '/' + what, 'POST').then(() => { get('#said').textContent = done + chosen.id }, (error) => { get('#said').textContent = error.message })
  await show()
}
get('#discard').onclose = ({ target }) => target.returnValue === 'yes' && settle('discard', 'Discarded ')
get('#edit form').onsubmit = async (event) => {
  if (event.submitter.value !== 'save') return
  event.preventDefault()
  try {
    await api('/' + chosen.id, 'PUT', JSON.stringify({ value: get('textarea').value }))
    get('#edit').close()
    get('#said').textContent = 'Edited ' + chosen.id
    await show()
  } catch (error) { get('#edit [role=alert]').textContent = error.message }
}
setInterval(() => token && !get('#list').hidden && show(), 1000)
</script>
</body>
</html>
`
