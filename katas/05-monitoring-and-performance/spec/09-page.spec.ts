import { afterAll, expect, say, test } from '#harness'
import { chromiumOf, type OpenBrowser, openBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

let browser: Promise<OpenBrowser> | undefined

type Page = Awaited<ReturnType<OpenBrowser['newPage']>>

/** One browser serves the file: it takes a second to start. */
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

const run = (label: string, p50: number): Lab.Measurement => ({
  label,
  sent: 1_000,
  acknowledged: 1_000,
  failed: 0,
  seconds: 8,
  latency: { p50, p95: 2 * p50, p99: 3 * p50, max: 4 * p50 },
  requests: 100 * p50,
  bytes: 1_000 * p50,
})

const tableOf = (page: Page) => page.getByRole('table', { name: 'Before and after' })

const whole = 'a table named Before and after, with headings and a row of each metric'

/** A page may fill it after it was loaded. */
async function expectTable(page: Page): Promise<void> {
  const last = tableOf(page).getByRole('row').nth(7)
  const seen = await last.waitFor().then(
    () => whole,
    () => page.locator('body').ariaSnapshot(),
  )
  expect(seen, means.tableIsThere).toBe(whole)
}

/** Of all rows, the headings first. */
const cellsOf = (page: Page) =>
  tableOf(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim())),
    )

/** What is used here of the browser's own type. */
interface Canvas {
  width: number
  height: number
  getContext(kind: '2d'): { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } }
}

/** How many colours a plot has: an empty one has one. */
const coloursOf = (page: Page, name: string) =>
  page.locator(`canvas[aria-label="${name}"]`).evaluate((element) => {
    const canvas = element as unknown as Canvas
    if (canvas.width === 0 || canvas.height === 0) return 0
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Set<number>()
    for (let n = 0; n < data.length; n += 4)
      colours.add((data[n]! << 24) | (data[n + 1]! << 16) | (data[n + 2]! << 8) | data[n + 3]!)
    return colours.size
  })

test('5.5 a person sees the numbers of both runs, and plots of them', async ({ subject, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  const report = await app.startReport({ before: run('one by one', 40), after: run('in batches', 10), port: 0 })
  const page = await newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(report.url)
  await expectTable(page)
  const [headings = [], ...rows] = await cellsOf(page)
  expect(headings.slice(1, 3), means.headings).toEqual(['one by one', 'in batches'])
  expect(
    rows.map(([metric]) => metric),
    means.rows,
  ).toEqual(['recordsPerSecond', 'requestsPerRecord', 'bytesPerRecord', 'p50', 'p95', 'p99', 'max'])
  const p95 = rows.find(([metric]) => metric === 'p95') ?? []
  expect(p95.slice(1, 3).map(Number), means.numbersShown).toEqual([80, 20])
  expect(p95[3]?.replace('−', '-') ?? '', means.percentShown).toLookLike(/^-75(\.0+)? ?%$/, '-75 %')
  expect(p95[4], means.verdictShown).toBe('better')
  const plots = await page
    .locator('canvas[aria-label]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(plots.length, means.plots).toBeGreaterThanOrEqual(2)
  expect(plots, means.plots).toContain('Latency')
  for (const name of plots) expect(await coloursOf(page, name!), means.drawn(name!)).toBeGreaterThanOrEqual(4)
  expect(
    asked.filter((url) => !url.startsWith(report.url)),
    means.foreign,
  ).toEqual([])
  await report.stop()
})

test('5.5 a label is text, whatever is in it', async ({ subject, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  const odd = [
    '<img src=x onerror="window.hit=1">',
    '</script><script>window.hit=2</script>',
    'a\'b"c & <b>bold</b>',
    '${window.hit=3}',
    "a $$ b $& c $` d $' e",
  ]
  for (const label of odd) {
    const report = await app.startReport({ before: run(label, 40), after: run(label, 10), port: 0 })
    const page = await newPage()
    await page.goto(report.url)
    await expectTable(page)
    const [headings = []] = await cellsOf(page)
    expect(headings.slice(1, 3), means.labelIsText).toEqual([label, label])
    expect(await page.evaluate('window.hit ?? 0'), means.labelRuns).toBe(0)
    expect(await coloursOf(page, 'Latency'), means.drawn('Latency')).toBeGreaterThanOrEqual(4)
    await page.close()
    await report.stop()
  }
})
