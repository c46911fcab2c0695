import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Lab } from '../lab/index.ts'
import { takeSubmission } from './index.ts'

const lab = { slug: '01-one', dir: '/nowhere/katas/01-one' } as Lab
let folder: string
let src: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'submission-')), 'работа студента № 1')
  src = join(folder, 'katas', '01-one', 'src')
  await mkdir(src, { recursive: true })
  await writeFile(join(src, 'index.ts'), 'export const answer = 42\n')
})
afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true })
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

test('the copy is gone when it is disposed', async () => {
  const submission = await takeSubmission(folder, [lab])
  await submission[Symbol.asyncDispose]()
  await expect(readFile(join(submission.src['01-one'] as string, 'index.ts'))).rejects.toThrow('ENOENT')
})

test.each([
  ['a link to outside', () => symlink('/etc/passwd', join(src, 'secrets.ts')), /secrets\.ts/],
  ['a link in place of src', () => rm(src, { recursive: true }).then(() => symlink('/etc', src)), /link|ссылка/],
  [
    'a file of 100 MB',
    () => writeFile(join(src, 'big.ts'), '').then(() => truncate(join(src, 'big.ts'), 100_000_000)),
    /big\.ts/,
  ],
  ['a foreign kind of file', () => writeFile(join(src, 'tool.exe'), ''), /tool\.exe/],
  ['a missing folder', () => rm(src, { recursive: true }), /01-one/],
])('%s is refused by name', async (_name, spoil, message) => {
  await spoil()
  await expect(takeSubmission(folder, [lab])).rejects.toMatchObject({
    code: 'SUBMISSION_REFUSED',
    kind: 'usage',
    message: expect.stringMatching(message),
  })
})

test('a submission that is not there is refused', async () => {
  await expect(takeSubmission(join(folder, 'nowhere'), [lab])).rejects.toMatchObject({ code: 'SUBMISSION_REFUSED' })
})
