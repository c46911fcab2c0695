import type { LabVerdict, TestResult } from '../types.ts'
import { typeLine } from './reported.ts'
import { testCodeOf } from './test-code.ts'

/** Exercism cuts nothing by itself: a longer output makes the whole file invalid. */
const mostOutput = 500
const cutNote = '… Output was truncated. Please limit to 500 chars'

/**
 * Exercism's `results.json`, version 3 (its documentation, "The Test Runner Interface"), of one lab: an exercise has one file. `sources` is the text of a
 * spec by the file of its tests. A test that could not be run here is left out, since Exercism has no word for it.
 */
export async function toExercism(lab: LabVerdict, sources: ReadonlyMap<string, string>): Promise<string> {
  const tests = lab.tasks.flatMap((task) => task.tests).filter(({ state }) => state !== 'not-run')
  const errors = [...lab.problems, ...lab.types.map(typeLine), ...(lab.infrastructure ? [lab.infrastructure] : [])]
  if (errors.length === 0 && tests.length === 0) errors.push('No test could be run here.')
  const results = {
    version: 3,
    status: errors.length > 0 ? 'error' : tests.every(({ state }) => state === 'passed') ? 'pass' : 'fail',
    message: errors.length > 0 ? errors.join('\n') : null,
    tests: await Promise.all(
      tests.map(async (test) => ({
        name: test.title,
        status: statusOf(test),
        ...(await codeOf(test, sources)),
        ...(test.message === undefined ? {} : { message: test.message }),
        ...(test.printed === undefined ? {} : { output: limited(test.printed) }),
        task_id: Number(test.task.split('.')[1]),
      })),
    ),
  }
  return `${JSON.stringify(results, null, 2)}\n`
}

/** An expectation that did not come true is a failure; whatever else went wrong an error. */
function statusOf({ state, cause }: TestResult): 'pass' | 'fail' | 'error' {
  if (state === 'passed') return 'pass'
  return cause === 'assertion' || cause === 'deadline' || cause === 'not-implemented' ? 'fail' : 'error'
}

async function codeOf(
  { file, title }: TestResult,
  sources: ReadonlyMap<string, string>,
): Promise<{ test_code?: string }> {
  const source = sources.get(file)
  const code = source === undefined ? undefined : await testCodeOf(source, title)
  return code === undefined ? {} : { test_code: code }
}

function limited(output: string): string {
  return output.length <= mostOutput ? output : output.slice(0, mostOutput - cutNote.length) + cutNote
}
