const css = `
body { font-family: sans-serif; max-width: 75rem; margin: 1rem auto; padding: 0 1rem }
[hidden] { display: none }
button, input, textarea { font: inherit }
:focus { outline: 0.2rem solid darkblue; outline-offset: 0.1rem }
td, th { text-align: start; vertical-align: top; padding: 0.3rem; border-bottom: thin solid gray; word-break: break-word }
.text { white-space: pre-wrap; word-break: break-word; font-family: monospace }
textarea { box-sizing: border-box; width: 100%; height: 12rem }
.bad { color: darkred }
`

/** Runs in the browser. Everything that comes from letters goes through h(), which makes text nodes. */
const client = String.raw`
'use strict'
;(() => {
  const main = document.querySelector('main')
  let token = ''
  let letters = []
  let drawn = ''
  let round = 0

  function h(name, attributes, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
      else if (value === true) element.setAttribute(key, '')
      else if (value !== false) element.setAttribute(key, value)
    }
    element.append(...children.map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))))
    return element
  }

  async function api(method, path, body) {
    let response
    try {
      response = await fetch('/api/messages' + path, {
        method,
        headers: { Authorization: 'Bearer ' + encodeToken(token), 'Content-Type': 'application/json' },
        body: body && JSON.stringify(body),
      })
    } catch (error) {
      return { ok: false, status: 0, error: 'the panel does not answer' }
    }
    let data = {}
    try {
      data = await response.json()
    } catch {}
    return { ok: response.ok, status: response.status, data, error: data.error || 'status ' + response.status }
  }

  /** A header holds bytes: what is no byte cannot be in a token that anybody could send. */
  function encodeToken(text) {
    return Array.from(text, (c) => (c.charCodeAt(0) > 255 || c < ' ' ? '?' : c)).join('')
  }

  // Signing in

  const field = h('input', { id: 'admin-token', type: 'text', autocomplete: 'off', spellcheck: 'false' })
  const wrong = h('p', { role: 'alert', class: 'bad', hidden: true })
  const signIn = h(
    'form',
    { onsubmit: enter },
    h('p', {}, h('label', { for: 'admin-token' }, 'Admin token'), ' ', field, ' ', h('button', { type: 'submit' }, 'Sign in')),
    wrong,
  )
  main.append(signIn)
  field.focus()

  function complain(element, text) {
    element.textContent = text
    element.hidden = !text
  }

  async function enter(event) {
    event.preventDefault()
    token = field.value
    const answer = await api('GET', '')
    if (!answer.ok) return complain(wrong, answer.status === 401 ? 'Wrong token' : answer.error)
    complain(wrong, '')
    signIn.remove()
    main.append(panel)
    heading.focus()
    take(answer.data.messages)
    watch()
  }

  // The table

  const heading = h('h1', { tabindex: '-1' }, 'Admin panel')
  const status = h('p', { role: 'status' })
  const alarm = h('p', { role: 'alert', class: 'bad', hidden: true })
  const body = h('tbody', {})
  const head = ['Id', 'Key', 'Attempts', 'Error', 'Actions'].map((title) => h('th', { scope: 'col' }, title))
  const table = h('table', { 'aria-label': 'Dead letters' }, h('thead', {}, h('tr', {}, ...head)), body)
  const empty = h('p', {}, 'No dead letters')
  const panel = h('div', {}, heading, status, alarm, empty, table)

  function take(messages) {
    letters = messages
    const picture = JSON.stringify(messages.map(({ id, key, attempts, error }) => [id, key, attempts, error]))
    empty.hidden = messages.length > 0
    table.hidden = messages.length === 0
    if (picture === drawn) return
    drawn = picture
    const focus = focused()
    body.replaceChildren(...messages.map(row))
    if (focus) giveFocus(focus)
  }

  function row({ id, key, attempts, error }) {
    const button = (verb, act) =>
      h('button', { type: 'button', 'data-id': id, 'data-verb': verb, onclick: () => act(id) }, verb + ' ' + id)
    return h(
      'tr',
      { 'data-id': id },
      h('th', { scope: 'row' }, id),
      h('td', { class: 'text' }, key === null ? '' : key),
      h('td', {}, attempts),
      h('td', { class: 'text' }, told(error)),
      h('td', {}, button('Inspect', inspect), ' ', button('Edit', edit), ' ', button('Replay', replay), ' ', button('Discard', discard)),
    )
  }

  const told = (error) => [error.class, error.message].filter(Boolean).join(': ')

  function focused() {
    const element = document.activeElement
    if (!element || !body.contains(element)) return null
    const place = [...body.rows].findIndex((tr) => tr.contains(element))
    return { id: element.dataset.id, verb: element.dataset.verb, place }
  }

  /** The same button; where its letter is gone, that of the letter which took its place. */
  function giveFocus({ id, verb, place }) {
    const all = [...body.querySelectorAll('button')].filter((button) => button.dataset.verb === verb)
    const same = all.find((button) => button.dataset.id === id)
    const next = same || all[Math.min(place, all.length - 1)] || heading
    next.focus()
  }

  async function load() {
    const mine = (round += 1)
    const answer = await api('GET', '')
    if (mine !== round) return
    if (answer.status === 401) location.reload()
    else if (answer.ok) take(answer.data.messages)
    complain(alarm, answer.ok ? '' : 'The list is not up to date: ' + answer.error)
  }

  async function watch() {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 800))
      await load()
    }
  }

  // Dialogs

  let count = 0
  function dialog(title, ...content) {
    const back = focused()
    const label = 'dialog-' + (count += 1)
    const element = h('dialog', { 'aria-labelledby': label }, h('h2', { id: label }, title), ...content)
    element.addEventListener('close', () => {
      element.remove()
      if (back) giveFocus(back)
      else heading.focus()
    })
    document.body.append(element)
    element.showModal()
    return element
  }

  const find = (id) => letters.find((letter) => letter.id === id)

  function inspect(id) {
    const { value, encoding, edited, error, origin, headers } = find(id)
    const term = (name, text) => [h('dt', {}, name), h('dd', { class: 'text' }, text)]
    const from = origin ? [['topic', origin.topic], ['partition', origin.partition], ['offset', origin.offset], ['timestamp', origin.timestamp]] : []
    const lines = (pairs) => pairs.map(([name, text]) => name + ': ' + text).join('\n') || 'none'
    const element = dialog(
      'Letter ' + id,
      h(
        'dl',
        {},
        ...term(encoding === 'base64' ? 'Value, in base64' : edited ? 'Value, edited' : 'Value', value === null ? 'none' : value),
        ...term('Error', told(error) || 'none'),
        ...term('Origin', lines(from)),
        ...term('Headers', lines(Object.entries(headers))),
      ),
      h('button', { type: 'button', onclick: () => element.close() }, 'Close'),
    )
  }

  function edit(id) {
    const text = h('textarea', { id: 'value' })
    text.value = find(id).value === null ? '' : find(id).value
    const refused = h('p', { role: 'alert', class: 'bad', hidden: true })
    const save = async (event) => {
      event.preventDefault()
      const answer = await api('PUT', '/' + id, { value: text.value })
      if (!answer.ok) return complain(refused, answer.error)
      await load()
      element.close()
      status.textContent = 'Saved ' + id
    }
    const element = dialog(
      'Edit ' + id,
      h(
        'form',
        { onsubmit: save },
        h('label', { for: 'value' }, 'Value'),
        text,
        refused,
        h('button', { type: 'submit' }, 'Save'),
        ' ',
        h('button', { type: 'button', onclick: () => element.close() }, 'Cancel'),
      ),
    )
    text.focus()
  }

  function discard(id) {
    const yes = async () => {
      element.close()
      await decide(id, 'discard', 'Discarded ')
    }
    const element = dialog(
      'Discard letter ' + id + ' for good?',
      h('button', { type: 'button', onclick: () => element.close() }, 'Cancel'),
      ' ',
      h('button', { type: 'button', onclick: yes }, 'Discard'),
    )
  }

  const deciding = new Set()
  async function decide(id, action, done) {
    if (deciding.has(id)) return
    deciding.add(id)
    const answer = await api('POST', '/' + id + '/' + action)
    status.textContent = answer.ok ? done + id : 'Not done, ' + id + ': ' + answer.error
    await load()
    deciding.delete(id)
  }

  function replay(id) {
    decide(id, 'replay', 'Replayed ')
  }
})()
`

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
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Admin panel</title>',
    `<style>${css}</style></head><body><main></main>`,
    `<script>${client}</script></body></html>`,
  ].join('')
}
