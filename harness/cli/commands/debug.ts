import { testsOfTasks } from '../../grader/index.ts'
import type { ExitCode } from '../program.ts'
import { newSeed, openLane } from '../session.ts'
import { codeOf } from '../solution.ts'
import { findTask } from '../task.ts'
import { failureView, testLine } from '../views/verdict.ts'

/** One task with the subject's inspector open and no time limits. */
export async function debug(wanted: string, options: { solution?: boolean }): Promise<ExitCode> {
  const { lab, task } = await findTask(wanted, 'debug')
  await using code = await codeOf(lab, options)
  await using lane = await openLane()
  const { results } = await lane.test({
    lab,
    src: code.src,
    seed: newSeed(),
    only: testsOfTasks(task.id),
    inspect: true,
  })
  for (const result of results) console.log(result.state === 'failed' ? failureView(result) : testLine(result))
  return results.every((result) => result.state === 'passed') ? 0 : 1
}
