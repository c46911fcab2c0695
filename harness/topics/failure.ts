import { say, type Text } from '../text/index.ts'

/** What a matcher found wrong. */
export interface Failure {
  expected: Text | string
  seen: Text | string
  /** What this usually means, for somebody who has never met it. */
  meaning: Text
}

/** The message of a failed assertion. */
export function failureMessage({ expected, seen, meaning }: Failure): string {
  const labels = {
    expected: say({ en: 'expected', ru: 'ожидалось' }),
    seen: say({ en: 'seen', ru: 'получено' }),
    meaning: say({ en: 'what this usually means', ru: 'что это обычно значит' }),
  }
  return `${labels.expected}: ${say(expected)}\n\n${labels.seen}: ${say(seen)}\n\n${labels.meaning}: ${say(meaning)}`
}

/** Up to ten names, then how many more. */
export function listed(names: readonly unknown[]): string {
  const shown = names.slice(0, 10).map(String).join(', ')
  return names.length <= 10 ? shown : `${shown} … (+${names.length - 10})`
}
