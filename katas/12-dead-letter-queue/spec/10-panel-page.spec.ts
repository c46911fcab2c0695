import { afterAll, eventually, expect, readSettled, say, type Topics, test } from '#harness'
import { chromiumOf, type OpenBrowser, openBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { deadLetter, openPanel, TOKEN } from './panel.ts'
import { message } from './records.ts'

const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

let browser: Promise<OpenBrowser> | undefined

type Page = Awaited<ReturnType<OpenBrowser['newPage']>>

type State = 'visible' | 'hidden' | 'attached' | 'detached'

/** A page in a session of its own. One browser serves the file: it takes a second to start. */
async function newPage(): Promise<Page> {
  browser ??= openBrowser()
  const page = await (await browser).newPage()
  page.setDefaultTimeout(8_000)
  return page
}

afterAll(async () => {
  await (await browser)?.[Symbol.asyncDispose]()
  browser = undefined
})

/** Waits for what a person should see at this step, and tells what the page shows in its place. */
async function seen(look: ReturnType<Page['locator']>, step: string, state: State = 'visible'): Promise<void> {
  const came = await look.waitFor({ state }).then(
    () => true,
    () => false,
  )
  expect(came ? step : await look.page().locator('body').ariaSnapshot(), means.onPage(state)).toBe(step)
}

const rowOf = (page: Page, id: string) =>
  page.getByRole('table', { name: 'Dead letters' }).getByRole('row').filter({ hasText: id })

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Admin token').fill(TOKEN)
  await page.getByLabel('Admin token').press('Enter')
}

/** A number that no time or offset shows by chance. */
const ATTEMPTS = '7301'

const numbered = (topics: Topics, id: string) => {
  const letter = deadLetter(topics, id)
  return { ...letter, headers: { ...letter.headers, 'x-attempts': ATTEMPTS } }
}

test('12.5 an administrator inspects, edits, replays and discards in a browser', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce(
    'dlq-topic',
    ['one', 'two', 'three'].map((id) => numbered(topics, id)),
  )
  const [{ panel, stop }, page] = await Promise.all([openPanel(app), newPage()])
  const row = (id: string) => rowOf(page, id)
  const press = (id: string, name: string) => row(id).getByRole('button', { name }).click()
  const told = (text: string) => seen(page.getByRole('status').filter({ hasText: text }), `status: ${text}`)

  await page.goto(panel.url)
  await page.getByLabel('Admin token').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await seen(page.getByRole('alert').filter({ hasText: /\S/ }), 'alert: a wrong token')
  expect(await page.getByText('key-one').count(), means.wrongTokenSees).toBe(0)
  await page.getByLabel('Admin token').fill(TOKEN)
  await page.getByLabel('Admin token').press('Enter')
  await seen(row('key-one'), 'row: key-one')
  const text = await row('key-one').textContent()
  for (const part of ['0-0', 'key-one', ATTEMPTS, '503']) expect(text, means.rowShows).toContain(part)

  await press('key-one', 'Inspect')
  const dialog = page.getByRole('dialog')
  for (const part of ['hello', '503', topics.name('main-topic'), 't-one'])
    await seen(dialog.getByText(part).first(), `Inspect: ${part}`)
  await dialog.getByRole('button', { name: 'Close' }).press('Enter')
  await seen(dialog, 'Close', 'hidden')

  await press('key-two', 'Edit')
  expect(await dialog.getByLabel('Value').inputValue(), means.editHoldsValue).toBe(message('two'))
  await dialog.getByLabel('Value').fill('not a message')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await seen(dialog.getByRole('alert').filter({ hasText: /\S/ }), 'Edit: alert')
  expect(await dialog.getByLabel('Value').inputValue(), means.typedStays).toBe('not a message')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await seen(dialog, 'Cancel', 'hidden')
  await press('key-two', 'Edit')
  await dialog.getByLabel('Value').fill(message('two', 'mended'))
  await topics.produce('dlq-topic', [deadLetter(topics, 'while-typing')])
  await seen(row('key-while-typing'), 'row: key-while-typing', 'attached')
  expect(await dialog.getByLabel('Value').inputValue(), means.typedStays).toBe(message('two', 'mended'))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await told('0-1')
  await seen(dialog, 'Save', 'hidden')
  await press('key-two', 'Replay')
  await told('Replayed 0-1')
  await seen(row('key-two'), 'row: key-two', 'detached')

  for (const leave of [
    () => dialog.getByRole('button', { name: 'Cancel' }).click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await press('key-three', 'Discard')
    await seen(dialog, 'Discard')
    await leave()
    await seen(dialog, 'Cancel, Escape', 'hidden')
  }
  expect((await panel.letter('0-2')).status, means.cancelled).toBe('dead')
  await press('key-three', 'Discard')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await told('Discarded 0-2')
  for (const id of ['key-one', 'key-while-typing']) {
    await press(id, 'Replay')
    await seen(row(id), `row: ${id}`, 'detached')
  }
  await seen(page.getByText('No dead letters'), 'No dead letters')
  await topics.produce('dlq-topic', [deadLetter(topics, 'new')])
  await seen(row('key-new'), 'row: key-new')

  const values = [message('one'), message('two', 'mended'), message('while-typing')]
  expect(await readSettled(topics, 'main-topic'), means.pageDecides).toHaveExactlyOnce(values, ({ text }) => text)
  expect((await panel.letter('0-2')).status, means.pageDecides).toBe('discarded')
  await stop()
})

test('12.5 keeps the focus of the keyboard, and shows where it is', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'one'), deadLetter(topics, 'two')])
  const [{ panel, stop }, page] = await Promise.all([openPanel(app), newPage()])
  await signIn(page, panel.url)
  const replay = rowOf(page, 'key-two').getByRole('button', { name: 'Replay' })
  await seen(replay, 'Replay')
  // Both of one moment: a table that is drawn anew loses the focus between two questions.
  const now = () =>
    replay.evaluate((button) => {
      const { outline, boxShadow, border, backgroundColor, color, textDecoration } =
        button.ownerDocument.defaultView.getComputedStyle(button)
      const look = [outline, boxShadow, border, backgroundColor, color, textDecoration].join(' | ')
      return { look, focused: button === button.ownerDocument.activeElement }
    })
  const focused = async () => (await now()).focused
  const unfocused = await now()
  let reached = unfocused
  for (let tabs = 0; tabs < 30 && !reached.focused; tabs++) {
    await page.keyboard.press('Tab')
    reached = await now()
  }
  expect(reached.focused, means.notByTab).toBe(true)
  expect(reached.look, means.focusInvisible).not.toBe(unfocused.look)
  await topics.produce('dlq-topic', [deadLetter(topics, 'three')])
  await seen(rowOf(page, 'key-three'), 'row: key-three')
  expect(await focused(), means.focusLost).toBe(true)
  await panel.decide('0-0', 'discard')
  await seen(rowOf(page, 'key-one'), 'row: key-one', 'detached')
  expect(await focused(), means.focusLost).toBe(true)
  await page.keyboard.press('Enter')
  await seen(page.getByRole('status').filter({ hasText: 'Replayed 0-1' }), 'status: Replayed 0-1')
  await stop()
})

test('12.5 shows what came with a message as text, never as markup', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const markup = '<img src="x" onerror="document.title=String(1)"><b>bold</b>'
  const letter = deadLetter(topics, 'm', markup)
  const headers = {
    ...letter.headers,
    trace: markup,
    [markup]: 'x',
    'x-error-class': markup,
    'x-error-message': markup,
  }
  await topics.produce('dlq-topic', [{ ...letter, key: markup, headers: { ...headers, 'x-original-topic': markup } }])
  const [{ panel, stop }, page] = await Promise.all([openPanel(app), newPage()])
  await signIn(page, panel.url)
  const row = page.getByRole('row').filter({ hasText: 'bold' })
  await row.getByRole('button', { name: 'Inspect' }).click()
  const dialog = page.getByRole('dialog')
  await seen(dialog, 'Inspect')
  const made = () => page.locator('img[src="x"], b:text-is("bold")').count()
  const look = async () => ({
    made: await made(),
    inRow: (await row.textContent({ timeout: 1_000 }))?.includes(markup),
    inDialog: (await dialog.textContent())?.includes(markup),
  })
  // A page may open its dialog first and fetch the letter then.
  const shown = await eventually(look, {
    until: ({ made, inRow, inDialog }) => made > 0 || (inRow === true && inDialog === true),
    description: means.veryCharacters,
  })
  expect(shown, means.markup).toEqual({ made: 0, inRow: true, inDialog: true })
  await dialog.getByRole('button', { name: 'Close' }).click()
  await row.getByRole('button', { name: 'Edit' }).click()
  expect(await dialog.getByLabel('Value').inputValue(), means.veryCharacters).toBe(markup)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await seen(dialog.getByRole('alert').filter({ hasText: /\S/ }), 'Edit: alert')
  expect(await made(), means.markup).toBe(0)
  await stop()
})
