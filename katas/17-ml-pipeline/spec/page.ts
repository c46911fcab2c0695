/** What a person sees on the page, and what Chart.js has drawn. */
import { afterAll, eventually, expect, say, type Text } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import { means } from './means.ts'

export const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

const newPage = sharedBrowser({ afterAll })

export async function openPage(url: string): Promise<Page> {
  const page = await newPage()
  await page.clock.install()
  await page.goto(url)
  return page
}

/** Holds back the answers to what the page asks next, and comes back when it has asked. */
export async function holdAnswers(page: Page): Promise<{ release(): void; asksTwice(): Promise<void> }> {
  const gate = Promise.withResolvers<void>()
  let asked = 0
  let open = 0
  page.on('request', () => open++)
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', () => open--)
  await page.route('**/api/**', async (route) => {
    asked++
    await gate.promise
    await route.continue()
  })
  await eventually(() => asked, { until: (count) => count > 0, description: means.asksAgain })
  const ask = () => page.evaluate(() => fetch('/api/model').then((response) => response.text()))
  return {
    release: () => gate.resolve(),
    /** It has done with what it was told, and might have asked twice more: not every page does while it is paused. */
    async asksTwice() {
      for (let n = 0; n < 3; n++) {
        if (n > 0) await page.clock.fastForward(5_000)
        // What the page has asked before this is counted by now; what it does with the last answer it has done by the next.
        await ask()
        await eventually(() => open, { until: (count) => count === 0, description: means.allAnswered })
        await ask()
      }
    },
  }
}

/** A chart as Chart.js has it: `train: 100=0.5 200=0.4`; null where there is none. */
export async function linesOf(page: Page, name: string): Promise<string[] | null> {
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
  return lines?.map(({ label, data }) => `${label}: ${data.map(({ x, y }) => `${x}=${y}`).join(' ')}`.trim()) ?? null
}

export async function draws(page: Page, name: string, wanted: readonly string[], why: Text): Promise<void> {
  await eventually(() => linesOf(page, name), {
    until: (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
    timeoutMs: 8_000,
    description: means.draws(name, wanted.join('; '), why),
  })
}

export async function tells(page: Page, role: 'status' | 'alert', text: string, why: Text): Promise<void> {
  await eventually(() => page.getByRole(role).allTextContents(), {
    until: (texts) => (texts.length === 0 ? [''] : texts).some((one) => one.trim() === text),
    timeoutMs: 10_000,
    description: means.tells(role, text, why),
  })
}

/** Until the text is there for everybody to see, or is not. */
export async function says(page: Page, text: string, why: Text, isThere = true): Promise<void> {
  await eventually(() => page.getByText(text, { exact: true }).isVisible(), {
    until: (visible) => visible === isThere,
    timeoutMs: 8_000,
    description: means.says(text, isThere, why),
  })
}

/** In light and in dark. */
export async function isAccessible(page: Page, state: Text): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(state, colorScheme)).toEqual([])
  }
}
