import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe-core finds on the page as it stands: what would stop people who use a keyboard, a screen reader or little contrast. One line for each element: rule, weight, help, where. Empty: nothing.
 * The page's own policy does not stop it, and the page is as it was when it is through.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact}): ${help}: ${target.join(' ')}`),
  )
}
