import { afterAll, eventually, expect, readable, readSettled, say, test } from '#harness'
import { chromiumOf, type OpenBrowser, openBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { deadLetter, openPanel, TOKEN } from './panel.ts'
import { message } from './records.ts'

const noBrowser = chromiumOf()
  ? undefined
  : say({
      en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
      ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
    })

let browser: Promise<OpenBrowser> | undefined

/** A page in a session of its own. One browser serves the file: it takes a second to start. */
async function newPage(): Promise<Awaited<ReturnType<OpenBrowser['newPage']>>> {
  browser ??= openBrowser()
  const page = await (await browser).newPage()
  page.setDefaultTimeout(8_000)
  return page
}

afterAll(async () => {
  await (await browser)?.[Symbol.asyncDispose]()
  browser = undefined
})

test('12.5 an administrator inspects, edits, replays and discards in a browser', async ({ subject, topics, skip }) => {
  if (noBrowser) skip(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  // A number that no time or offset shows by chance.
  const attempts = '7301'
  const letters = ['one', 'two', 'three'].map((id) => deadLetter(topics, id))
  await topics.produce(
    'dlq-topic',
    letters.map((letter) => ({ ...letter, headers: { ...letter.headers, 'x-attempts': attempts } })),
  )
  const [{ panel, stop }, page] = await Promise.all([openPanel(app), newPage()])
  const row = (id: string) => page.getByRole('table', { name: 'Dead letters' }).getByRole('row').filter({ hasText: id })
  const press = (id: string, name: string) => row(id).getByRole('button', { name }).click()
  const told = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

  await page.goto(panel.url)
  await page.getByLabel('Admin token').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  expect(await page.getByText('key-one').count(), {
    en: 'letters seen with a wrong token',
    ru: 'письма видны с неверным токеном',
  }).toBe(0)
  await page.getByLabel('Admin token').fill(TOKEN)
  await page.getByLabel('Admin token').press('Enter')
  await row('key-one').waitFor()
  const text = await row('key-one').textContent()
  for (const part of ['0-0', 'key-one', attempts, '503']) expect(text, 'row').toContain(part)

  await press('key-one', 'Inspect')
  const dialog = page.getByRole('dialog')
  for (const part of ['hello', '503', topics.name('main-topic'), 't-one'])
    await dialog.getByText(part).first().waitFor()
  await dialog.getByRole('button', { name: 'Close' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })

  await press('key-two', 'Edit')
  await dialog.getByLabel('Value').fill('not a message')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await dialog.getByLabel('Value').fill(message('two', 'mended'))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await told('0-1')
  await dialog.waitFor({ state: 'hidden' })
  await press('key-two', 'Replay')
  await told('Replayed 0-1')
  await row('key-two').waitFor({ state: 'detached' })

  await press('key-three', 'Discard')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await panel.letter('0-2'), { en: 'after Cancel', ru: 'после Cancel' }).toMatchObject({ status: 'dead' })
  await press('key-three', 'Discard')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await told('Discarded 0-2')
  await press('key-one', 'Replay')
  await page.getByText('No dead letters').waitFor()
  await topics.produce('dlq-topic', [deadLetter(topics, 'four')])
  await row('key-four').waitFor()

  expect(
    (await readSettled(topics, 'main-topic'))
      .map(readable)
      .map(({ text }) => text)
      .sort(),
  ).toEqual([message('one'), message('two', 'mended')].sort())
  expect(await panel.letter('0-2')).toMatchObject({ status: 'discarded' })
  await stop()
})

test('12.5 shows what came with a message as text, never as markup', async ({ subject, topics, skip }) => {
  if (noBrowser) skip(noBrowser)
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const markup = '<img src="x" onerror="document.title=String(1)"><b>bold</b>'
  const letter = deadLetter(topics, 'm', markup)
  await topics.produce('dlq-topic', [
    { ...letter, key: markup, headers: { ...letter.headers, trace: markup, 'x-error-message': markup } },
  ])
  const [{ panel, stop }, page] = await Promise.all([openPanel(app), newPage()])
  await page.goto(panel.url)
  await page.getByLabel('Admin token').fill(TOKEN)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const row = page.getByRole('row').filter({ hasText: 'bold' })
  await row.getByRole('button', { name: 'Inspect' }).click()
  await page.getByRole('dialog').waitFor()
  const look = async () => ({
    made: await page.locator('img[src="x"], b:text-is("bold")').count(),
    inRow: (await row.textContent({ timeout: 1_000 }))?.includes(markup),
    inDialog: (await page.getByRole('dialog').textContent())?.includes(markup),
  })
  // A page may open its dialog first and fetch the letter then.
  const shown = await eventually(look, {
    until: ({ made, inRow, inDialog }) => made > 0 || (inRow === true && inDialog === true),
    description: {
      en: 'row and dialog show the letter with the very characters that came',
      ru: 'строка и диалог показывают письмо ровно теми символами, что пришли',
    },
  })
  expect(shown, {
    en: 'the characters that came, and no element made of them: with innerHTML a message runs code with the rights of the administrator',
    ru: 'ровно те символы, что пришли, и ни одного элемента из них: через innerHTML сообщение выполнит код с правами администратора',
  }).toEqual({ made: 0, inRow: true, inDialog: true })
  await stop()
})
