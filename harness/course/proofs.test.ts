/** What stands as proven: the hash of a lab's files, `proofs.json`, the table of COVERAGE.md. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Check } from './check.ts'
import { hashOf } from './lab-hash.ts'
import type { LabProof } from './proof.ts'
import { readProofs, whyWhole, withProofs, writeProofs } from './proofs.ts'
import { coverageTable, keepTable } from './table.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'
import { solutionsOf } from './variants.ts'

const check = (more: Partial<Check> = {}): Check => ({
  lab: tiny.slug,
  kind: 'stub',
  name: 'stub',
  problems: [],
  durationMs: 1,
  ...more,
})
const counts = { tests: 1, alternatives: 1, misconceptions: 5 }
const entry = { hash: 'aa', commit: 'c0', ...counts, notRun: 0 }

test('the hash is of every file, whatever the line ends, the litter of editors and the place', async () => {
  await using course = await tinyCourse()
  await using other = await tinyCourse({ [tiny.stub]: skeletonFile(tiny.stub).replaceAll('\n', '\r\n') })
  await writeFile(join(other.lab.dir, '.DS_Store'), 'x')
  await writeFile(join(solutionsOf(other.lab), 'src', 'index.ts~'), 'x')
  const hash = await hashOf(course.lab)
  expect(await hashOf(other.lab)).toBe(hash)
  await mkdir(join(other.lab.dir, 'src', 'deep'))
  await writeFile(join(other.lab.dir, 'src', 'deep', 'more.ts'), '')
  const more = await hashOf(other.lab)
  await rm(join(solutionsOf(course.lab), 'NOTES.md'))
  expect(new Set([hash, more, await hashOf(course.lab)]).size).toBe(3)
})

test('a lab is proven whole unless it was, as it stands and in a place that could run everything', () => {
  expect(whyWhole(entry, 'aa')).toBeUndefined()
  expect(whyWhole(undefined, 'aa')).toContain('does not hold it')
  expect(whyWhole(entry, 'bb')).toContain('changed')
  expect(whyWhole({ ...entry, notRun: 2 }, 'aa')).toContain('2 of its checks')
})

test('what was proven whole is entered, what failed is taken out, a sample changes nothing', async () => {
  await using course = await tinyCourse()
  const proof: LabProof = { lab: course.lab, hash: 'bb', sample: false, checks: [check()], leftOut: [], ...counts }
  const others = { '01-one': entry }
  const entered = withProofs(others, [{ ...proof, checks: [check({ notRun: 'no Chromium' })] }], 'c1')
  expect(entered).toEqual({ ...others, [tiny.slug]: { ...entry, hash: 'bb', commit: 'c1', notRun: 1 } })
  expect(withProofs(entered, [{ ...proof, sample: true }], 'c2')).toEqual(entered)
  const failed = [check({ problems: ['red'] })]
  expect(withProofs(entered, [{ ...proof, sample: true, checks: failed }], 'c2')).toEqual(others)
  const file = join(course.lab.dir, 'proofs.json')
  await writeProofs(entered, file)
  expect(await readProofs(file)).toEqual(entered)
})

test('the table says what proofs.json holds', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  const lastCells = (known: Omit<Parameters<typeof coverageTable>[0][number], 'lab' | 'hash' | 'mutants'>) =>
    coverageTable([{ lab, hash: 'aa', mutants: '97 %', ...known }])
      .split(' | ')
      .slice(-4)
      .join(' | ')
  expect(lastCells({ proven: entry })).toBe('2 | 5 | 97 % | yes |')
  expect(lastCells({ proven: { ...entry, hash: 'bb' } })).toBe('2 | 5 | 97 % | changed since |')
  expect(lastCells({})).toBe('– | – | 97 % | no |')
  expect(lastCells({ proven: { ...entry, notRun: 1 } })).toBe('2 | 5 | 97 % | yes, 1 not run |')
})

test('a table out of date is found, and put right', async () => {
  await using course = await tinyCourse()
  const file = join(course.lab.dir, 'COVERAGE.md')
  await writeFile(file, 'before\n<!-- table: made by `npm run proof` -->\n| 1 | yes |\n<!-- /table -->\nafter\n')
  expect(await keepTable(file, '| 1 | yes |', false)).toEqual([])
  expect(await keepTable(file, '| 1 | no |', false)).toEqual([expect.stringContaining('out of date')])
  expect(await keepTable(file, '| 2 | yes |', false)).toEqual([expect.stringContaining('out of date')])
  expect(await keepTable(file, '| 2 | yes |', true)).toEqual([])
  expect(await readFile(file, 'utf8')).toContain('before\n<!-- table: made by `npm run proof` -->\n| 2 | yes |\n')
})
