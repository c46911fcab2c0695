/** What a person sees on the page, and what Chart.js has drawn. */
import { afterAll, eventually, expect, say, type Text } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import { means } from './means.ts'

export const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

const newPage = sharedBrowser({ afterAll, env: process.env })

export async function openPage(url: string): Promise<Page> {
  const page = await newPage()
  await page.goto(url)
  return page
}

export interface Seen {
  head: boolean
  /** `16: 2, 3`: the block, its transactions and events. */
  chart: string[] | null
  /** Cell by cell. */
  contracts: string[]
  senders: string[]
}

interface Drawn {
  labels: unknown[]
  datasets: { label: string; data: number[] }[]
}

async function chartOn(page: Page): Promise<string[] | null> {
  const canvas = page.getByRole('img', { name: 'Blocks', exact: true })
  if ((await canvas.count()) !== 1) return null
  const drawn = await canvas.evaluate((element: unknown) => {
    const { Chart } = globalThis as unknown as { Chart?: { getChart(canvas: unknown): { data: Drawn } | undefined } }
    const data = Chart?.getChart(element)?.data
    return data
      ? { labels: [...data.labels], datasets: data.datasets.map((one) => ({ label: one.label, data: [...one.data] })) }
      : null
  })
  if (!drawn) return null
  const of = (label: string) => drawn.datasets.find((one) => one.label === label)?.data ?? []
  return drawn.labels.map((label, n) => `${label}: ${of('transactions')[n]}, ${of('events')[n]}`)
}

async function rowsOn(page: Page, name: string): Promise<string[]> {
  const rows = page.getByRole('table', { name, exact: true }).locator('tbody').getByRole('row')
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()).join(' | ')),
  )
}

export async function seenOn(page: Page): Promise<Omit<Seen, 'head'>> {
  return {
    chart: await chartOn(page),
    contracts: await rowsOn(page, 'Contracts'),
    senders: await rowsOn(page, 'Senders'),
  }
}

/** Until the page shows this, of what is named. */
export async function shows(page: Page, wanted: Partial<Omit<Seen, 'head'>>, why: Text): Promise<void> {
  const parts = Object.keys(wanted) as (keyof Omit<Seen, 'head'>)[]
  const look = async () => {
    const seen = await seenOn(page)
    return Object.fromEntries(parts.map((part) => [part, seen[part]]))
  }
  await eventually(look, {
    until: (seen) => parts.every((part) => JSON.stringify(seen[part]) === JSON.stringify(wanted[part])),
    description: means.shows(JSON.stringify(wanted), why),
  })
}

/** Until the text is on the page, for everybody to see. */
export async function says(page: Page, text: string, why?: Text): Promise<void> {
  await eventually(() => page.getByText(text, { exact: true }).isVisible(), {
    until: (isVisible) => isVisible,
    description: means.says(text, why),
  })
}

export async function tells(page: Page, role: 'status' | 'alert', text: string, why: Text): Promise<void> {
  await eventually(() => page.getByRole(role).allTextContents(), {
    until: (texts) => texts.some((one) => one.includes(text)),
    description: means.tells(role, text, why),
  })
}

/** In light and in dark. */
export async function isAccessible(page: Page, state: Text): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(state, colorScheme)).toEqual([])
  }
}
