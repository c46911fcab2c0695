/** What the specs of a tiny lab notice of changes of its solution, on a real broker. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../../broker/index.ts'
import { createLane, type Lane } from '../../grader/index.ts'
import type { Lab } from '../../lab/index.ts'
import { skeletonFile, tiny, tinyCourse } from '../tiny-course.ts'
import { solutionsOf } from '../variants.ts'
import { type Known, killedShare, mutate, mutationCell, readReport, writeReport } from './index.ts'
import type { Mutant } from './mutant.ts'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

/** The spec looks at `greeting` for one name. `unused` is never called; `begin` is there for `kata play` alone. */
const solution = `export function greeting(name: string): string {
  return name.length < 9 ? name : ''
}

export function unused(): boolean {
  return true
}

export { begin } from './begin.ts'
`
const spec = `import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'

test('${tiny.title}', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(await app.greeting('Kafka')).toBe('Kafka')
})
`
const begin = 'export function begin(): boolean {\n  return true\n}\n'
const course = () =>
  tinyCourse({
    [tiny.solution]: solution,
    [tiny.spec]: spec,
    'solutions/99-tiny/src/begin.ts': begin,
    [tiny.manifest]: skeletonFile(tiny.manifest).replace(
      'subject: {},',
      "subject: { pure: ['greeting', 'unused'] },\n  play: { service: { run: 'begin', about: { en: 'begins', ru: 'начинает' } } },",
    ),
  })

function tried(): { run: (lab: Lab) => ReturnType<typeof mutate>; outcomes: [Mutant, Known][] } {
  const outcomes: [Mutant, Known][] = []
  const run = (lab: Lab) =>
    mutate({
      lab,
      lanes: [lane],
      seed: 1,
      keptIn: join(lab.dir, 'kept'),
      onMutant: (mutant, outcome) => outcomes.push([mutant, outcome]),
    })
  return { run, outcomes }
}

test('a mutant that a test fails on is killed, by that test; what no test notices survives, what none reaches is told apart', async () => {
  await using made = await course()
  const { run, outcomes } = tried()
  const report = await run(made.lab)
  const of = (wanted: string) =>
    outcomes
      .filter(([{ original }]) => original === wanted)
      .map(([{ replacement }, { status }]) => [replacement, status])
  const condition = 'name.length < 9'
  expect(of(condition)).toContainEqual(['true', 'survived'])
  expect(of(condition)).toContainEqual(['false', 'killed'])
  expect(outcomes.find(([, { status }]) => status === 'killed')?.[1].by).toBe(tiny.title)
  expect(of('true')).toEqual([['false', 'unreached']])
  expect(report.survived.filter(({ reached }) => !reached).map(({ original }) => original)).toContain('true')
  // A mutant of a text, which is of a kind that is left out, is none.
  expect(outcomes.map(([{ mutator }]) => mutator)).not.toContain('StringLiteral')
  expect(report.leftOut).toBeGreaterThan(0)
  expect(report.killed + report.survived.length + report.leftOut).toBe(report.mutants)
  expect(killedShare(report)).toBeLessThan(1)
})

test('what was tried before is not tried again, until the solution or the spec changes', async () => {
  await using made = await course()
  const first = tried()
  const report = await first.run(made.lab)
  const second = tried()
  expect(await second.run(made.lab)).toEqual(report)
  expect(second.outcomes).toEqual([])
  const file = join(solutionsOf(made.lab), 'src', 'index.ts')
  await writeFile(file, `${await readFile(file, 'utf8')}\nexport const one = (): boolean => true\n`)
  const third = tried()
  await third.run(made.lab)
  expect(third.outcomes.length).toBeGreaterThan(first.outcomes.length)
})

test('a survivor with a reason is equivalent, and the table says when the figure is stale', async () => {
  await using made = await course()
  const { lab } = made
  expect(await mutationCell(lab)).toBe('–')
  const report = await tried().run(lab)
  const reason = 'nothing of it is promised: the constant is there for this test'
  await writeReport(lab, {
    ...report,
    survived: [],
    equivalent: report.survived.map(({ reached: _, ...one }) => ({ ...one, reason })),
  })
  expect(killedShare((await readReport(lab))!)).toBe(1)
  expect((await tried().run(lab)).survived).toEqual([])
  expect(await mutationCell(lab)).toBe('100 %')
  const spec = join(lab.dir, 'spec', '01-greeting.spec.ts')
  await writeFile(spec, `${await readFile(spec, 'utf8')}\n// changed\n`)
  expect(await mutationCell(lab)).toBe('100 % (stale)')
})

test('a test that fails on the solution itself ends the measurement', async () => {
  await using made = await tinyCourse({
    [tiny.solution]: solution.replace('name :', "'good bye' :"),
    [tiny.spec]: spec,
    [tiny.manifest]: skeletonFile(tiny.manifest).replace('subject: {},', "subject: { pure: ['greeting'] },"),
    'solutions/99-tiny/src/begin.ts': begin,
  })
  await expect(tried().run(made.lab)).rejects.toThrow(/fails on the solution itself/)
})
