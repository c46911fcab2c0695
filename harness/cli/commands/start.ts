import { join } from 'node:path'
import type { Lane } from '../../grader/index.ts'
import { type Lab, loadLabs } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress, remember } from '../progress.ts'
import { atWork, newSeed, noteChangedGiven, openLane } from '../session.ts'
import { scoreboard } from '../views/scoreboard.ts'
import { verdictView } from '../views/verdict.ts'
import { watchLabs } from '../watching.ts'
import { exitCodeOf } from './grade.ts'
import { nextOf } from './next.ts'

/** Grades the next lab and shows the scoreboard; on a terminal it goes on watching. */
export async function start(options: { once?: boolean }): Promise<ExitCode> {
  const labs = await loadLabs()
  const next = nextOf(labs, await readProgress())?.lab
  if (!next) {
    console.log(scoreboard(labs, await readProgress()))
    console.log(say({ en: 'Every lab is green. Congratulations.', ru: 'Все лабораторные зелёные. Поздравляем.' }))
    return 0
  }
  await using lane = await openLane()
  // Awaited: the lane ends with this function.
  if (options.once || !process.stdout.isTTY || !process.stdin.isTTY) return await gradeOnce(lane, labs, next)
  return await watchLabs(lane, labs, next, { firstRun: (checkNewest) => gradeOnce(lane, labs, next, checkNewest) })
}

async function gradeOnce(
  lane: Lane,
  labs: readonly Lab[],
  lab: Lab,
  checkNewest: () => void = () => {},
): Promise<ExitCode> {
  await noteChangedGiven(lab)
  const verdict = await atWork(`${lab.number}. ${say(lab.title)}`, (onTest) =>
    lane.grade({ lab, src: join(lab.dir, 'src'), seed: newSeed(), onTest }),
  )
  checkNewest()
  const progress = await remember(verdict)
  const next = nextOf(labs, progress)
  console.log(verdictView(verdict))
  console.log(`\n${scoreboard(labs, progress, next?.lab)}`)
  if (next)
    console.log(
      say({
        en: `next: ${next.task.id} ${next.task.title.en} — katas/${next.lab.slug}/README.md`,
        ru: `дальше: ${next.task.id} ${next.task.title.ru} — katas/${next.lab.slug}/README.ru.md`,
      }),
    )
  return exitCodeOf([verdict])
}
