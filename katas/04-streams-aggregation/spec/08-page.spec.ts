import type { Page } from 'playwright-core'
import { eventually, expect, say, type Text, test } from '#harness'
import { chromiumOf, openBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { count, createCounts, feedCounts } from './live.ts'

const noBrowser = chromiumOf()
  ? undefined
  : say({
      en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
      ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
    })

/** The cells of the table, row by row, and the bars' widths relative to the widest. */
async function shownOn(page: Page) {
  const rows = page.getByRole('table', { name: 'Clicks per category' }).locator('tbody').getByRole('row')
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

async function shows(page: Page, expected: { cells: string[]; bars: number[] }, en: string, ru: string): Promise<void> {
  await eventually(async () => expect(await shownOn(page), { en, ru }).toEqual(expected), {
    timeoutMs: 8_000,
    description: {
      en: `the page shows the rows of the table and the widths of the bars in per cent: ${JSON.stringify(expected)}. ${en}`,
      ru: `на странице строки таблицы и ширина столбцов в процентах: ${JSON.stringify(expected)}. ${ru}`,
    },
  })
}

async function tells(page: Page, status: 'Live' | 'Connection lost', meaning: Text): Promise<void> {
  await eventually(() => page.getByRole('status').textContent({ timeout: 1_000 }), {
    until: (text) => text?.includes(status) ?? false,
    timeoutMs: 8_000,
    description: {
      en: `an element of role status says "${status}". ${meaning.en}`,
      ru: `элемент с ролью status говорит "${status}". ${meaning.ru}`,
    },
  })
}

test('4.4 the page shows the newest window live, and finds back when the connection was lost', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  await using browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(8_000)
  await page.goto(dashboard.url)
  await page.getByText('No clicks yet').waitFor()
  await tells(page, 'Live', { en: 'The page is connected.', ru: 'Страница подключилась.' })

  await feedCounts(topics, [count(0, 'books', 7), count(1, 'books', 2), count(1, 'games', 4)])
  await page.getByRole('heading', { name: '08:05–08:10 UTC' }).waitFor()
  const before = { cells: ['games | 4 | 0', 'books | 2 | 7'], bars: [100, 50] }
  await shows(page, before, 'Most clicks first.', 'Сначала те, где кликов больше.')
  await feedCounts(topics, [count(1, 'books', 8), count(0, 'toys', 1)])
  const after = { cells: ['books | 8 | 7', 'games | 4 | 0', 'toys | 0 | 1'], bars: [100, 50] }
  await shows(
    page,
    after,
    'The last message was a late click: it changes the previous window and leaves this one as it is.',
    'Последним пришёл опоздавший клик: он меняет предыдущее окно и не трогает текущее.',
  )

  const port = Number(new URL(dashboard.url).port)
  await dashboard.stop()
  await tells(page, 'Connection lost', { en: 'The dashboard has stopped.', ru: 'Дашборд остановлен.' })
  await feedCounts(topics, [count(1, 'games', 16)])
  const again = await app.startDashboard({ port })
  await tells(page, 'Live', {
    en: 'The dashboard is back on the same port: the page connects again by itself, a second after it was lost.',
    ru: 'Дашборд снова на том же порту: страница подключается сама, через секунду после обрыва.',
  })
  await shows(
    page,
    { cells: ['games | 16 | 0', 'books | 8 | 7', 'toys | 0 | 1'], bars: [100, 50] },
    'After the connection came back, with what changed meanwhile, and each category once.',
    'После восстановления соединения: с тем, что изменилось за это время, и каждая категория один раз.',
  )
  await again.stop()
})

test('4.4 categories are shown as text, never as markup', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const markup = '<img src=x onerror=alert(1)><b>bold</b>'
  await feedCounts(topics, [count(0, markup, 1)])
  const dashboard = await app.startDashboard()
  await using browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(8_000)
  await page.goto(dashboard.url)
  await page.getByRole('table').getByText('bold').waitFor()
  expect(
    {
      made: await page.locator('img[src="x"], b:text-is("bold")').count(),
      cells: (await shownOn(page)).cells,
    },
    {
      en: 'the characters that came, and no element made of them: with innerHTML a name of a category runs code in the browser of whoever looks',
      ru: 'ровно те символы, что пришли, и ни одного элемента из них: через innerHTML название категории выполнит код в браузере зрителя',
    },
  ).toEqual({ made: 0, cells: [`${markup} | 1 | 0`] })
  await dashboard.stop()
})
