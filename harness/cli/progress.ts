/** What the student has reached, in `.kata/progress.json`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { LabVerdict } from '../grader/index.ts'
import { type Lab, repository } from '../lab/index.ts'

const labProgress = z.object({
  state: z.enum(['green', 'red', 'infrastructure']),
  /** Ids of tasks that passed in the last grading. */
  passed: z.array(z.string()),
  score: z.number(),
  maxScore: z.number(),
  coverage: z.number().nullable(),
})
const progress = z.object({
  labs: z.record(z.string(), labProgress).default({}),
  /** Hints shown so far, by task. */
  hints: z.record(z.string(), z.number().int()).default({}),
})

export type LabProgress = z.output<typeof labProgress>
export type Progress = z.output<typeof progress>

const file = join(repository, '.kata', 'progress.json')

/** A file that cannot be read counts as no progress: it is made again by the next grading. */
export async function readProgress(): Promise<Progress> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = {}
  }
  return progress.safeParse(value).data ?? { labs: {}, hints: {} }
}

export async function writeProgress(value: Progress): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, JSON.stringify(value, null, 2))
  await rename(`${file}.${process.pid}`, file)
}

/** Infrastructure errors leave what was reached before. */
export async function remember(verdict: LabVerdict): Promise<Progress> {
  const value = await readProgress()
  if (verdict.state === 'infrastructure') return value
  value.labs[verdict.lab] = {
    state: verdict.state,
    passed: verdict.tasks.filter((task) => task.state === 'passed').map((task) => task.id),
    score: verdict.score,
    maxScore: verdict.maxScore,
    coverage: verdict.coverage,
  }
  await writeProgress(value)
  return value
}

/** Tasks that were graded alone. Their points count as far as the coverage that was measured last lets them. */
export async function rememberTasks(lab: Lab, { tasks }: Pick<LabVerdict, 'tasks'>): Promise<Progress> {
  const value = await readProgress()
  const before = value.labs[lab.slug]
  const state = new Map(tasks.map((task) => [task.id, task.state]))
  const passed = lab.tasks.filter(({ id }) =>
    state.has(id) ? state.get(id) === 'passed' : before?.passed.includes(id),
  )
  const points = (some: Lab['tasks']) => some.reduce((sum, task) => sum + task.points, 0)
  const coverage = before?.passed.length ? before.coverage : null
  const share = coverage === null || lab.coverageFloor === 0 ? 1 : Math.min(1, coverage / lab.coverageFloor)
  value.labs[lab.slug] = {
    state: 'red',
    passed: passed.map((task) => task.id),
    score: Math.round(points(passed) * share * 100) / 100,
    maxScore: points(lab.tasks),
    coverage,
  }
  await writeProgress(value)
  return value
}
