import { styleText } from 'node:util'
import Table from 'cli-table3'
import type { Lab } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { LabProgress, Progress } from '../progress.ts'

/** All labs: what is green, what is next. */
export function scoreboard(labs: readonly Lab[], progress: Progress, next?: Lab): string {
  const table = new Table({
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
        ? styleText('yellow', say({ en: '← next', ru: '← следующая' }))
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
