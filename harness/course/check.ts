import type { TestResult } from '../grader/index.ts'
import { say } from '../text/index.ts'

export const checkKinds = ['texts', 'types', 'stub', 'solution', 'alternatives', 'misconceptions'] as const

/** What a check saw. */
export interface Outcome {
  /** For a person; none: it passed, or it was not run. */
  problems: readonly string[]
  /** What this place lacks to run it, or a part of it: then it neither passed nor failed. */
  notRun?: string
}

/** One thing that the proof looked at. */
export interface Check extends Outcome {
  lab: string
  kind: (typeof checkKinds)[number]
  /** `stub`, `solution, seed 7`, `misconception acks-zero`, … */
  name: string
  durationMs: number
}

/** A result as one line of a problem. */
export function lineOf(result: TestResult): string {
  return `"${result.title}" ${result.state} (${result.cause ?? result.reason ?? say({ en: 'skipped by its spec', ru: 'пропущен спецификацией' })}): ${result.message ?? ''}`
}

/** What a lab's place lacks, of the tests that were not run for want of it. */
export function lackingOf(results: readonly TestResult[]): Pick<Outcome, 'notRun'> {
  const lacking = results.filter((result) => result.state === 'not-run' && result.reason)
  const reasons = [...new Set(lacking.map(({ reason }) => reason))].join('; ')
  return lacking.length === 0
    ? {}
    : {
        notRun: say({
          en: `${lacking.length} of ${results.length} tests: ${reasons}`,
          ru: `тестов ${lacking.length} из ${results.length}: ${reasons}`,
        }),
      }
}
