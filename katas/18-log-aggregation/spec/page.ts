/** What a person sees on the page, and what Chart.js has drawn. */
import { afterAll, eventually, expect, say, type Text } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import { means } from './means.ts'

export const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

/** Far from UTC. */
const env = { ...process.env, TZ: 'Asia/Kathmandu' }
const newPage = sharedBrowser({ afterAll, env })

export async function openPage(url: string): Promise<Page> {
  const page = await newPage()
  await page.goto(url)
  return page
}

/** Of the page, as far as it is needed here. */
interface Element {
  textContent: string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  cloneNode(deep: true): Element
  remove(): void
}

/** Row by row, cell by cell; a trace that is folded in stands behind ▸. */
export function rowsOn(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'Lines' }).locator('tbody').getByRole('row')
  return rows.evaluateAll((all) => {
    const plain = (text: string | null | undefined) => (text ?? '').trim().replace(/\s+/g, ' ')
    return (all as unknown as Element[]).map((row) =>
      [...row.querySelectorAll('th, td')]
        .map((cell) => {
          const copy = cell.cloneNode(true)
          copy.querySelector('summary')?.remove()
          const details = copy.querySelector('details')
          details?.remove()
          return details ? `${plain(copy.textContent)} ▸ ${plain(details.textContent)}` : plain(copy.textContent)
        })
        .join(' | '),
    )
  })
}

export async function shows(page: Page, rows: readonly string[], why: Text, timeoutMs = 10_000): Promise<void> {
  await eventually(() => rowsOn(page), {
    until: (seen) => JSON.stringify(seen) === JSON.stringify(rows),
    timeoutMs,
    description: means.shows(rows.slice(0, 6).join('; '), why),
  })
}

/** Lines as Chart.js has them: `error: 0=2`; null where there is no chart. */
export async function chartOn(page: Page): Promise<string[] | null> {
  const canvas = page.getByRole('img', { name: 'Lines per minute', exact: true })
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
  return lines?.map(({ label, data }) => `${label}: ${data.map(({ x, y }) => `${x}=${y}`).join(' ')}`) ?? null
}

export function tells(page: Page, text: 'Live' | 'Connection lost', why: Text): Promise<void> {
  return tellsAs(page, 'status', text, why)
}

/** Empty: it warns no more. */
export function warns(page: Page, text: string, why: Text): Promise<void> {
  return tellsAs(page, 'alert', text, why)
}

async function tellsAs(page: Page, role: 'status' | 'alert', text: string, why: Text): Promise<void> {
  await eventually(() => page.getByRole(role).allTextContents(), {
    until: (texts) => (texts.length === 0 ? [''] : texts).some((one) => one.trim() === text),
    timeoutMs: 12_000,
    description: means.tells(role, text, why),
  })
}

/** Until the text is there for everybody to see, or is not. */
export async function says(page: Page, text: string, why: Text, isThere = true): Promise<void> {
  await eventually(() => page.getByText(text, { exact: true }).isVisible(), {
    until: (visible) => visible === isThere,
    timeoutMs: 10_000,
    description: means.says(text, isThere, why),
  })
}

/** Enter in a field is `Show`. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Enter')
}

interface Observed {
  sawOld?: boolean
  document: { body: Element }
  MutationObserver: new (told: () => void) => { observe(body: Element, options: object): void }
}

/** Holds the first question for this word, and answers it with something else when it is told to. */
export async function answersLate(page: Page, word: string) {
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let over = false
  const lines = [{ id: '9-9', at: Date.now(), service: 'old', level: 'info', message: 'an older answer' }]
  await page.evaluate(() => {
    const here = globalThis as unknown as Observed
    const look = () => {
      if (here.document.body.textContent?.includes('an older answer')) here.sawOld = true
    }
    new here.MutationObserver(look).observe(here.document.body, { childList: true, subtree: true, characterData: true })
  })
  await page.route(
    (url) => url.pathname === '/api/logs' && url.searchParams.get('q') === word,
    async (route) => {
      asked.resolve()
      await held.promise
      await route.fulfill({ json: { total: 1, lines, minutes: [] } }).catch(() => {})
      over = true
    },
    { times: 1 },
  )
  return {
    asked: asked.promise,
    release: held.resolve,
    isOver: () => over,
    wasShown: () => page.evaluate(() => (globalThis as unknown as Observed).sawOld === true),
  }
}

/** In light and in dark. */
export async function isAccessible(page: Page, state: Text): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(state, colorScheme)).toEqual([])
  }
}
