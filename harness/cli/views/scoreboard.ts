import { styleText } from 'node:util'
import Table from 'cli-table3'
import type { Lab } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { LabProgress, Progress } from '../progress.ts'

/** All that stands beside the titles, borders included, in characters. */
const besideTitles = 59
const shortestTitle = 12

/** All labs: what is green, what is next. Where the terminal is narrow titles are cut. */
export function scoreboard(labs: readonly Lab[], progress: Progress, next?: Lab): string {
  const room = Math.max(shortestTitle, (process.stdout.columns ?? Number.POSITIVE_INFINITY) - besideTitles)
  const titles = Math.max(...labs.map((lab) => say(lab.title).length)) + 2
  const table = new Table({
    ...(titles > room ? { colWidths: [null, room] } : {}),
    head: [
      say({ en: 'lab', ru: 'лаб.' }),
      '',
      say({ en: 'tasks', ru: 'задачи' }),
      say({ en: 'points', ru: 'баллы' }),
      say({ en: 'coverage', ru: 'покрытие' }),
      '',
    ],
    colAligns: ['right', 'left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  for (const lab of labs) table.push(rowOf(lab, progress.labs[lab.slug], lab.slug === next?.slug))
  return table.toString()
}

/** Every task has passed, and the lab as it is now has not been graded whole. */
const again = (): string => say({ en: '← grade again', ru: '← проверьте ещё раз' })

function rowOf(lab: Lab, reached: LabProgress | undefined, isNext: boolean): string[] {
  const points = lab.tasks.reduce((sum, task) => sum + task.points, 0)
  const passed = lab.tasks.filter((task) => reached?.passed.includes(task.id))
  const dots = lab.tasks
    .map((task) => (passed.includes(task) ? styleText('green', '●') : styleText('red', '○')))
    .join('')
  const state =
    reached?.state === 'green'
      ? styleText('green', say({ en: 'green', ru: 'зелёная' }))
      : isNext
        ? styleText('yellow', passed.length < lab.tasks.length ? say({ en: '← next', ru: '← следующая' }) : again())
        : ''
  return [
    String(lab.number).padStart(2, '0'),
    say(lab.title),
    `${dots} ${passed.length}/${lab.tasks.length}`,
    `${reached?.score ?? 0}/${points}`,
    reached?.coverage == null || passed.length === 0 ? '' : `${Math.round(reached.coverage * 100)} %`,
    state,
  ]
}
