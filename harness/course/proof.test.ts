/** The proof must fail on a lab that is broken, in each way that it looks for. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type Lane } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { docsProblems, pasteDocs } from './docs.ts'
import {
  type Check,
  misconceptionProblems,
  proveLab,
  proveStub,
  rightProblems,
  taskProblems,
  typesProblems,
} from './proof.ts'
import { textProblems } from './texts.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'
import { misconceptionsOf, solutionsOf } from './variants.ts'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

test('a lab that is whole passes every check', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  await pasteDocs(lane, lab, (name, message) => `${name}\n${message}`)
  const seen: Check[] = []
  const proof = await proveLab(lane, lab, 1, (check) => seen.push(check))
  expect(seen.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(proof).toMatchObject({ tests: 1, alternatives: 1, misconceptions: 5 })
  expect(seen).toEqual(proof.checks)
})

test('a stub that passes is found', async () => {
  await using course = await tinyCourse({ [tiny.stub]: skeletonFile(tiny.solution) })
  const { lab } = course
  expect((await proveStub(lane, lab, 1)).problems.join()).toContain('passed on the stub')
})

test('a stub that fails only by a time limit is found', async () => {
  const hanging = skeletonFile(tiny.stub)
    .replace("notImplemented('99.1')", 'await new Promise(() => {})')
    .replace(', notImplemented', '')
  const manifest = skeletonFile(tiny.manifest).replace('coverageFloor', 'testTimeLimitMs: 1500,\n  coverageFloor')
  await using course = await tinyCourse({ [tiny.stub]: hanging, [tiny.manifest]: manifest })
  const { lab } = course
  expect((await proveStub(lane, lab, 1)).problems.join()).toContain('time-limit')
})

test('a task without a test and a test without a task are found', async () => {
  await using course = await tinyCourse({ [tiny.spec]: skeletonFile(tiny.spec).replace(tiny.title, '98.7 greets') })
  const { lab } = course
  const { problems } = await proveStub(lane, lab, 1)
  expect(problems.join()).toContain('task 99.1 has no graded test')
  expect(problems.join()).toContain('"98.7 greets" belongs to no task')
})

test('a solution that fails a test is found', async () => {
  await using course = await tinyCourse({ [tiny.solution]: skeletonFile(tiny.solution).replaceAll('hello', 'hallo') })
  const { lab } = course
  expect((await rightProblems(lane, lab, join(solutionsOf(lab), 'src'), 1)).join()).toContain(`"${tiny.title}" failed`)
})

test('a solution with a type error is found', async () => {
  const wrong = `${skeletonFile(tiny.solution)}\nexport const answer: string = 42\n`
  await using course = await tinyCourse({ [tiny.solution]: wrong })
  const { lab } = course
  expect((await typesProblems(join(solutionsOf(lab), 'src'))).join()).toContain('TS2322')
})

test('a solution below the coverage floor is found', async () => {
  const idle = `${skeletonFile(tiny.solution)}\nexport function never(): number {\n${'  Math.random()\n'.repeat(40)}  return 1\n}\n`
  await using course = await tinyCourse({ [tiny.solution]: idle })
  const { lab } = course
  expect((await rightProblems(lane, lab, join(solutionsOf(lab), 'src'), 1)).join()).toContain('coverage')
})

test('a misconception that nothing catches is found', async () => {
  const file = tiny.misconception

  await using course = await tinyCourse({
    [file]: skeletonFile(file).replace("replace: 'hello'", "replace: 'hello ${name}'"),
  })
  const { lab } = course
  expect((await misconceptionProblems(lane, lab, await named(lab, 'forgets-the-name'), 1)).join()).toContain(
    'passed on it',
  )
})

test('a misconception whose edit is lost, or whose test is not there, is found', async () => {
  const file = tiny.misconception
  const lost = skeletonFile(file).replace('find: ', "find: 'not there' + ")
  const stray = skeletonFile(file).replace(tiny.title, '99.1 another title')
  await using course = await tinyCourse({ [file]: lost, [file.replace('forgets', 'minds')]: stray })
  const { lab } = course
  await expect(misconceptionProblems(lane, lab, await named(lab, 'forgets-the-name'), 1)).rejects.toThrow(
    'MISCONCEPTION_EDIT',
  )
  await expect(misconceptionProblems(lane, lab, await named(lab, 'minds-the-name'), 1)).rejects.toThrow(
    'MISCONCEPTION_TEST',
  )
})

test('too few misconceptions and no second solution are found', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  await rm(join(solutionsOf(lab), 'alternatives'), { recursive: true })
  await rm(join(solutionsOf(lab), 'misconceptions', 'wrong-1.ts'))
  const { checks } = await proveLab(lane, lab, 1, () => {})
  const failed = checks.filter(({ problems }) => problems.length > 0).map(({ name }) => name)
  expect(failed).toEqual(expect.arrayContaining(['alternatives', 'misconceptions']))
})

test('a missing text, another heading and a missing task heading are found', async () => {
  const en = skeletonFile(tiny.readme)
  await using course = await tinyCourse({
    [tiny.readme]: en.replace('## Goal', '## Aim').replace('### 99.1', '### 99.9'),
  })
  const { lab } = course
  const problems = (await textProblems(lab)).join()
  expect(problems).toContain('sections are Aim')
  expect(problems).toContain('no heading for 99.1')
  await rm(join(lab.dir, 'README.ru.md'))
  expect((await textProblems(lab)).join()).toContain('README.ru.md is missing')
})

test('hints that are not those of lab.ts, and a failure that was not pasted, are found', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  expect((await docsProblems(lab)).join()).toMatch(/README\.md: its hints.*README\.md: it shows no real failure/s)
  await pasteDocs(lane, lab, (name, message) => `${name}\n${message}`)
  expect(await docsProblems(lab)).toEqual([])
  expect(await readFile(join(lab.dir, 'README.md'), 'utf8')).toContain('hello Kafka')
})

test('tasks that the source of the course has and the manifest has not are found', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  expect(await taskProblems({ ...lab, number: 12 })).toEqual(["lab.ts has 1 tasks; the course's source has 5"])
})

async function named(lab: Lab, name: string) {
  const found = (await misconceptionsOf(lab)).find((one) => one.name === name)
  if (!found) throw new Error(`no misconception ${name}`)
  return found
}
