import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { takeSubmission } from '../index.ts'
import { aSubmission, lab, other } from './a-submission.ts'

let folder: string
let src: string
beforeEach(async () => {
  ;({ folder, src } = await aSubmission())
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
