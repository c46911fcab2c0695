/** What the specs look at in a run of the student's tests. */
import type { TestRun, VariantRun } from '#harness/test-runs'

/** Tests that failed, with their first line of why, and whatever else went wrong. Empty where all is well. */
export function failuresIn({ variants, problems }: TestRun, name: string): string[] {
  const { tests, problems: own } = variants[name]!
  const failed = tests
    .filter(({ state }) => state === 'failed')
    .map(({ name, message = '' }) => `${name}: ${short(message)}`)
  return [...failed, ...own.map(short), ...problems.map(short)]
}

export const passedIn = ({ tests }: VariantRun): string[] =>
  tests.filter(({ state }) => state === 'passed').map(({ name }) => name)

const short = (message: string): string => {
  const [line = ''] = message.split('\n')
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
