import type { Verdict } from '../types.ts'
import { taskReports } from './task-report.ts'

/**
 * Gradescope's `results/results.json` (its autograder documentation, "Autograder Output"): a row for each task with what it earned, and above
 * them the score, which coverage may have lowered. Undefined where a lab could not be graded: the file holds a score or none, and without the file
 * Gradescope says that its autograder failed, and records no zero.
 */
export function toGradescope(verdict: Verdict): string | undefined {
  if (verdict.labs.some(({ state }) => state === 'infrastructure')) return undefined
  const results = {
    score: verdict.score,
    execution_time: Math.round(verdict.labs.reduce((sum, lab) => sum + lab.durationMs, 0) / 1000),
    output: verdict.labs.map((lab) => `${lab.lab}: ${lab.score} / ${lab.maxScore}`).join('\n'),
    output_format: 'text',
    stdout_visibility: 'hidden',
    tests: verdict.labs.flatMap((lab) =>
      taskReports(lab).map(({ id, title, earned, points, passed, output }) => ({
        number: id,
        name: title,
        score: earned,
        max_score: points,
        status: passed ? 'passed' : 'failed',
        output,
        output_format: 'text',
        tags: [lab.lab],
        visibility: 'visible',
      })),
    ),
    extra_data: { maxScore: verdict.maxScore, submission: verdict.submission },
  }
  return `${JSON.stringify(results, null, 2)}\n`
}
