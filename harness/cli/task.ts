import { KataError } from '../errors/index.ts'
import { findLab, type Lab, loadLabs } from '../lab/index.ts'

/** Throws LAB_UNKNOWN or TASK_UNKNOWN for the first that is not there. `command` is named in the error. */
export async function requireKnown(wanted: readonly string[], command: string): Promise<void> {
  for (const one of wanted) await (isTask(one) ? findTask(one, command) : findLab(one))
}

/** The labs of these numbers or names, each once and in order; none named: all. */
export async function labsFrom(wanted: readonly string[]): Promise<Lab[]> {
  const labs = wanted.length === 0 ? await loadLabs() : await Promise.all(wanted.map((one) => findLab(one)))
  return [...new Map(labs.map((lab) => [lab.slug, lab])).values()].sort((a, b) => a.number - b.number)
}

/** A lab, or only those of its tasks that were asked for: `1.2 1.3 4` is two tasks of lab 1 and the whole of lab 4. */
export interface Work {
  lab: Lab
  /** Ids; none: all. */
  tasks: readonly string[]
}

/** What a person means by numbers and names of labs and numbers of tasks; nothing named: every lab. Throws LAB_UNKNOWN, TASK_UNKNOWN. */
export async function workFrom(wanted: readonly string[]): Promise<Work[]> {
  const tasks = await Promise.all(wanted.filter(isTask).map((one) => findTask(one, 'grade')))
  const named = await Promise.all(wanted.filter((one) => !isTask(one)).map((one) => findLab(one)))
  const whole = new Set(named.map(({ slug }) => slug))
  return (await labsFrom(wanted)).map((lab) => ({
    lab,
    tasks: whole.has(lab.slug) ? [] : tasks.filter((one) => one.lab.slug === lab.slug).map(({ task }) => task.id),
  }))
}

const isTask = (wanted: string): boolean => /^\d+\.\d+$/.test(wanted)

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
