/** Save → verdict: the tests of the task at hand, the next task once it is green, the whole lab in the end. */
import { join, relative, sep } from 'node:path'
import { emitKeypressEvents } from 'node:readline'
import { styleText } from 'node:util'
import { watch as watchFiles } from 'chokidar'
import { type Lane, testsOfTask } from '../grader/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import { say } from '../text/index.ts'
import { exitCodeOf } from './commands/grade.ts'
import { hint } from './commands/hint.ts'
import { nextOf } from './commands/next.ts'
import { reportFailure } from './failure.ts'
import type { ExitCode } from './program.ts'
import { readProgress, remember, rememberTask } from './progress.ts'
import { newSeed } from './session.ts'
import { scoreboard } from './views/scoreboard.ts'
import { taskView, verdictView } from './views/verdict.ts'

/** Watches `katas/` until the person quits. Saves during a run cause one more run. */
export async function watchLabs(
  lane: Lane,
  labs: readonly Lab[],
  first: Lab,
  options: { runNow?: boolean } = {},
): Promise<ExitCode> {
  let lab = first
  let code: ExitCode = 1
  let running: Promise<void> | undefined
  let again = false
  const changed = new Set<string>()

  const run = async (): Promise<void> => {
    do {
      again = false
      lane.runner.changed([...changed])
      changed.clear()
      try {
        const outcome = await verdictOn(lane, labs, lab)
        code = outcome.code
        if (outcome.green) lab = nextOf(labs, await readProgress())?.lab ?? lab
      } catch (error) {
        code = await reportFailure(error)
      }
      process.stdout.write(`\n${styleText('dim', prompt(lab))}\n`)
    } while (again)
  }
  const request = (): void => {
    again = true
    running ??= run().finally(() => {
      running = undefined
    })
  }

  const watcher = watchFiles(
    labs.flatMap((one) => [join(one.dir, 'src'), join(one.dir, 'spec')]),
    { ignoreInitial: true },
  )
  watcher.on('all', (_event, file) => {
    changed.add(file)
    const slug = relative(join(repository, 'katas'), file).split(sep)[0]
    lab = labs.find((one) => one.slug === slug) ?? lab
    request()
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  process.stdout.write(`\n${styleText('dim', prompt(lab))}\n`)
  if (options.runNow) request()
  await untilQuit({ r: request, h: () => void hint(), p: () => void showBoard(labs) })
  await watcher.close()
  await running
  return code
}

/** Task by task, as far as they pass; the whole lab, coverage and types included, once they all do. */
async function verdictOn(lane: Lane, labs: readonly Lab[], lab: Lab): Promise<{ green: boolean; code: ExitCode }> {
  const seed = newSeed()
  const src = join(lab.dir, 'src')
  const { labs: known } = await readProgress()
  process.stdout.write('\u001B[2J\u001B[H')
  for (const task of lab.tasks) {
    if (known[lab.slug]?.passed.includes(task.id)) continue
    const started = performance.now()
    const { results } = await lane.test({ lab, src, seed, only: testsOfTask(task.id) })
    console.log(taskView(task, results, performance.now() - started))
    if (results.some((result) => result.state === 'failed')) return { green: false, code: 1 }
    await rememberTask(lab, task.id)
  }
  const verdict = await lane.grade({ lab, src, seed })
  const reached = await remember(verdict)
  console.log(verdictView(verdict))
  if (verdict.state === 'green') console.log(`\n${scoreboard(labs, reached, nextOf(labs, reached)?.lab)}`)
  return { green: verdict.state === 'green', code: exitCodeOf([verdict]) }
}

async function showBoard(labs: readonly Lab[]): Promise<void> {
  const progress = await readProgress()
  console.log(scoreboard(labs, progress, nextOf(labs, progress)?.lab))
}

function prompt(lab: Lab): string {
  return say({
    en: `watching katas/${lab.slug} — save a file · r run again · h hint · p progress · q quit`,
    ru: `слежу за katas/${lab.slug} — сохраните файл · r ещё раз · h подсказка · p табло · q выход`,
  })
}

/** Single keys on a terminal; elsewhere until the input ends. */
async function untilQuit(keys: Record<string, () => void>): Promise<void> {
  const { stdin } = process
  if (!stdin.isTTY) return new Promise((resolve) => stdin.once('end', resolve).resume())
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  await new Promise<void>((resolve) => {
    stdin.on('keypress', (_text: string, key: { name?: string; ctrl?: boolean }) => {
      if (key.name === 'q' || (key.ctrl && key.name === 'c')) resolve()
      else keys[key.name ?? '']?.()
    })
  })
  stdin.setRawMode(false)
  stdin.pause()
}
