import { styleText } from 'node:util'
import type { Outcome } from '../../course/index.ts'
import { say } from '../../text/index.ts'

/** What passed, what failed and what could not be run, told as it comes. */
export class Tally {
  passed = 0
  notRun = 0
  /** Name and detail of each. */
  readonly failures: string[] = []

  tell(name: string, { problems, notRun }: Outcome, durationMs = 0): void {
    const seconds = durationMs < 1000 ? '' : styleText('dim', ` ${(durationMs / 1000).toFixed(1)} s`)
    if (problems.length > 0) this.fail([name, ...problems].join('\n'))
    else if (notRun !== undefined) {
      this.notRun += 1
      console.log(`${styleText('yellow', '–')} ${name}${seconds}\n    ${notRun}`)
    } else {
      this.passed += 1
      console.log(`${styleText('green', '✓')} ${name}${seconds}`)
    }
  }

  fail(failure: string): void {
    this.failures.push(failure)
    console.log(failureLine(failure))
  }

  /** What failed stands again at the end: of a long log often only that is kept. */
  summary(): string {
    const repeated = this.failures.length > 0 ? `\n${this.failures.map(failureLine).join('\n')}\n` : ''
    const { passed, notRun } = this
    const failed = this.failures.length
    const counts = say({
      en: `${passed} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ''}`,
      ru: `прошло: ${passed}, не прошло: ${failed}${notRun > 0 ? `, не запускалось: ${notRun}` : ''}`,
    })
    return `${repeated}\n${counts}`
  }
}

function failureLine(failure: string): string {
  return `${styleText('red', '✗')} ${failure.replaceAll('\n', '\n    ')}`
}
