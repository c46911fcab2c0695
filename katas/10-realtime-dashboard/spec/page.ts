/** What a person sees on the page, and what Chart.js has drawn. */
import { type AboutWait, afterAll, eventually, expect, say, type Text } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import type * as Lab from '../src/index.ts'
import { RECENT, WINDOW } from './devices.ts'
import { means } from './means.ts'

export const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

/** Far from UTC. */
const env = { ...process.env, TZ: 'Asia/Kathmandu' }
const newPage = sharedBrowser({ afterAll, env })

/** Errors that nothing on a page has caught: what stays away may have its reason there. */
const uncaught = new WeakMap<Page, string[]>()

interface Opening {
  /** Its time goes on by itself, as ever, and by `aSecondOn`. */
  withClock?: boolean
}

export async function openPage(url: string, { withClock = false }: Opening = {}): Promise<Page> {
  const page = await newPage()
  if (withClock) await page.clock.install()
  const errors: string[] = []
  uncaught.set(page, errors)
  page.on('pageerror', ({ name, message }) => errors.push(`${name}: ${message}`))
  await page.goto(url)
  return page
}

/** A second that nobody has to wait for: for the page it is over. */
export const aSecondOn = (page: Page): Promise<void> => page.clock.runFor(1_000)

/** In ms, as the page sees it. */
export const timeOn = (page: Page): Promise<number> => page.evaluate('Date.now()')

interface Awaited<T> {
  until(seen: T): boolean
  description: AboutWait
  timeoutMs?: number
}

/** Until it is so. What is told otherwise has the errors of the page too. */
async function awaitOn<T>(page: Page, look: () => Promise<T>, { until, timeoutMs = 8_000, ...about }: Awaited<T>) {
  let seen: T
  const lookAgain = async () => {
    seen = await look()
    const errors = uncaught.get(page) ?? []
    return errors.length === 0 ? seen : { [say(means.seenOnPage)]: seen, [say(means.uncaught)]: errors.slice(0, 5) }
  }
  await eventually(lookAgain, { until: () => until(seen), timeoutMs, ...about })
}

/** A chart as Chart.js has it: `device-1: 0=20.5 1=21`, windows after `RECENT` and means; null where there is none. */
async function linesOf(page: Page, name: string): Promise<string[] | null> {
  const canvas = page.getByRole('img', { name, exact: true })
  if ((await canvas.count()) !== 1) return null
  type Line = { label: string; data: { x: number; y: number }[] }
  const lines: Line[] | null = await canvas.evaluate((element: unknown) => {
    const { Chart } = globalThis as unknown as {
      Chart?: { getChart(canvas: unknown): { data: { datasets: Line[] } } | undefined }
    }
    const chart = Chart?.getChart(element)
    return chart
      ? chart.data.datasets.map(({ label, data }) => ({ label, data: data.map(({ x, y }) => ({ x, y })) }))
      : null
  })
  return (
    lines?.map(({ label, data }) => `${label}: ${data.map(({ x, y }) => `${(x - RECENT) / WINDOW}=${y}`).join(' ')}`) ??
    null
  )
}

/** The picture of a chart. */
export const pictureOf = (page: Page, name: string): Promise<string> =>
  page.getByRole('img', { name, exact: true }).evaluate((canvas: { toDataURL(): string }) => canvas.toDataURL())

export interface Board {
  temperature: string[] | null
  humidity: string[] | null
  /** Cell by cell. */
  rows: string[]
  alerts: string[]
}

const textsOf = (all: { textContent: string | null }[]) =>
  all.map(({ textContent }) => (textContent ?? '').trim().replace(/\s+/g, ' '))

export async function boardOn(page: Page): Promise<Board> {
  const cells = page.getByRole('table', { name: 'Devices' }).locator('tbody').getByRole('row')
  return {
    temperature: await linesOf(page, 'Temperature'),
    humidity: await linesOf(page, 'Humidity'),
    rows: await cells.evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()).join(' | ')),
    ),
    alerts: await page.getByRole('list', { name: 'Alerts' }).getByRole('listitem').evaluateAll(textsOf),
  }
}

/** Until the board is this, of what is named. */
export async function shows(page: Page, wanted: Partial<Board>, why: Text, timeoutMs = 8_000): Promise<void> {
  const parts = Object.keys(wanted) as (keyof Board)[]
  const look = async () => {
    const board = await boardOn(page)
    return Object.fromEntries(parts.map((part) => [part, board[part]]))
  }
  await awaitOn(page, look, {
    until: (seen) =>
      JSON.stringify(seen) === JSON.stringify(Object.fromEntries(parts.map((part) => [part, wanted[part]]))),
    timeoutMs,
    description: means.shows(JSON.stringify(wanted), why),
  })
}

export async function tells(
  page: Page,
  status: 'Live' | 'Connection lost',
  when: { when: Text; means?: Text },
): Promise<void> {
  await awaitOn(page, () => page.getByRole('status').allTextContents(), {
    until: (texts) => texts.some((text) => text.includes(status)),
    description: means.tells(status, when),
  })
}

/** Until the text is on the page, for everybody to see. */
export async function says(page: Page, text: string, why?: Text): Promise<void> {
  await awaitOn(page, () => page.getByText(text, { exact: true }).isVisible(), {
    until: (isVisible) => isVisible,
    description: means.says(text, why),
  })
}

/** In light and in dark. */
export async function isAccessible(page: Page, state: Text): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(state, colorScheme)).toEqual([])
  }
}

/** `08:00:05` of an excursion's begin or end. */
const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 19)

export const alertLine = ({ deviceId, metric, kind, since, until }: Lab.Excursion): string =>
  `${deviceId} ${metric} ${kind}, ${timeOf(since)} – ${until === null ? 'active' : timeOf(until)}`
