import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { courseLabs, labSlugs, repository } from '../lab/index.ts'
import { keepLabCounts } from './readme.ts'

test('the first page counts the labs that there are', async () => {
  expect(await keepLabCounts((await labSlugs()).length, courseLabs, false, repository)).toEqual([])
})

test('a number that is out of date is found, and written anew in both languages', async () => {
  const root = await mkdtemp(join(tmpdir(), 'readme-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const name of ['README.md', 'README.ru.md']) await copyFile(join(repository, name), join(root, name))
  expect(await keepLabCounts(5, 26, false, root)).toEqual([
    expect.stringContaining('README.md counts other labs'),
    expect.stringContaining('README.ru.md counts other labs'),
  ])
  expect(await keepLabCounts(5, 26, true, root)).toEqual([])
  expect(await readFile(join(root, 'README.md'), 'utf8')).toMatch(/labs: 5 of 26\n[\s\S]*The other 21 labs follow/)
  expect(await readFile(join(root, 'README.ru.md'), 'utf8')).toMatch(/: 5 из 26\n[\s\S]*лабораторные \(21\) в работе/)
})

test('a first page without these sentences is found', async () => {
  const problems = await keepLabCounts(5, 26, false, '/nowhere')
  expect(problems).toHaveLength(4)
})
