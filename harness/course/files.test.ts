/** What is wrong with a lab's files is found without running anything. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Lab } from '../lab/index.ts'
import { inLanguage } from '../text/index.ts'
import type { Outcome } from './check.ts'
import { fileChecks } from './files.ts'
import { promiseProblems } from './promises.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'
import { titleProblems } from './titles.ts'
import { solutionsOf } from './variants.ts'

async function outcomes(lab: Lab): Promise<Record<string, Outcome>> {
  return Object.fromEntries(await Promise.all(fileChecks(lab).map(async ([name, look]) => [name, await look()])))
}

const problemsOf = async (lab: Lab, name: string) => (await outcomes(lab))[name]?.problems.join()

test('a missing text, another heading and a missing task heading are found', async () => {
  const en = skeletonFile(tiny.readme)
  await using course = await tinyCourse({
    [tiny.readme]: en.replace('## Goal', '## Aim').replace('### 99.1', '### 99.9'),
  })
  const problems = await problemsOf(course.lab, 'texts')
  expect(problems).toContain('sections are Aim')
  expect(problems).toContain('no heading for 99.1')
  await rm(join(course.lab.dir, 'README.ru.md'))
  expect(await problemsOf(course.lab, 'texts')).toContain('README.ru.md is missing')
})

test('hints that are not those of lab.ts, and a failure that was not pasted, are found', async () => {
  await using course = await tinyCourse()
  expect(await problemsOf(course.lab, 'texts')).toMatch(/README\.md: its hints.*README\.md: it shows no real failure/s)
})

test('a failure that was pasted under another title, or one of the other language, is found', async () => {
  const pasted = (readme: string) =>
    skeletonFile(readme).replace(
      /(<!-- failure: .+ -->)\s+(?=<!-- \/failure)/,
      `$1\n\n\`\`\`text\n✗ ${tiny.title}\n  seen: two\n\`\`\`\n\n`,
    )
  const russian = 'katas/99-tiny/README.ru.md'
  await using course = await tinyCourse({ [tiny.readme]: pasted(tiny.readme), [russian]: pasted(russian) })
  const problems = await problemsOf(course.lab, 'texts')
  expect(problems).not.toContain('README.md: its failure')
  expect(problems).toContain(`README.ru.md: its failure is an old one, "${tiny.title}"`)
})

test('tasks that the source of the course has and the manifest has not are found', async () => {
  await using course = await tinyCourse()
  expect(await problemsOf(course.lab, 'tasks')).toBe('')
  const problem = "lab.ts has 1 tasks; the course's source has 5"
  expect(await problemsOf({ ...course.lab, number: 12 }, 'tasks')).toBe(problem)
})

test('a given file that is not there, and a copy of one, are found', async () => {
  await using course = await tinyCourse({
    [tiny.manifest]: skeletonFile(tiny.manifest).replace(
      'coverageFloor',
      "given: ['index.ts', 'none.ts'],\n  coverageFloor",
    ),
  })
  expect((await outcomes(course.lab))['given files']?.problems).toEqual([
    'lab.ts gives none.ts, and katas/99-tiny/src has no such file',
    'solutions/99-tiny/src/index.ts is a copy of a file that lab.ts gives: delete it',
    'solutions/99-tiny/alternatives/one-message/index.ts is a copy of a file that lab.ts gives: delete it',
  ])
})

test('too few misconceptions, one that cannot be loaded and no second solution are found', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  await rm(join(solutionsOf(lab), 'alternatives'), { recursive: true })
  expect(await problemsOf(lab, 'alternatives')).toBe('there is no second right solution')
  await rm(join(solutionsOf(lab), 'misconceptions', 'wrong-1.ts'))
  expect(await problemsOf(lab, 'misconceptions')).toContain('at least 5')
  await writeFile(join(solutionsOf(lab), 'misconceptions', 'wrong-4.ts'), 'export default {{')
  await expect(outcomes(lab)).rejects.toThrow(/misconceptions\/wrong-4\.ts/)
})

test('each problem is told in the language of the person', async () => {
  await using course = await tinyCourse({
    [tiny.readme]: skeletonFile(tiny.readme).replace('## Goal', '## Aim').replace('### 99.1', '### 99.9'),
    [tiny.manifest]: skeletonFile(tiny.manifest).replace('subject: {}', "given: ['none.ts'], subject: {}"),
  })
  await rm(join(solutionsOf(course.lab), 'alternatives'), { recursive: true })
  const all = await inLanguage('ru', async () => [
    ...Object.values(await outcomes(course.lab)).flatMap(({ problems }) => problems),
    ...promiseProblems('## Promises\n\n| a |\n| - |\n| 1.1 |\n| 9.1.1 | x | `y` | `z` |\n', 99, {
      tests: [],
      misconceptions: [],
    }),
    ...titleProblems('{ "3.1 x": "3.2 y" }', ['3.2 z']),
  ])
  expect(all.length).toBeGreaterThan(12)
  expect(all.filter((problem) => !/[а-я]{3}/.test(problem))).toEqual([])
})
