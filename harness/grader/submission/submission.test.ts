import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { takeSubmission } from '../index.ts'
import { aSubmission, lab, other } from './a-submission.ts'

let folder: string
let src: string
beforeEach(async () => {
  ;({ folder, src } = await aSubmission())
})

test('given files are those of the course, whatever the submission has in their place', async () => {
  const course = await mkdtemp(join(tmpdir(), 'course-'))
  await mkdir(join(course, 'src'))
  for (const name of ['event.ts', 'contract.ts']) await writeFile(join(course, 'src', name), 'the course\n')
  await writeFile(join(src, 'event.ts'), 'the student\n')
  await writeFile(join(src, 'contract.ts'), 'the student\n')
  try {
    const giving = { ...lab, dir: course, given: ['event.ts', 'contract.ts'] }
    await using submission = await takeSubmission(folder, [giving])
    for (const name of giving.given)
      expect(await readFile(join(submission.src['01-one'] as string, name), 'utf8')).toBe('the course\n')
    expect(await readFile(join(src, 'event.ts'), 'utf8')).toBe('the student\n')
    const missing = takeSubmission(folder, [{ ...giving, given: ['none.ts'] }])
    await expect(missing).rejects.toMatchObject({ code: 'GIVEN_MISSING' })
  } finally {
    await rm(course, { recursive: true })
  }
})

test('an index.ts that the course gives may be missing', async () => {
  const course = await mkdtemp(join(tmpdir(), 'course-'))
  onTestFinished(() => rm(course, { recursive: true }))
  await mkdir(join(course, 'src'))
  await writeFile(join(course, 'src', 'index.ts'), 'the course\n')
  await rm(join(src, 'index.ts'))
  await using submission = await takeSubmission(folder, [{ ...lab, dir: course, given: ['index.ts'] }])
  expect(await readFile(join(submission.src['01-one'] as string, 'index.ts'), 'utf8')).toBe('the course\n')
})

test('takes katas/*/src and nothing else, from a path with spaces and Cyrillic letters', async () => {
  await mkdir(join(src, 'deep'))
  await writeFile(join(src, 'deep', 'more.ts'), 'export {}\n')
  await writeFile(join(folder, 'katas', '01-one', 'lab.ts'), 'throw 1\n')
  await using submission = await takeSubmission(folder, [lab])
  const taken = submission.src['01-one'] as string
  expect(await readFile(join(taken, 'index.ts'), 'utf8')).toContain('42')
  expect(await readFile(join(taken, 'deep', 'more.ts'), 'utf8')).toContain('export')
  await expect(readFile(join(taken, '..', 'lab.ts'))).rejects.toThrow('ENOENT')
})

test('what systems, editors and compilers leave in a folder is left out', async () => {
  const left = [
    '.DS_Store',
    '._index.ts',
    'Thumbs.db',
    'desktop.ini',
    'index.ts~',
    '.index.ts.swp',
    '#index.ts#',
    'index.ts.bak',
    'index.ts.orig',
    'tsconfig.tsbuildinfo',
    '.gitkeep',
    'Icon\r',
  ]
  for (const name of left) await writeFile(join(src, name), '\0')
  for (const name of ['.idea', '.vscode', '__MACOSX', '$RECYCLE.BIN']) {
    await mkdir(join(src, name))
    await writeFile(join(src, name, 'settings.xml'), '')
  }
  // Emacs locks a file by a link.
  await symlink('student@machine.1234', join(src, '.#index.ts'))
  await using submission = await takeSubmission(folder, [lab])
  expect(submission.refused).toEqual({})
  expect(await readdir(submission.src['01-one'] as string)).toEqual(['index.ts'])
})

test('files that no import reaches are left out and listed, whatever their names and sizes; they are no reason to refuse', async () => {
  const names = [
    '4913',
    'debug.log',
    'index.ts.save',
    'index.ts___jb_tmp___',
    'kafka.code-workspace',
    'kafka.sublime-workspace',
    'nohup.out',
    'README.txt',
    'tags',
    'tool.exe',
    'two\nlines',
  ]
  await mkdir(join(src, 'deep'))
  for (const name of names) await writeFile(join(src, 'deep', name), '')
  await truncate(join(src, 'deep', 'nohup.out'), 1e8)
  await using submission = await takeSubmission(folder, [lab, other])
  expect(submission.refused).toEqual({})
  expect(submission.leftOut.toSorted()).toEqual(names.map((name) => `katas/01-one/src/deep/${name}`).toSorted())
  expect(await readdir(submission.src['01-one'] as string, { recursive: true })).toEqual(['index.ts'])
})

test('the copy is gone when it is disposed', async () => {
  const submission = await takeSubmission(folder, [lab])
  await submission[Symbol.asyncDispose]()
  await expect(readFile(join(submission.src['01-one'] as string, 'index.ts'))).rejects.toThrow('ENOENT')
})

test.each(['nowhere', 'file'])('a submission that is no folder is refused: %s', async (name) => {
  await writeFile(join(folder, 'file'), '')
  await expect(takeSubmission(join(folder, name), [lab])).rejects.toMatchObject({
    code: 'SUBMISSION_REFUSED',
    kind: 'usage',
  })
})
