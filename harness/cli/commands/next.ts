import { type Lab, loadLabs } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { type Progress, readProgress } from '../progress.ts'

/** The first lab that is not green, and its first task that has not passed. */
export function nextOf(labs: readonly Lab[], progress: Progress): { lab: Lab; task: Lab['tasks'][number] } | undefined {
  const lab = labs.find((one) => progress.labs[one.slug]?.state !== 'green')
  if (!lab) return undefined
  return { lab, task: lab.tasks.find((task) => !progress.labs[lab.slug]?.passed.includes(task.id)) ?? lab.tasks[0]! }
}

export async function next(): Promise<ExitCode> {
  const found = nextOf(await loadLabs(), await readProgress())
  if (!found) {
    console.log(say({ en: 'Every lab is green. Congratulations.', ru: 'Все лабораторные зелёные. Поздравляем.' }))
    return 0
  }
  const { lab, task } = found
  console.log(`${task.id} ${say(task.title)}
  ${say({ en: 'read', ru: 'прочитайте' })}: katas/${lab.slug}/${say({ en: 'README.md', ru: 'README.ru.md' })}
  ${say({ en: 'write', ru: 'напишите' })}: katas/${lab.slug}/src/
  ${say({ en: 'see', ru: 'проверьте' })}: npm start    ${say({ en: 'a hint', ru: 'подсказка' })}: npm run kata -- hint`)
  return 0
}
