import { KataError } from '../errors/index.ts'
import { say, type Text } from '../text/index.ts'
import type { Finding } from '../topics/index.ts'

/** What a spec says of a value that it looks at. A text alone is `means`; a plain string is `of`. */
export type About =
  | Text
  | string
  | {
      /** Which value it is, where the title does not say it: `the answer to the third request`. */
      of?: Text | string
      /** What follows when the expectation fails: what is certain. */
      so?: Text
      /** What it usually is: a guess, told as one. It takes the place of what the matcher itself would guess. */
      means?: Text
      /** What to do next, where it is more than to read the task again. */
      next?: Text
    }

/** The error of an expectation that does not hold. */
export function broken(finding: Finding, given: About | undefined): KataError {
  const { of, so, means = finding.means, next } = read(given)
  const expected = of === undefined ? finding.expected : `${say(of)}: ${say(finding.expected)}`
  return new KataError({
    code: 'NOT_AS_EXPECTED',
    kind: 'verdict',
    expected,
    observed: finding.observed,
    ...(so ? { so } : {}),
    ...(means ? { means } : {}),
    ...(next ? { next } : {}),
  })
}

function read(given: About | undefined): { of?: Text | string; so?: Text; means?: Text; next?: Text } {
  if (given === undefined) return {}
  if (typeof given === 'string') return { of: given }
  return 'en' in given ? { means: given } : given
}
