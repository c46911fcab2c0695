import type { LabVerdict, TestResult, TypeProblem } from '../types.ts'

/** A test as CI servers know it, or what stands for one where a lab is red for another reason than its tests. */
export interface Reported extends Pick<TestResult, 'title' | 'state' | 'durationMs' | 'message' | 'reason'> {
  type?: TestResult['cause'] | 'files' | 'types'
}

/** Everything that makes a lab what it is: its tests, and what stands beside them. */
export function reported(lab: LabVerdict): Reported[] {
  const tests = lab.tasks.flatMap((task) => task.tests)
  return [...tests.map(({ cause, ...test }) => ({ ...test, type: cause })), ...besideTests(lab)]
}

/** The type errors of a lab, what was wrong with its files, and why it could not be graded, unless its tests tell that. */
export function besideTests(lab: LabVerdict): Reported[] {
  const failed = (title: string, type: Reported['type'], message: string): Reported => ({
    title: `${lab.number} ${title}`,
    state: 'failed',
    durationMs: 0,
    message,
    type,
  })
  const types = lab.types.map(typeLine)
  const isToldByTests = lab.tasks.some(({ tests }) => tests.some(({ cause }) => cause === 'infrastructure'))
  return [
    ...lab.problems.map((problem) => failed('files', 'files', problem)),
    ...(types.length > 0 ? [failed('types', 'types', types.join('\n'))] : []),
    ...(lab.infrastructure && !isToldByTests ? [failed('grading', 'infrastructure', lab.infrastructure)] : []),
  ]
}

/** Where a file of the lab's `src` stands in a submission. */
export function placeOf({ lab }: LabVerdict, file: string): string {
  return `katas/${lab}/src/${file}`
}

/** `index.ts:1:2 TS2322 …` */
export function typeLine({ file, line, column, code, message }: TypeProblem): string {
  return `${file}:${line}:${column} TS${code} ${message}`
}
