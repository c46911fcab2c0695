import { loadLabs } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress, writeProgress } from '../progress.ts'
import { findTask } from '../task.ts'
import { wrapped } from '../views/wrapped.ts'
import { nextOf } from './next.ts'

/** Each call shows one hint more, and the earlier ones again. */
export async function hint(wanted?: string): Promise<ExitCode> {
  const progress = await readProgress()
  const task = wanted === undefined ? nextOf(await loadLabs(), progress)?.task : (await findTask(wanted, 'hint')).task
  if (!task) {
    console.log(
      say({ en: 'Every lab is green: no hint is needed.', ru: 'Все лабораторные зелёные: подсказки не нужны.' }),
    )
    return 0
  }
  const shown = Math.min((progress.hints[task.id] ?? 0) + 1, task.hints.length)
  progress.hints[task.id] = shown
  await writeProgress(progress)
  console.log(`${task.id} ${say(task.title)}`)
  task.hints.slice(0, shown).forEach((text, index) => {
    console.log(wrapped(`  ${index + 1}/${task.hints.length} ${say(text)}`))
  })
  if (shown === task.hints.length)
    console.log(say({ en: 'That was the last hint.', ru: 'Это была последняя подсказка.' }))
  return 0
}
