/** What a lab's files alone tell, before anything is run. */
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Outcome } from './check.ts'
import { docsProblems } from './docs.ts'
import { givenProblems } from './given.ts'
import { seedTaskCounts } from './seed.ts'
import { textProblems } from './texts.ts'
import { alternativesOf, misconceptionsOf } from './variants.ts'

const fewestMisconceptions = 5

type FileCheck = [name: string, look: () => Promise<Outcome>]

export function fileChecks(lab: Lab): readonly FileCheck[] {
  return [
    ['texts', async () => ({ problems: [...(await textProblems(lab)), ...(await docsProblems(lab))] })],
    ['tasks', async () => ({ problems: await taskProblems(lab) })],
    ['given files', async () => ({ problems: await givenProblems(lab) })],
    ['alternatives', () => manyAlternatives(lab)],
    ['misconceptions', () => manyMisconceptions(lab)],
  ]
}

async function taskProblems(lab: Lab): Promise<string[]> {
  const expected = (await seedTaskCounts())[String(lab.number)]
  if (expected === undefined || lab.tasks.length === expected) return []
  return [
    say({
      en: `lab.ts has ${lab.tasks.length} tasks; the course's source has ${expected}`,
      ru: `задач в lab.ts: ${lab.tasks.length}; в исходном курсе: ${expected}`,
    }),
  ]
}

async function manyAlternatives(lab: Lab): Promise<Outcome> {
  const { length } = await alternativesOf(lab)
  return {
    problems: length === 0 ? [say({ en: 'there is no second right solution', ru: 'нет второго верного решения' })] : [],
  }
}

async function manyMisconceptions(lab: Lab): Promise<Outcome> {
  const all = await misconceptionsOf(lab)
  const few = all.length < fewestMisconceptions
  return {
    problems: few
      ? [
          say({
            en: `${all.length} misconceptions; at least ${fewestMisconceptions} are expected`,
            ru: `типичных ошибок: ${all.length}; нужно не меньше ${fewestMisconceptions}`,
          }),
        ]
      : [],
  }
}
