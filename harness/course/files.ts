/** What a lab's files alone tell, before anything is run. */
import type { Lab } from '../lab/index.ts'
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
  return [`lab.ts has ${lab.tasks.length} tasks; the course's source has ${expected}`]
}

async function manyAlternatives(lab: Lab): Promise<Outcome> {
  const { length } = await alternativesOf(lab)
  return { problems: length === 0 ? ['there is no second right solution'] : [] }
}

async function manyMisconceptions(lab: Lab): Promise<Outcome> {
  const all = await misconceptionsOf(lab)
  const few = all.length < fewestMisconceptions
  return { problems: few ? [`${all.length} misconceptions; at least ${fewestMisconceptions} are expected`] : [] }
}
