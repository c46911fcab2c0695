import { join } from 'node:path'
import { solutionsOf } from '../../course/index.ts'
import { KataError } from '../../errors/index.ts'
import { findLab } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { openLane, seedFrom } from '../session.ts'
import { failureView } from '../views/verdict.ts'

/** One task with the subject's inspector open and no time limits. */
export async function debug(wanted: string, options: { solution?: boolean }): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const task = lab.tasks.find((one) => one.id === wanted)
  if (!task)
    throw new KataError({
      code: 'TASK_UNKNOWN',
      kind: 'usage',
      expected: {
        en: `a task: ${lab.tasks.map((one) => one.id).join(', ')}`,
        ru: `задача: ${lab.tasks.map((one) => one.id).join(', ')}`,
      },
      observed: wanted,
      next: {
        en: `For example: npm run kata -- debug ${lab.tasks[0]!.id}`,
        ru: `Например: npm run kata -- debug ${lab.tasks[0]!.id}`,
      },
    })
  const src = options.solution ? join(solutionsOf(lab), 'src') : join(lab.dir, 'src')
  await using lane = await openLane()
  const only = new RegExp(`^${task.id.replace('.', '\\.')} `)
  const { results } = await lane.test({ lab, src, seed: seedFrom(), only, inspect: true })
  for (const result of results) console.log(result.state === 'failed' ? failureView(result) : `✓ ${result.title}`)
  return results.every((result) => result.state === 'passed') ? 0 : 1
}
