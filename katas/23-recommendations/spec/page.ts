/** What a person sees on the page. */
import { afterAll, eventually, expect, say, type Text } from '#harness'
import { accessibilityProblems, chromiumOf, type Page, sharedBrowser } from '#harness/browser'
import { means } from './means.ts'

export const noBrowser = chromiumOf() ? undefined : say(means.noBrowser)

const newPage = sharedBrowser({ afterAll })

export async function openPage(url: string): Promise<Page> {
  const page = await newPage()
  await page.goto(url)
  return page
}

/** Row by row, cell by cell. */
export function rowsOn(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'Recommendations' }).locator('tbody').getByRole('row')
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()).join(' | ')),
  )
}

export async function shows(page: Page, rows: readonly string[], why: Text, timeoutMs = 8_000): Promise<void> {
  await eventually(() => rowsOn(page), {
    until: (seen) => JSON.stringify(seen) === JSON.stringify(rows),
    timeoutMs,
    description: means.shows(rows.join('; '), why),
  })
}

export async function headed(page: Page, heading: string): Promise<void> {
  await eventually(() => page.getByRole('heading').allTextContents(), {
    until: (texts) => texts.map((text) => text.trim()).includes(heading),
    timeoutMs: 8_000,
    description: means.headed(heading),
  })
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

export async function show(page: Page, user: string): Promise<void> {
  await page.getByLabel('User').fill(user)
  await page.getByLabel('User').press('Enter')
}

/** Holds the next question about this user, and answers it with something else when it is told to. */
export async function answersLate(page: Page, userId: string): Promise<{ release(): void; isOver(): boolean }> {
  const held = Promise.withResolvers<void>()
  let over = false
  const items = [{ itemId: 'old', title: 'Old', score: 1, reason: 'similar' }]
  await page.route(
    `**/users/${userId}/**`,
    async (route) => {
      await held.promise
      await route.fulfill({ json: { userId, kind: 'personal', total: 1, items } }).catch(() => {})
      over = true
    },
    { times: 1 },
  )
  return { release: held.resolve, isOver: () => over }
}

/** In light and in dark. */
export async function isAccessible(page: Page, state: Text): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page), means.accessible(state, colorScheme)).toEqual([])
  }
}
