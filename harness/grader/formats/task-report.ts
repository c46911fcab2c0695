import { cut } from '../../text/index.ts'
import type { LabVerdict } from '../types.ts'
import { besideTests } from './reported.ts'

/** A task as gradebooks show it: one row, and one text below it. */
export interface TaskReport {
  /** `12.3` */
  id: string
  title: string
  earned: number
  points: number
  passed: boolean
  /** Each test by its title, and what its failure says. */
  output: string
}

/** Of one failure: a gradebook is no place for more, and some take a megabyte in all. */
const mostOfAFailure = 2000

/** The tasks that could be run here; then, without points, what made the lab red beside them, and coverage that cost points. */
export function taskReports(lab: LabVerdict): TaskReport[] {
  const tasks = lab.tasks
    .filter(({ state }) => state !== 'not-run')
    .map((task) => ({
      id: task.id,
      title: task.title.en,
      earned: task.earned,
      points: task.points,
      passed: task.state === 'passed',
      output: task.tests.map(testText).join('\n'),
    }))
  const beside = besideTests(lab).map(({ title, message = '' }) => row(lab, title, cut(message, mostOfAFailure)))
  const earned = lab.tasks.reduce((sum, task) => sum + task.earned, 0)
  const isLowered = lab.score < earned && lab.coverage !== null
  const coverage = `coverage ${lab.coverage}, floor ${lab.floor}: ${lab.score} of the ${earned} points that the tasks earned`
  return [...tasks, ...beside, ...(isLowered ? [row(lab, `${lab.number} coverage`, coverage)] : [])]
}

function row(lab: LabVerdict, title: string, output: string): TaskReport {
  return { id: String(lab.number), title, earned: 0, points: 0, passed: false, output }
}

function testText(test: LabVerdict['tasks'][number]['tests'][number]): string {
  const mark = { passed: '✓', failed: '✗', 'not-run': '–' }[test.state]
  const told = test.state === 'failed' ? test.message : test.reason
  return `${mark} ${test.title}${told ? `\n${cut(told, mostOfAFailure)}` : ''}`
}
