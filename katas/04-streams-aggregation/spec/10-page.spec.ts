import { afterAll, eventually, expect, say, type Text, type Topics, test } from '#harness'
import { chromiumOf, type OpenBrowser, openBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { count, createCounts, feedCounts, recordOf } from './live.ts'
import { means } from './means.ts'

const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

type Page = Awaited<ReturnType<OpenBrowser['newPage']>>

let browser: Promise<OpenBrowser> | undefined

/** A page in a session of its own, far from UTC. One browser serves the file: it takes a second to start. */
async function newPage(url: string): Promise<Page> {
  browser ??= openBrowser({ ...process.env, TZ: 'Asia/Kathmandu' })
  const page = await (await browser).newPage()
  page.setDefaultTimeout(8_000)
  await page.goto(url)
  return page
}

afterAll(async () => {
  await (await browser)?.[Symbol.asyncDispose]()
  browser = undefined
})

const tableOf = (page: Page) => page.getByRole('table', { name: 'Clicks per category' })

/** The cells of the table, row by row, and the bars' widths relative to the widest. */
async function shownOn(page: Page) {
  const rows = tableOf(page).locator('tbody').getByRole('row')
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()).join(' | ')),
  )
  const widths = await page
    .getByRole('img', { name: 'Bar chart' })
    .locator('rect.bar')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width))
  const widest = Math.max(...widths)
  return { cells, bars: widths.map((width) => Math.round((100 * width) / widest)) }
}

interface Shown {
  window: string
  cells: string[]
  bars: number[]
}

async function shows(page: Page, { window, ...expected }: Shown, why: Text): Promise<void> {
  await eventually(async () => expect(await shownOn(page), why).toEqual(expected), {
    timeoutMs: 8_000,
    description: means.shows(JSON.stringify(expected), why),
  })
  await eventually(() => page.getByRole('heading').allTextContents(), {
    until: (headings) => headings.some((text) => text.includes(window)),
    timeoutMs: 8_000,
    description: means.heading(window),
  })
}

async function tells(
  page: Page,
  status: 'Live' | 'Connection lost',
  when: Parameters<typeof means.tells>[1],
): Promise<void> {
  await eventually(() => page.getByRole('status').textContent({ timeout: 1_000 }), {
    until: (text) => text?.includes(status) ?? false,
    timeoutMs: 8_000,
    description: means.tells(status, when),
  })
}

const remove = (topics: Topics, counts: readonly Lab.Count[]) =>
  topics.produce(
    'click-counts',
    counts.map((one) => ({ ...recordOf(one), value: null })),
  )

test('4.4 the page shows the newest window live, and finds back when the connection was lost', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  let dashboard = await app.startDashboard()
  const page = await newPage(dashboard.url)
  const port = Number(new URL(dashboard.url).port)
  /** The dashboard is away while this happens. */
  const meanwhile = async (work: () => Promise<unknown>) => {
    await dashboard.stop()
    await tells(page, 'Connection lost', means.stopped)
    await work()
    dashboard = await app.startDashboard({ port })
    await tells(page, 'Live', means.isBack)
  }
  await page.getByText('No clicks yet').waitFor()
  await tells(page, 'Live', means.connected)

  await feedCounts(topics, [count(0, 'books', 7), count(1, 'books', 2), count(1, 'games', 4), count(1, 'Art', 4)])
  const window = '08:05–08:10 UTC'
  const first = { window, cells: ['Art | 4 | 0', 'games | 4 | 0', 'books | 2 | 7'], bars: [100, 100, 50] }
  await shows(page, first, means.mostFirst)
  expect(await tableOf(page).locator('thead th').allTextContents(), means.columns).toEqual([
    'Category',
    'This window',
    'Previous window',
  ])
  await remove(topics, [count(1, 'Art', 4)])
  await feedCounts(topics, [count(1, 'books', 8), count(0, 'toys', 1)])
  const late = { window, cells: ['books | 8 | 7', 'games | 4 | 0', 'toys | 0 | 1'], bars: [100, 50] }
  await shows(page, late, means.lateClick)

  await meanwhile(async () => {
    await feedCounts(topics, [count(1, 'games', 16)])
    await remove(topics, [count(0, 'toys', 1)])
  })
  await shows(page, { window, cells: ['games | 16 | 0', 'books | 8 | 7'], bars: [100, 50] }, means.newState)
  await meanwhile(() => remove(topics, [count(1, 'games', 16), count(1, 'books', 8)]))
  await shows(page, { window: '08:00–08:05 UTC', cells: ['books | 7 | 0'], bars: [100] }, means.newState)
  await remove(topics, [count(0, 'books', 7)])
  await eventually(() => page.getByText('No clicks yet').isVisible(), {
    until: (isVisible) => isVisible,
    description: means.allGone,
  })
  await dashboard.stop()
})

/** Each would make something of a page that takes it for HTML: an element, an attribute, another character. */
const names = [
  '<img src=x onerror=made()><b>bold</b>',
  '</td></text></script><s>struck</s>',
  '"><i>double</i>',
  "'><u>single</u>",
  '" data-made="1',
  "' data-made='1",
  'x data-made=1',
  '&lt;em&gt;&amp;&#33;',
]

const made =
  'img[src="x"], b:text-is("bold"), s:text-is("struck"), i:text-is("double"), u:text-is("single"), [data-made]'

test('4.4 categories are shown as text, never as markup', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const counts = names.map((name, n) => count(0, name, 20 - n))
  await feedCounts(topics, counts)
  const dashboard = await app.startDashboard()
  const page = await newPage(dashboard.url)
  const drawn = (rows: number) =>
    eventually(async () => (await shownOn(page)).cells.length, {
      until: (seen) => seen >= rows,
      timeoutMs: 8_000,
      description: means.drawn(rows),
    })
  await drawn(names.length)
  // One more, when all of them have been drawn.
  await feedCounts(topics, [count(0, 'the last', 1)])
  await drawn(names.length + 1)
  expect({ made: await page.locator(made).count(), cells: (await shownOn(page)).cells }, means.markup).toEqual({
    made: 0,
    cells: [...counts, count(0, 'the last', 1)].map((one) => `${one.category} | ${one.count} | 0`),
  })
  await dashboard.stop()
})
