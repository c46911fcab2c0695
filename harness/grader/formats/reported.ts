import type { LabVerdict, TestResult } from '../types.ts'

/** A test as CI servers know it, or what stands for one where a lab is red for another reason than its tests. */
export interface Reported extends Pick<TestResult, 'title' | 'state' | 'durationMs' | 'message' | 'reason'> {
  type?: TestResult['cause'] | 'files' | 'types'
}

/** Everything that makes a lab what it is: its tests, its type errors, what was wrong with its files, and why it could not be graded. */
export function reported(lab: LabVerdict): Reported[] {
  const tests = lab.tasks.flatMap((task) => task.tests)
  const failed = (title: string, type: Reported['type'], message: string): Reported => ({
    title: `${lab.number} ${title}`,
    state: 'failed',
    durationMs: 0,
    message,
    type,
  })
  const types = lab.types.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} TS${code} ${message}`,
  )
  const isToldByTests = tests.some(({ cause }) => cause === 'infrastructure')
  return [
    ...tests.map(({ cause, ...test }) => ({ ...test, type: cause })),
    ...lab.problems.map((problem) => failed('files', 'files', problem)),
    ...(types.length > 0 ? [failed('types', 'types', types.join('\n'))] : []),
    ...(lab.infrastructure && !isToldByTests ? [failed('grading', 'infrastructure', lab.infrastructure)] : []),
  ]
}
