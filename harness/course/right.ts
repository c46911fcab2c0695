/** What the stub and right implementations are held to. */
import { judgeLab, type Lane, type TestResult } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import { lackingOf, lineOf, type Outcome } from './check.ts'

/**
 * Every graded test fails on the stub by the stub's own word, so at once, and each task has one. Where the lab's work is configuration,
 * a file has no word of its own: there an expectation may fail.
 */
export async function proveStub(
  lane: Lane,
  lab: Lab,
  src: string,
  seed: number,
): Promise<{ outcome: Outcome; titles: readonly string[] }> {
  const { results } = await lane.test({ lab, src, seed, coverage: false, language: 'en' })
  const problems = untested(lab, results)
  for (const result of results) {
    const { title, state, cause, reason, message } = result
    if (state === 'not-run' && reason) continue
    if (state !== 'failed')
      problems.push(say({ en: `"${title}" ${state} on the stub`, ru: `«${title}» на заготовке: ${state}` }))
    else if (
      cause !== 'not-implemented' &&
      !((cause === 'assertion' || cause === 'deadline') && lab.coverageFloor === 0)
    )
      problems.push(
        say({
          en: `"${title}" fails on the stub by ${cause}, not by "not implemented": ${message}`,
          ru: `«${title}» падает на заготовке не с «not implemented», а с ${cause}: ${message}`,
        }),
      )
  }
  return { outcome: { problems, ...lackingOf(results) }, titles: results.map(({ title }) => title) }
}

function untested(lab: Lab, results: readonly TestResult[]): string[] {
  const tested = new Set(results.map((result) => result.task))
  const known = new Set(lab.tasks.map((task) => task.id))
  return [
    ...lab.tasks
      .filter((task) => !tested.has(task.id))
      .map((task) => say({ en: `task ${task.id} has no graded test`, ru: `у задачи ${task.id} нет тестов` })),
    ...results
      .filter((result) => !known.has(result.task))
      .map((result) =>
        say({ en: `"${result.title}" belongs to no task`, ru: `«${result.title}» не относится ни к одной задаче` }),
      ),
  ]
}

/** What is wrong with a right implementation: tests that do not pass, tasks without one, points lost to coverage. */
export async function proveRight(lane: Lane, lab: Lab, src: string, seed: number): Promise<Outcome> {
  const started = performance.now()
  const { results, coverage } = await lane.test({ lab, src, seed, shuffle: true, language: 'en' })
  const wrong = results.filter(({ state, reason }) => state === 'failed' || (state === 'not-run' && !reason))
  const lacking = lackingOf(results)
  if (wrong.some((result) => result.cause === 'infrastructure')) return { problems: wrong.map(lineOf) }
  const durationMs = Math.round(performance.now() - started)
  const { score, maxScore, floor } = judgeLab({ lab, results, types: [], coverage, durationMs, seed })
  // Code that only tests reach which could not be run here is not covered.
  const isShort = score < maxScore && wrong.length === 0 && lacking.notRun === undefined
  return {
    problems: [
      ...untested(lab, results),
      ...wrong.map(lineOf),
      ...(isShort
        ? [
            say({
              en: `score ${score} of ${maxScore}: coverage ${coverage}, floor ${floor}`,
              ru: `баллов ${score} из ${maxScore}: покрытие ${coverage}, порог ${floor}`,
            }),
          ]
        : []),
    ],
    ...lacking,
  }
}
