/** Save → verdict: the tests of the task at hand, the next task once it is green, the whole lab in the end. */
import { join, relative, sep } from 'node:path'
import { emitKeypressEvents } from 'node:readline'
import { styleText } from 'node:util'
import type { Lane } from '../grader/index.ts'
import { testsOfTasks } from '../grader/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import { say } from '../text/index.ts'
import { exitCodeOf } from './commands/grade.ts'
import { hint } from './commands/hint.ts'
import { nextOf } from './commands/next.ts'
import { reportFailure } from './failure.ts'
import type { ExitCode } from './program.ts'
import { readProgress, remember, rememberTasks } from './progress.ts'
import { watchSaves } from './saves.ts'
import { atWork, newSeed, noteChangedGiven } from './session.ts'
import { scoreboard } from './views/scoreboard.ts'
import { taskView, verdictView } from './views/verdict.ts'
import { wrapped } from './views/wrapped.ts'

/** A run that a save has overtaken. */
class Overtaken extends Error {}

/**
 * Watches `katas/` until the person quits. A save during a run ends that run and starts anew; the first one too, which may be
 * another (`firstRun`). `checkNewest` throws when a save has come since. After a green lab the next one is watched, unless the person
 * asked for this one (`stay`).
 */
export async function watchLabs(
  lane: Lane,
  labs: readonly Lab[],
  first: Lab,
  options: { runNow?: boolean; stay?: boolean; firstRun?: (checkNewest: () => void) => Promise<ExitCode> } = {},
): Promise<ExitCode> {
  let lab = first
  let code: ExitCode = 1
  let running: Promise<void> | undefined
  let { firstRun } = options
  /** How often a run was asked for. A run that is not the newest is over. */
  let asked = 0
  let quitting = false
  const changed = new Set<string>()

  const run = async (): Promise<void> => {
    for (let mine = 0; mine !== asked && !quitting; ) {
      mine = asked
      lane.runner.changed([...changed])
      changed.clear()
      const checkNewest = () => {
        if (mine !== asked) throw new Overtaken()
      }
      try {
        const other = firstRun
        firstRun = undefined
        const outcome = other
          ? { code: await other(checkNewest), green: false }
          : await verdictOn(lane, labs, lab, checkNewest)
        code = outcome.code
        const next = outcome.green ? nextOf(labs, await readProgress())?.lab : undefined
        if (next && options.stay) console.log(`\n${goOn(next)}`)
        else if (next) lab = next
      } catch (error) {
        if (error instanceof Overtaken) continue
        code = await reportFailure(error)
      }
      process.stdout.write(`\n${styleText('dim', wrapped(prompt(lab)))}\n`)
    }
  }
  const request = (): void => {
    asked++
    if (running) void lane.runner.cancel()
    else
      running = run().finally(() => {
        running = undefined
      })
  }

  await using _saves = await watchSaves(
    labs.flatMap((one) => [join(one.dir, 'src'), join(one.dir, 'spec')]),
    (file) => {
      changed.add(file)
      const slug = relative(join(repository, 'katas'), file).split(sep)[0]
      lab = labs.find((one) => one.slug === slug) ?? lab
      request()
    },
  )
  if (options.runNow || firstRun) request()
  else process.stdout.write(`\n${styleText('dim', wrapped(prompt(lab)))}\n`)
  await untilQuit({ r: request, h: () => void hint(), p: () => void showBoard(labs) })
  quitting = true
  asked++
  await lane.runner.cancel()
  await running
  return code
}

/** Task by task, as far as they pass; the whole lab, coverage and types included, once they all do. `checkNewest` throws when a save has come since. */
async function verdictOn(
  lane: Lane,
  labs: readonly Lab[],
  lab: Lab,
  checkNewest: () => void,
): Promise<{ green: boolean; code: ExitCode }> {
  const seed = newSeed()
  const src = join(lab.dir, 'src')
  const { labs: known } = await readProgress()
  process.stdout.write('\u001B[2J\u001B[H')
  for (const task of lab.tasks) {
    if (known[lab.slug]?.passed.includes(task.id)) continue
    const started = performance.now()
    const { results } = await atWork(`${task.id} ${say(task.title)}`, (onTest) =>
      lane.test({ lab, src, seed, only: testsOfTasks(task.id), onTest }),
    )
    checkNewest()
    console.log(taskView(task, results, performance.now() - started))
    if (results.some((result) => result.state === 'failed')) return { green: false, code: 1 }
    await rememberTasks(lab, { tasks: [{ ...task, earned: task.points, state: 'passed', tests: results }] })
  }
  await noteChangedGiven(lab)
  const verdict = await atWork(`${lab.number}. ${say(lab.title)}`, (onTest) => lane.grade({ lab, src, seed, onTest }))
  checkNewest()
  const reached = await remember(verdict)
  console.log(verdictView(verdict))
  if (verdict.state === 'green') console.log(`\n${scoreboard(labs, reached, nextOf(labs, reached)?.lab)}`)
  return { green: verdict.state === 'green', code: exitCodeOf([verdict]) }
}

async function showBoard(labs: readonly Lab[]): Promise<void> {
  const progress = await readProgress()
  console.log(scoreboard(labs, progress, nextOf(labs, progress)?.lab))
}

function goOn(next: Lab): string {
  const command = `npm run kata -- watch ${next.number}`
  return say({ en: `the next lab: ${command}`, ru: `следующая лабораторная: ${command}` })
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
