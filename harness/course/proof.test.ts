/** The proof must fail on a lab that is broken, in each way that it looks for. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type Lane } from '../grader/index.ts'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import { type Lab, loadLab, repository } from '../lab/index.ts'
import { docsProblems, pasteDocs } from './docs.ts'
import { misconceptionProblems, proveLab, proveStub, rightProblems, taskProblems } from './proof.ts'
import { skeletonOf } from './skeleton.ts'
import { textProblems } from './texts.ts'
import { misconceptionsOf, solutionsOf } from './variants.ts'

const slug = '99-tiny'
const title = '99.1 the greeting is in the topic once'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

/** The skeleton of a new lab, whole: five misconceptions and pasted texts. `broken` replaces files, null removes them. */
async function course(broken: Record<string, string | null> = {}): Promise<{ lab: Lab; directory: GuardedDirectory }> {
  await mkdir(join(repository, '.kata'), { recursive: true })
  const directory = await guardedDirectory(join(repository, '.kata'), 'course-')
  const files = { ...skeletonOf(99, slug), ...fiveMisconceptions() }
  for (const [path, text] of Object.entries({ ...files, ...broken })) {
    const file = join(directory.path, path)
    await mkdir(dirname(file), { recursive: true })
    if (text !== null) await writeFile(file, text)
  }
  return { lab: await loadLab(slug, directory.path), directory }
}

function fiveMisconceptions(): Record<string, string> {
  const text = skeletonOf(99, slug)[`solutions/${slug}/misconceptions/forgets-the-name.ts`] as string
  const replacements = ['good bye ${name}', 'hello ${name}!', 'hello Rabbit', '']
  return Object.fromEntries(
    replacements.map((replacement, index) => [
      `solutions/${slug}/misconceptions/wrong-${index}.ts`,
      text.replace("replace: 'hello'", `replace: '${replacement}'`),
    ]),
  )
}

const spec = `katas/${slug}/spec/01-greeting.spec.ts`
const solution = `solutions/${slug}/src/index.ts`
const stub = `katas/${slug}/src/index.ts`
const skeleton = (path: string) => skeletonOf(99, slug)[path] as string

test('a lab that is whole passes every check', async () => {
  const { lab, directory } = await course()
  await using _ = directory
  await pasteDocs(lane, lab, (name, message) => `${name}\n${message}`)
  const seen: string[] = []
  const proof = await proveLab(lane, lab, 1, (check) => seen.push(`${check.ok} ${check.name} ${check.detail}`))
  expect(proof.checks.filter((check) => !check.ok)).toEqual([])
  expect(proof).toMatchObject({ tests: 1, alternatives: 1, misconceptions: 5 })
  expect(seen).toHaveLength(proof.checks.length)
})

test('a stub that passes is found', async () => {
  const { lab, directory } = await course({ [stub]: skeleton(solution) })
  await using _ = directory
  expect((await proveStub(lane, lab, 1)).problems.join()).toContain('passed on the stub')
})

test('a stub that fails only by a time limit is found', async () => {
  const hanging = skeleton(stub)
    .replace("notImplemented('99.1')", 'await new Promise(() => {})')
    .replace(', notImplemented', '')
  const manifest = skeleton(`katas/${slug}/lab.ts`).replace('coverageFloor', 'testTimeLimitMs: 1500,\n  coverageFloor')
  const { lab, directory } = await course({ [stub]: hanging, [`katas/${slug}/lab.ts`]: manifest })
  await using _ = directory
  expect((await proveStub(lane, lab, 1)).problems.join()).toContain('time-limit')
})

test('a task without a test and a test without a task are found', async () => {
  const { lab, directory } = await course({ [spec]: skeleton(spec).replace(title, '98.7 greets') })
  await using _ = directory
  const { problems } = await proveStub(lane, lab, 1)
  expect(problems.join()).toContain('task 99.1 has no graded test')
  expect(problems.join()).toContain('"98.7 greets" belongs to no task')
})

test('a solution that fails a test is found', async () => {
  const { lab, directory } = await course({ [solution]: skeleton(solution).replace('hello', 'hallo') })
  await using _ = directory
  expect((await rightProblems(lane, lab, join(solutionsOf(lab), 'src'), 1)).join()).toContain(`"${title}" failed`)
})

test('a solution with a type error is found', async () => {
  const wrong = `${skeleton(solution)}\nexport const answer: string = 42\n`
  const { lab, directory } = await course({ [solution]: wrong })
  await using _ = directory
  expect((await rightProblems(lane, lab, join(solutionsOf(lab), 'src'), 1)).join()).toContain('TS2322')
})

test('a solution below the coverage floor is found', async () => {
  const idle = `${skeleton(solution)}\nexport function never(): number {\n${'  Math.random()\n'.repeat(40)}  return 1\n}\n`
  const { lab, directory } = await course({ [solution]: idle })
  await using _ = directory
  expect((await rightProblems(lane, lab, join(solutionsOf(lab), 'src'), 1)).join()).toContain('coverage')
})

test('a misconception that nothing catches is found', async () => {
  const file = `solutions/${slug}/misconceptions/forgets-the-name.ts`

  const { lab, directory } = await course({
    [file]: skeleton(file).replace("replace: 'hello'", "replace: 'hello ${name}'"),
  })
  await using _ = directory
  expect((await misconceptionProblems(lane, lab, await named(lab, 'forgets-the-name'), 1)).join()).toContain(
    'passed on it',
  )
})

test('a misconception whose edit is lost, or whose test is not there, is found', async () => {
  const file = `solutions/${slug}/misconceptions/forgets-the-name.ts`
  const lost = skeleton(file).replace('find: ', "find: 'not there' + ")
  const stray = skeleton(file).replace(title, '99.1 another title')
  const { lab, directory } = await course({ [file]: lost, [file.replace('forgets', 'minds')]: stray })
  await using _ = directory
  await expect(misconceptionProblems(lane, lab, await named(lab, 'forgets-the-name'), 1)).rejects.toThrow(
    'MISCONCEPTION_EDIT',
  )
  await expect(misconceptionProblems(lane, lab, await named(lab, 'minds-the-name'), 1)).rejects.toThrow(
    'MISCONCEPTION_TEST',
  )
})

test('too few misconceptions and no second solution are found', async () => {
  const { lab, directory } = await course()
  await using _ = directory
  await rm(join(solutionsOf(lab), 'alternatives'), { recursive: true })
  await rm(join(solutionsOf(lab), 'misconceptions', 'wrong-1.ts'))
  const failed = (await proveLab(lane, lab, 1, () => {})).checks.filter((check) => !check.ok).map((check) => check.name)
  expect(failed).toEqual(expect.arrayContaining(['alternatives', 'misconceptions']))
})

test('a missing text, another heading and a missing task heading are found', async () => {
  const en = skeleton(`katas/${slug}/README.md`)
  const { lab, directory } = await course({
    [`katas/${slug}/README.md`]: en.replace('## Goal', '## Aim').replace('### 99.1', '### 99.9'),
  })
  await using _ = directory
  const problems = (await textProblems(lab)).join()
  expect(problems).toContain('sections are Aim')
  expect(problems).toContain('no heading for 99.1')
  await rm(join(lab.dir, 'README.ru.md'))
  expect((await textProblems(lab)).join()).toContain('README.ru.md is missing')
})

test('hints that are not those of lab.ts, and a failure that was not pasted, are found', async () => {
  const { lab, directory } = await course()
  await using _ = directory
  expect((await docsProblems(lab)).join()).toMatch(/README\.md: its hints.*README\.md: it shows no real failure/s)
  await pasteDocs(lane, lab, (name, message) => `${name}\n${message}`)
  expect(await docsProblems(lab)).toEqual([])
  expect(await readFile(join(lab.dir, 'README.md'), 'utf8')).toContain('hello Kafka')
})

test('tasks that the source of the course has and the manifest has not are found', async () => {
  const { lab, directory } = await course()
  await using _ = directory
  expect(await taskProblems({ ...lab, number: 12 })).toEqual(["lab.ts has 1 tasks; the course's source has 5"])
})

async function named(lab: Lab, name: string) {
  const found = (await misconceptionsOf(lab)).find((one) => one.name === name)
  if (!found) throw new Error(`no misconception ${name}`)
  return found
}
