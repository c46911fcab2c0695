import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Lab } from '../../lab/index.ts'
import { takeSubmission } from '../index.ts'

const lab = { slug: '01-one', dir: '/nowhere/katas/01-one', given: [] as string[] } as Lab
const other = { slug: '02-two', dir: '/nowhere/katas/02-two', given: [] as string[] } as Lab
let folder: string
let src: string

const sourceOf = ({ slug }: Lab) => join(folder, 'katas', slug, 'src')

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'submission-')), 'работа студента № 1')
  src = sourceOf(lab)
  for (const one of [lab, other]) {
    await mkdir(sourceOf(one), { recursive: true })
    await writeFile(join(sourceOf(one), 'index.ts'), 'export const answer = 42\n')
  }
})
afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true })
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

/** Moves a folder away and puts a link to it in its place. */
async function linkInPlaceOf(path: string): Promise<void> {
  const aside = join(folder, 'aside')
  await rename(path, aside)
  await symlink(aside, path)
}

async function deep(levels: number): Promise<void> {
  await run('mkdir', ['-p', join(src, ...Array.from({ length: levels }, () => 'd'))])
}

async function many(count: number, kind = 'ts'): Promise<void> {
  for (let n = 0; n < count; n++) await writeFile(join(src, `f${n}.${kind}`), '')
}

const run = promisify(execFile)

/** Of bytes, which no string of Node's would give. */
const namedInLatin1 = () => run('sh', ['-c', `: > "$1/caf$(printf '\\351').ts"`, 'sh', src])

const bad: [name: string, spoil: () => Promise<unknown>, message: RegExp][] = [
  ['a link to outside', () => symlink('/etc/passwd', join(src, 'secrets.ts')), /secrets\.ts: .*link/],
  ['a link to a file beside it', () => symlink('index.ts', join(src, 'again.ts')), /again\.ts: .*link/],
  ['a link in place of a folder below src', () => symlink('/etc', join(src, 'lib')), /lib: .*link/],
  ['a link in place of src', () => linkInPlaceOf(src), /src: .*link/],
  ["a link in place of the lab's folder", () => linkInPlaceOf(join(folder, 'katas', '01-one')), /01-one: .*link/],
  ['a link in place of katas', () => linkInPlaceOf(join(folder, 'katas')), /katas: .*link/],
  ['a file in place of katas', () => asFile(join(folder, 'katas')), /katas: .*file/],
  ['a file in place of src', () => asFile(src), /src: .*file/],
  ['a pipe', () => run('mkfifo', [join(src, 'pipe.ts')]), /pipe\.ts: .*neither/],
  [
    'a file of 100 MB',
    () => writeFile(join(src, 'big.ts'), '').then(() => truncate(join(src, 'big.ts'), 1e8)),
    /big\.ts/,
  ],
  ['6 MB in all', () => sixMegabytes(), /5,?000,?000/],
  ['code that no lab is written in', () => writeFile(join(src, 'more.mjs'), ''), /more\.mjs: code of another kind/],
  [
    'a link to a file that no import reaches',
    () => symlink('/etc/passwd', join(src, 'debug.log')),
    /debug\.log: .*link/,
  ],
  ['a pipe that no import reaches', () => run('mkfifo', [join(src, 'out.log')]), /out\.log: .*neither/],
  ['5,000 files that no import reaches', () => many(5_000, 'log'), /300/],
  [
    'a folder without index.ts',
    () => rm(join(src, 'index.ts')),
    /expected: the file that the tests import\n.*01-one\/src\/index\.ts: it is not/,
  ],
  ['a missing folder', () => rm(src, { recursive: true }), /01-one.src: .*not there/],
  [
    'a folder called index.ts',
    () => rm(join(src, 'index.ts')).then(() => mkdir(join(src, 'index.ts'))),
    /index\.ts: .*folder/,
  ],
  ['a folder called more.ts', () => mkdir(join(src, 'more.ts')), /more\.ts: .*folder/],
  [
    'two names that differ in case',
    () => writeFile(join(src, 'Index.ts'), ''),
    /Index\.ts.*index\.ts|index\.ts.*Index\.ts/,
  ],
  ['two names of the same letters', () => sameLetters(), /same name/],
  ['a name that is not UTF-8', namedInLatin1, /UTF-8/],
  ['a name of 250 letters', () => writeFile(join(src, `${'n'.repeat(247)}.ts`), ''), /nnn… .*128 bytes|128 bytes/],
  ['a name with control characters', () => writeFile(join(src, 'a\u001b]0;x\u0007.ts'), ''), /control/],
  ['20 folders in one another', () => deep(20), /8 folders/],
  ['1,900 folders in one another', () => deep(1_900), /8 folders/],
  ['5,000 files', () => many(5_000), /300/],
  ['node_modules', () => mkdir(join(src, 'node_modules')), /node_modules/],
]

async function asFile(path: string): Promise<void> {
  await rm(path, { recursive: true })
  await writeFile(path, '')
}

async function sixMegabytes(): Promise<void> {
  for (let n = 0; n < 6; n++) await writeFile(join(src, `f${n}.ts`), ' '.repeat(999_999))
}

/** One letter, or a letter and its accent: some file systems take them for one name. */
async function sameLetters(): Promise<void> {
  for (const name of ['caf\u00e9.ts', 'cafe\u0301.ts']) await writeFile(join(src, name), '')
}

test.each(bad)('%s is refused by name; the other lab is taken', async (_name, spoil, message) => {
  await spoil()
  await using submission = await takeSubmission(folder, [lab, other])
  expect(submission.refused['01-one']).toMatchObject({
    code: 'SUBMISSION_REFUSED',
    kind: 'verdict',
    message: expect.stringMatching(message),
  })
  expect(submission.src['01-one']).toBeUndefined()
  const isWhole = await readdir(join(folder, 'katas')).then(
    (names) => names.includes('02-two') && !String(message).startsWith('/katas:'),
    () => false,
  )
  expect(Object.keys(submission.src)).toEqual(isWhole ? ['02-two'] : [])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is refused by name', async () => {
  await chmod(join(src, 'index.ts'), 0)
  await using submission = await takeSubmission(folder, [lab])
  expect(submission.refused['01-one']?.message).toMatch(/index\.ts/)
})

test.each(['nowhere', 'file'])('a submission that is no folder is refused: %s', async (name) => {
  await writeFile(join(folder, 'file'), '')
  await expect(takeSubmission(join(folder, name), [lab])).rejects.toMatchObject({
    code: 'SUBMISSION_REFUSED',
    kind: 'usage',
  })
})
