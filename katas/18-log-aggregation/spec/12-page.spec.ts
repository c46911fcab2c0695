import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { IndexOfLogs } from './index-of-logs.ts'
import { event, iso, TRACE } from './logs.ts'
import { means } from './means.ts'
import {
  answersLate,
  chartOn,
  fill,
  isAccessible,
  noBrowser,
  openPage,
  rowsOn,
  says,
  shows,
  tells,
  warns,
} from './page.ts'

/** Twenty minutes ago, on a minute. */
const BEFORE = Math.floor(Date.now() / 60_000) * 60_000 - 1_200_000

const row = (at: number, level: string, service: string, message: string) =>
  `${iso(at).slice(0, 19).replace('T', ' ')} | ${level} | ${service} | ${message}`

test('18.5 the page shows what is found, as it comes, and narrows it; traces are folded in', async ({
  subject,
  topics,
  component,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const index = new IndexOfLogs(component('index'), topics)
  const app = await subject<typeof Lab>()
  const view = await app.startLogView({ url: index.url })
  const page = await openPage(view.url)
  await says(page, 'No lines', means.nothingYet)
  await tells(page, 'Live', means.answered)
  await isAccessible(page, means.states.empty)
  await index.put([
    event(1, 'info', BEFORE, 'began'),
    event(2, 'error', BEFORE + 61_000, 'payment failed', { trace: TRACE, service: 'billing' }),
    event(3, 'error', BEFORE + 62_000, 'again', { service: 'billing' }),
  ])
  const [began, failed, again] = [
    row(BEFORE, 'info', 'shop', 'began'),
    row(BEFORE + 61_000, 'error', 'billing', `payment failed ▸ ${TRACE.replace(/\s+/g, ' ')}`),
    row(BEFORE + 62_000, 'error', 'billing', 'again'),
  ]
  await shows(page, [again, failed, began], means.newestFirst)
  await says(page, 'No lines', means.linesAreThere, false)
  const heads = page.getByRole('table', { name: 'Lines' }).locator('thead th')
  expect(await heads.allTextContents(), means.columnsOfLines).toEqual(['Time', 'Level', 'Service', 'Message'])
  expect(await chartOn(page), means.drawn).toEqual([
    `error: ${BEFORE}=0 ${BEFORE + 60_000}=2`,
    `warning: ${BEFORE}=0 ${BEFORE + 60_000}=0`,
    `info: ${BEFORE}=1 ${BEFORE + 60_000}=0`,
    `unknown: ${BEFORE}=0 ${BEFORE + 60_000}=0`,
  ])
  await isAccessible(page, means.states.full)
  const details = page.locator('details')
  expect(await details.evaluate((one: { open: boolean }) => one.open), means.folded).toBe(false)
  await page.locator('summary').focus()
  await page.keyboard.press('Enter')
  await index.put([event(4, 'warning', BEFORE + 63_000, 'slow')])
  await shows(page, [row(BEFORE + 63_000, 'warning', 'shop', 'slow'), again, failed, began], means.comesByItself)
  expect(await details.evaluate((one: { open: boolean }) => one.open), means.staysOpen).toBe(true)
  expect(await page.locator('summary').evaluate(isActive), means.focusStays).toBe(true)
  await page.getByLabel('Level').selectOption('error')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await shows(page, [again, failed], means.byLevelOfPage)
  await fill(page, 'Search', 'refused')
  await shows(page, [failed], means.byWord)
  await fill(page, 'Search', '')
  await page.getByLabel('Level').selectOption('all')
  await fill(page, 'Service', 'shop')
  await shows(page, [row(BEFORE + 63_000, 'warning', 'shop', 'slow'), began], means.byService)
  await fill(page, 'Service', 'nobody')
  await says(page, 'No lines', means.nothingFound)
  await view.stop()
})

const isActive = (element: unknown): boolean =>
  (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === element

test('18.5 of too many lines a part is shown, said so, and more on demand', async ({
  subject,
  topics,
  component,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const index = new IndexOfLogs(component('index'), topics)
  const lineOf = (n: number) => event(n, 'info', BEFORE - n, `line ${n}`)
  const first = (count: number) => Array.from({ length: count }, (_, n) => row(BEFORE - n, 'info', 'shop', `line ${n}`))
  await index.put(Array.from({ length: 20 }, (_, n) => lineOf(n)))
  const app = await subject<typeof Lab>()
  const view = await app.startLogView({ url: index.url })
  const page = await openPage(view.url)
  await shows(page, first(20), means.firstTwenty)
  const more = page.getByRole('button', { name: 'Show more' })
  expect(await more.isVisible(), means.noMoreThere).toBe(false)
  await index.put(Array.from({ length: 210 }, (_, n) => lineOf(20 + n)))
  await says(page, 'Showing 20 of 230', means.partIsSaid)
  await more.focus()
  await page.keyboard.press('Enter')
  await shows(page, first(40), means.twentyMore)
  expect(await more.evaluate(isActive), means.focusStays).toBe(true)
  for (let count = 60; count <= 200; count += 20) {
    await page.keyboard.press('Enter')
    await says(page, `Showing ${count} of 230`, means.partIsSaid)
  }
  expect((await rowsOn(page)).length, means.twentyMore).toBe(200)
  expect(await more.isDisabled(), means.noMoreThanMost).toBe(true)
  await isAccessible(page, means.states.tooMuch)
  await fill(page, 'Service', 'shop')
  await shows(page, first(20), means.anewForQuestion)
  await view.stop()
})

test('18.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told', async ({
  subject,
  topics,
  component,
  httpWire,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const index = new IndexOfLogs(component('index'), topics)
  const http = await httpWire('index')
  await index.put([event(1, 'info', BEFORE, 'began')])
  const began = [row(BEFORE, 'info', 'shop', 'began')]
  const app = await subject<typeof Lab>()
  const view = await app.startLogView({ url: http.url })
  const page = await openPage(view.url)
  await shows(page, began, means.newestFirst)
  const away = http.fault({
    path: /_search/,
    times: Number.POSITIVE_INFINITY,
    action: { do: 'answer', status: 503, body: '{}' },
    description: 'the index is away',
  })
  await tells(page, 'Connection lost', means.indexAway)
  expect(await rowsOn(page), means.staysMeanwhile).toEqual(began)
  await isAccessible(page, means.states.lost)
  away.remove()
  await tells(page, 'Live', means.backAgain)
  const port = Number(new URL(view.url).port)
  await view.stop()
  await tells(page, 'Connection lost', means.viewStopped)
  expect(await rowsOn(page), means.staysMeanwhile).toEqual(began)
  const again = await app.startLogView({ url: http.url, port })
  await tells(page, 'Live', means.backAgain)
  await fill(page, 'Search', 'x'.repeat(201))
  await eventually(() => page.getByRole('alert').allTextContents(), {
    until: (texts) => texts.some((text) => text.trim() !== ''),
    timeoutMs: 8_000,
    description: means.refusalTold,
  })
  expect(await rowsOn(page), means.staysMeanwhile).toEqual(began)
  await fill(page, 'Search', '')
  await warns(page, '', means.refusalGone)
  await again.stop()
})

test('18.5 lines are shown as text, never as markup, and an older answer is never shown', async ({
  subject,
  topics,
  component,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const index = new IndexOfLogs(component('index'), topics)
  const markup = '<img src=x onerror="document.title=1"><b>bold</b>'
  await index.put([
    event(1, 'error', BEFORE, markup, { service: markup.slice(0, 64), trace: `${markup}\n${markup}` }),
    event(2, 'info', BEFORE - 1, 'plain'),
  ])
  const app = await subject<typeof Lab>()
  const view = await app.startLogView({ url: index.url })
  const page = await openPage(view.url)
  await shows(
    page,
    [
      row(BEFORE, 'error', markup.slice(0, 64), `${markup} ▸ ${markup} ${markup}`),
      row(BEFORE - 1, 'info', 'shop', 'plain'),
    ],
    means.asText,
  )
  expect(await page.locator('table img, table b').count(), means.noMarkup).toBe(0)
  const late = await answersLate(page, 'slow')
  await fill(page, 'Search', 'slow')
  await late.asked
  await fill(page, 'Search', 'plain')
  await shows(page, [row(BEFORE - 1, 'info', 'shop', 'plain')], means.byWord)
  late.release()
  await eventually(async () => late.isOver(), { until: (over) => over, description: means.slowIsOver })
  // What comes after it is drawn after it.
  await index.put([event(3, 'info', BEFORE + 5, 'plain too')])
  await shows(
    page,
    [row(BEFORE + 5, 'info', 'shop', 'plain too'), row(BEFORE - 1, 'info', 'shop', 'plain')],
    means.comesByItself,
  )
  expect(await late.wasShown(), means.neverShown).toBe(false)
  await view.stop()
})
