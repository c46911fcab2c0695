import { basename } from 'node:path'
import { styleText } from 'node:util'
import {
  type LabVerdict,
  type Lane,
  takeSubmission,
  testsOfTasks,
  ungradedLab,
  type Verdict,
} from '../../grader/index.ts'
import { type Lab, repository } from '../../lab/index.ts'
import { printable, say } from '../../text/index.ts'
import { failureOf } from '../failure.ts'
import type { ExitCode } from '../program.ts'
import { remember, rememberTasks } from '../progress.ts'
import { checkReports, type ReportOptions, writeReports } from '../reports.ts'
import { newSeed, note, noteChangedGiven, onLanes, ticker } from '../session.ts'
import { type Work, workFrom } from '../task.ts'
import { verdictView } from '../views/verdict.ts'

interface GradeOptions extends ReportOptions {
  submission?: string
  jobs: number
  /** Every failure whole, not the first alone. */
  all?: boolean
  seed?: number
}

/** Grades the labs or tasks asked for, and goes on whatever one of them does. Labs are shown in order, each as soon as those before it are. */
export async function grade(wanted: readonly string[], options: GradeOptions): Promise<ExitCode> {
  const work = await workFrom(wanted)
  const labs = work.map(({ lab }) => lab)
  await checkReports(options, labs.length)
  await using submission = await takeSubmission(options.submission ?? repository, labs)
  if (submission.leftOut.length > 0) note(leftOutLine(submission.leftOut))
  const startedAt = new Date().toISOString()
  let broker: Verdict['broker'] = 'none'
  const verdicts: LabVerdict[] = []
  let shown = 0
  /** In the order of the labs, whichever is graded first. */
  const tell = (lab: Lab, verdict: LabVerdict) => {
    verdicts[labs.indexOf(lab)] = verdict
    for (; verdicts[shown]; shown++) {
      const some = work[shown]!.tasks.length > 0 ? { tasksInLab: labs[shown]!.tasks.length } : {}
      console.log(`${verdictView(verdicts[shown]!, { allFailures: options.all ?? false, ...some })}\n`)
    }
  }
  for (const lab of labs) {
    const refusal = submission.refused[lab.slug]
    if (refusal) tell(lab, ungradedLab(lab, 0, { problem: refusal.message }))
  }
  const open = labs.filter((lab) => !submission.refused[lab.slug])
  await onLanes(open, options.jobs, async (lane, lab) => {
    broker = lane.broker.mode
    const { tasks } = work[labs.indexOf(lab)]!
    if (submission.root === repository) await noteChangedGiven(lab)
    const verdict = await gradeOne(lane, { lab, tasks }, submission.src[lab.slug] as string, options.seed ?? newSeed())
    if (submission.root === repository) await (tasks.length === 0 ? remember(verdict) : rememberTasks(lab, verdict))
    tell(lab, verdict)
  })
  const name = submission.name === '.' ? basename(repository) : submission.name
  const verdict = sumUp(name, startedAt, broker, verdicts)
  await writeReports(verdict, options)
  console.log(totalLine(verdict, work))
  return exitCodeOf(verdict.labs)
}

const mostLeftOut = 10

function leftOutLine(files: readonly string[]): string {
  const shown = files.slice(0, mostLeftOut).map((file) => printable(file).replaceAll('\n', '\\n'))
  const left = files.length - shown.length
  const more = left === 0 ? '' : say({ en: ` and ${left} more`, ru: ` и ещё ${left}` })
  return say({
    en: `left out, since no import reaches it: ${shown.join(', ')}${more}`,
    ru: `не учитывается, так как import до этого не доходит: ${shown.join(', ')}${more}`,
  })
}

/** What goes wrong with one lab ends no other: it is told as that lab's infrastructure error. */
async function gradeOne(lane: Lane, { lab, tasks }: Work, src: string, seed: number): Promise<LabVerdict> {
  using progress = ticker()
  let done = 0
  const onTest = () =>
    progress.tell(say({ en: `lab ${lab.number}: ${++done} tests`, ru: `лабораторная ${lab.number}, тестов: ${done}` }))
  progress.tell(say({ en: `lab ${lab.number} …`, ru: `лабораторная ${lab.number} …` }))
  try {
    return await lane.grade({ lab: onlyTasks(lab, tasks), src, seed, onTest, ...selected(tasks) })
  } catch (error) {
    return ungradedLab(lab, seed, { infrastructure: (await failureOf(error)).message })
  }
}

/** Of single tasks the coverage is not measured, and does not count. */
function onlyTasks(lab: Lab, tasks: readonly string[]): Lab {
  if (tasks.length === 0) return lab
  return { ...lab, tasks: lab.tasks.filter(({ id }) => tasks.includes(id)), coverageFloor: 0 }
}

function selected(tasks: readonly string[]) {
  return tasks.length === 0 ? {} : { only: testsOfTasks(...tasks) }
}

export function exitCodeOf(verdicts: readonly LabVerdict[]): ExitCode {
  if (verdicts.some((one) => one.state === 'infrastructure')) return 2
  return verdicts.every((one) => one.state === 'green') ? 0 : 1
}

function sumUp(submission: string, startedAt: string, broker: Verdict['broker'], labs: LabVerdict[]): Verdict {
  const graded = labs.filter((one) => one.state !== 'infrastructure')
  return {
    version: 1,
    submission,
    startedAt,
    broker,
    labs,
    score: Math.round(graded.reduce((sum, one) => sum + one.score, 0) * 100) / 100,
    maxScore: graded.reduce((sum, one) => sum + one.maxScore, 0),
  }
}

function totalLine(verdict: Verdict, work: readonly Work[]): string {
  const green = verdict.labs.filter((one) => one.state === 'green').length
  const failed = verdict.labs.filter((one) => one.state === 'infrastructure').map((one) => one.lab)
  const points = say({
    en: `${verdict.score} of ${verdict.maxScore} points`,
    ru: `${verdict.score} из ${verdict.maxScore} баллов`,
  })
  const labs = say({
    en: `, ${green} of ${work.length} labs green`,
    ru: `, зелёных лабораторных: ${green} из ${work.length}`,
  })
  // Some tasks of a lab make no green lab.
  const total = work.some(({ tasks }) => tasks.length > 0) ? points : points + labs
  if (failed.length === 0) return styleText('bold', total)
  const apart = say({
    en: `not graded, because the infrastructure failed: ${failed.join(', ')}`,
    ru: `не оценены из-за отказа инфраструктуры: ${failed.join(', ')}`,
  })
  return `${styleText('bold', total)}\n${styleText('yellow', apart)}`
}
