import { KataError } from '../errors/index.ts'
import { findLab, type Lab } from '../lab/index.ts'

/** The task that a person means by `12.3`, with its lab. `command` is named in the error. */
export async function findTask(wanted: string, command: string): Promise<{ lab: Lab; task: Lab['tasks'][number] }> {
  const lab = await findLab(wanted)
  const task = lab.tasks.find((one) => one.id === wanted)
  if (task) return { lab, task }
  const known = lab.tasks.map((one) => one.id).join(', ')
  const example = `npm run kata -- ${command} ${lab.tasks[0]!.id}`
  throw new KataError({
    code: 'TASK_UNKNOWN',
    kind: 'usage',
    expected: { en: `a task: ${known}`, ru: `задача: ${known}` },
    observed: wanted,
    next: { en: `For example: ${example}`, ru: `Например: ${example}` },
  })
}
