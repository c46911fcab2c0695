import type { Lab } from '../lab/index.ts'
import type { LabVerdict, TaskVerdict, TestResult, TypeProblem } from './types.ts'

/**
 * Only tests of tasks that the manifest names count; a task passes when it has a test and all of them passed. A task that is paid by shares earns
 * a part of its points before that.
 */
export function judgeTasks(lab: Lab, results: readonly TestResult[]): TaskVerdict[] {
  return lab.tasks.map(({ id, title, points, byShare }) => {
    const tests = results.filter((result) => result.task === id)
    const ran = tests.filter((test) => test.state !== 'not-run')
    const failed = ran.some((test) => test.state === 'failed')
    const state = failed ? 'failed' : ran.length > 0 ? 'passed' : tests.length > 0 ? 'not-run' : 'failed'
    const passed = ran.filter((test) => test.state === 'passed').length
    const share = byShare && ran.length > 0 ? passed / ran.length : Number(state === 'passed')
    return { id, title, points, earned: points * share, state, tests }
  })
}

/** A lab whose files were refused, or that could not be graded at all: no test of it was run, and nothing was earned. */
export function ungradedLab(lab: Lab, seed: number, why: { problem: string } | { infrastructure: string }): LabVerdict {
  const problems = 'problem' in why ? [why.problem] : []
  const verdict = judgeLab({ lab, results: [], types: [], problems, coverage: null, durationMs: 0, seed })
  return 'problem' in why ? verdict : { ...verdict, state: 'infrastructure', infrastructure: why.infrastructure }
}

/** Points that its tasks earned × min(1, coverage / floor); tasks that could not be run here are not in the maximum. */
export function judgeLab(given: {
  lab: Lab
  results: readonly TestResult[]
  types: readonly TypeProblem[]
  problems?: readonly string[]
  coverage: number | null
  durationMs: number
  seed: number
}): LabVerdict {
  const { lab, results, types, problems = [], coverage, durationMs, seed } = given
  const tasks = judgeTasks(lab, results)
  const counted = tasks.filter((task) => task.state !== 'not-run')
  const maxScore = counted.reduce((sum, task) => sum + task.points, 0)
  const points = counted.reduce((sum, task) => sum + task.earned, 0)
  const share = lab.coverageFloor === 0 ? 1 : Math.min(1, (coverage ?? 0) / lab.coverageFloor)
  const score = Math.round(points * share * 100) / 100
  const isGreen = score === maxScore && types.length === 0 && problems.length === 0
  const infrastructure = results.find((result) => result.cause === 'infrastructure')?.message
  return {
    lab: lab.slug,
    number: lab.number,
    title: lab.title,
    state: infrastructure ? 'infrastructure' : isGreen ? 'green' : 'red',
    tasks,
    types,
    problems,
    coverage,
    floor: lab.coverageFloor,
    score,
    maxScore,
    durationMs,
    seed,
    ...(infrastructure === undefined ? {} : { infrastructure }),
  }
}
