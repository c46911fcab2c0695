import { basename } from 'node:path'
import { styleText } from 'node:util'
import { type LabVerdict, type Lane, takeSubmission, ungradedLab, type Verdict } from '../../grader/index.ts'
import { type Lab, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import { failureOf } from '../failure.ts'
import type { ExitCode } from '../program.ts'
import { remember } from '../progress.ts'
import { checkReports, type ReportOptions, writeReports } from '../reports.ts'
import { labsFrom, newSeed, note, onLanes } from '../session.ts'
import { verdictView } from '../views/verdict.ts'

interface GradeOptions extends ReportOptions {
  submission?: string
  jobs: number
  seed?: number
}

const marks = { passed: '✓', failed: '✗', 'not-run': '–' }

/** Grades the labs asked for, and goes on whatever one of them does. */
export async function grade(wanted: readonly string[], options: GradeOptions): Promise<ExitCode> {
  const labs = await labsFrom(wanted)
  await checkReports(options)
  await using submission = await takeSubmission(options.submission ?? repository, labs)
  const startedAt = new Date().toISOString()
  let broker: Verdict['broker'] = 'none'
  const verdicts = new Map<Lab, LabVerdict>()
  const tell = async (lab: Lab, verdict: LabVerdict) => {
    verdicts.set(lab, verdict)
    if (submission.root === repository) await remember(verdict)
    console.log(`${verdictView(verdict, { allFailures: true })}\n`)
  }
  const refusalOf = (lab: Lab) => submission.refused[lab.slug]
  await onLanes(
    labs.filter((lab) => !refusalOf(lab)),
    options.jobs,
    async (lane, lab) => {
      broker = lane.broker.mode
      await tell(lab, await gradeOne(lane, lab, submission.src[lab.slug] as string, options.seed ?? newSeed()))
    },
  )
  for (const lab of labs) {
    const refusal = refusalOf(lab)
    if (refusal) await tell(lab, ungradedLab(lab, 0, { problem: refusal.message }))
  }
  const name = submission.name === '.' ? basename(repository) : submission.name
  const verdict = sumUp(
    name,
    startedAt,
    broker,
    labs.map((lab) => verdicts.get(lab)!),
  )
  await writeReports(verdict, options)
  console.log(totalLine(verdict, labs))
  return exitCodeOf(verdict.labs)
}

/** What goes wrong with one lab ends no other: it is told as that lab's infrastructure error. */
async function gradeOne(lane: Lane, lab: Lab, src: string, seed: number): Promise<LabVerdict> {
  try {
    return await lane.grade({ lab, src, seed, onTest: ({ state, title }) => note(`${marks[state]} ${title}`) })
  } catch (error) {
    return ungradedLab(lab, seed, { infrastructure: (await failureOf(error)).message })
  }
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

function totalLine(verdict: Verdict, labs: readonly Lab[]): string {
  const green = verdict.labs.filter((one) => one.state === 'green').length
  const failed = verdict.labs.filter((one) => one.state === 'infrastructure').map((one) => one.lab)
  const total = say({
    en: `${verdict.score} of ${verdict.maxScore} points, ${green} of ${labs.length} labs green`,
    ru: `${verdict.score} из ${verdict.maxScore} баллов, зелёных лабораторных: ${green} из ${labs.length}`,
  })
  if (failed.length === 0) return styleText('bold', total)
  const apart = say({
    en: `not graded, because the infrastructure failed: ${failed.join(', ')}`,
    ru: `не оценены из-за отказа инфраструктуры: ${failed.join(', ')}`,
  })
  return `${styleText('bold', total)}\n${styleText('yellow', apart)}`
}
