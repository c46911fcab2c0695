import type { Text } from '../text/index.ts'

/** What a comparison found: what it wanted, what it saw, and a guess at what that usually means. */
export interface Finding {
  expected: Text | string
  observed: Text | string
  means?: Text
}

/** Up to ten names, then how many more. */
export function listed(names: readonly unknown[]): string {
  const shown = names.slice(0, 10).map(String).join(', ')
  return names.length <= 10 ? shown : `${shown} … (+${names.length - 10})`
}
