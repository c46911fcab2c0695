import type { Verdict } from '../types.ts'
import { taskReports } from './task-report.ts'

/** PrairieLearn takes 1 MB, and shows nothing of a larger file. */
const mostBytes = 1_000_000

/**
 * PrairieLearn's `results.json` (its documentation, "External grading", "Grading results"): the score is a share from 0 to 1. Where a lab could not be
 * graded the submission is not gradable, which costs the student neither points nor an attempt.
 */
export function toPrairielearn(verdict: Verdict): string {
  const failed = verdict.labs.filter(({ state }) => state === 'infrastructure')
  if (failed.length > 0)
    return written({
      gradable: false,
      format_errors: failed.map((lab) => `${lab.lab} was not graded, because the infrastructure failed: try again`),
    })
  const tests = verdict.labs.flatMap((lab) =>
    taskReports(lab).map(({ id, title, earned, points, output }) => ({
      name: title.startsWith(id) ? title : `${id} ${title}`,
      points: earned,
      max_points: points,
      output,
    })),
  )
  const results = {
    gradable: true,
    score: verdict.maxScore === 0 ? 0 : verdict.score / verdict.maxScore,
    message: `${verdict.score} of ${verdict.maxScore} points`,
    tests,
  }
  const whole = written(results)
  if (Buffer.byteLength(whole) <= mostBytes) return whole
  return written({ ...results, tests: tests.map(({ output: _, ...test }) => test) })
}

function written(results: object): string {
  return `${JSON.stringify(results, null, 2)}\n`
}
