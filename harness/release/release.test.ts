import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { git } from '../git/index.ts'
import { makeRelease, makeSolutions, setBranch, upgrade, writeRepository } from './index.ts'
import { byTheCourse } from './release.ts'

const stub = 'katas/01-one/src/index.ts'
const solution = 'solutions/01-one/src/index.ts'
const secret = `export async function publish(events: readonly Event[]): Promise<void> {
  const batches = Map.groupBy(events, (event) => partitionOf(event.userId))
  for (const [partition, batch] of batches) {
    await producer.send({ topic, messages: batch.map((event) => toMessage(event, partition)) })
  }
  await Promise.all(batches.keys().map((partition) => acknowledged(partition)))
}
`
const course: Record<string, string> = {
  'README.md': 'Katas\n',
  [stub]: "throw notImplemented('1.1')\n",
  'katas/01-one/spec/01.spec.ts': 'spec\n',
  'katas/01-one/spec/instructor/secret.spec.ts': 'secret\n',
  [solution]: secret,
}

let root: string
let repository: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-test-'))
  repository = join(root, 'course')
  await mkdir(repository)
  await git(repository, ['init', '-q', '-b', 'main'])
  await commit(repository, course)
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

/** Writes files (none: removes it), and what `fixtures/stubs.json` says of the labs that are there then. */
async function commit(dir: string, files: Record<string, string | undefined>, stubs = true): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await (text === undefined ? rm(join(dir, path)) : writeFile(join(dir, path), text))
  }
  const record = async () => {
    await git(dir, ['add', '-A'])
    await git(dir, ['commit', '-q', '--allow-empty', '-m', 'change'], { env: byTheCourse() })
  }
  await record()
  if (!stubs) return
  const labs = (await git(dir, ['ls-tree', '--name-only', 'HEAD:katas'])).split('\n')
  const trees = await Promise.all(labs.map((slug) => git(dir, ['rev-parse', `HEAD:katas/${slug}/src`])))
  await mkdir(join(dir, 'fixtures'), { recursive: true })
  await writeFile(
    join(dir, 'fixtures/stubs.json'),
    JSON.stringify(Object.fromEntries(labs.map((slug, n) => [slug, trees[n]]))),
  )
  await record()
}

async function released(name: string): Promise<string> {
  const dir = join(root, name)
  await writeRepository(repository, (await makeRelease(repository, 'HEAD')).commit, dir)
  return dir
}

const filesOf = async (dir: string) => (await git(dir, ['ls-tree', '-r', '--name-only', 'HEAD'])).split('\n')
const read = (dir: string, path: string) => readFile(join(dir, path), 'utf8')

test('a release has no solutions and no instructors’ specs, one commit, no name of anybody, and no object of what is left out', async () => {
  const dir = await released('students')
  expect(await filesOf(dir)).toEqual(['README.md', 'fixtures/stubs.json', 'katas/01-one/spec/01.spec.ts', stub])
  expect(await git(dir, ['rev-list', '--all', '--count'])).toBe('1')
  expect(await git(dir, ['log', '--format=%an %ae %cn %ce'])).toBe(
    'Kafka katas katas@localhost Kafka katas katas@localhost',
  )
  const objects = await git(dir, ['cat-file', '--batch-check', '--batch-all-objects'])
  const blobs = objects.split('\n').filter((line) => line.includes(' blob '))
  expect(blobs).toHaveLength(4)
  expect(await git(dir, ['status', '--porcelain'])).toBe('')
})

test('the same commit makes the same release again', async () => {
  expect(await makeRelease(repository, 'HEAD')).toEqual(await makeRelease(repository, 'HEAD'))
})

test('solutions apart and a release are the whole course', async () => {
  await setBranch(repository, 'solutions', await makeSolutions(repository, 'HEAD'))
  await setBranch(repository, 'students', (await makeRelease(repository, 'HEAD')).commit)
  const list = async (branch: string) => (await git(repository, ['ls-tree', '-r', branch])).split('\n')
  expect(await list('solutions')).toHaveLength(2)
  expect([...(await list('solutions')), ...(await list('students'))].sort()).toEqual((await list('main')).sort())
})

test('a branch with other work is not taken', async () => {
  const { commit: made } = await makeRelease(repository, 'HEAD')
  await git(repository, ['branch', 'work'])
  await expect(setBranch(repository, 'work', made)).rejects.toMatchObject({ code: 'BRANCH_TAKEN' })
  await setBranch(repository, 'students', made)
  await setBranch(repository, 'students', made)
})

test.each([
  ['in a text', 'docs/notes.md', `As in the solution:\n\n${secret}`],
  [
    'indented otherwise, in the middle of another file',
    'harness/x.ts',
    `const x = 1\n${secret.replaceAll('\n', '\n\t\t')}\n`,
  ],
])('lines of a solution are found: %s', async (_, path, text) => {
  await commit(repository, { [path]: text })
  await expect(makeRelease(repository, 'HEAD')).rejects.toMatchObject({
    code: 'RELEASE_SHOWS_SOLUTIONS',
    observed: expect.stringContaining(`${path} shows ${solution}`),
  })
})

test('a stub that was worked on is found, though it looks like any other code', async () => {
  await commit(repository, { [stub]: 'export const answer = 42\n' }, false)
  await expect(makeRelease(repository, 'HEAD')).rejects.toMatchObject({ code: 'STUB_CHANGED' })
})

test('what the stub shows too is no leak', async () => {
  await commit(repository, { [stub]: secret, 'katas/01-one/README.md': secret })
  await expect(makeRelease(repository, 'HEAD')).resolves.toMatchObject({ files: 5 })
})

test('nothing is written into a folder that holds something', async () => {
  const { commit: made } = await makeRelease(repository, 'HEAD')
  await expect(writeRepository(repository, made, repository)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' })
})

test('an upgrade brings what is new, takes away what is gone, and leaves the student’s code and files as they are', async () => {
  const student = await released('student')
  await commit(student, { [stub]: 'my work\n', 'my/notes.md': 'mine\n', 'README.md': 'my Katas\n' }, false)
  await commit(repository, {
    [stub]: "throw notImplemented('1.1 otherwise')\n",
    'katas/01-one/src/more.ts': 'more\n',
    'katas/02-two/src/index.ts': "throw notImplemented('2.1')\n",
    'katas/01-one/spec/01.spec.ts': undefined,
    'katas/01-one/spec/02.spec.ts': 'spec 2\n',
    'README.md': 'Katas, better\n',
  })
  const newer = await released('newer')
  expect(await upgrade(student, newer)).toMatchObject({ replaced: ['README.md'], stubs: ['01-one'] })
  expect(await filesOf(student)).toEqual([
    'README.md',
    'fixtures/stubs.json',
    'katas/01-one/spec/02.spec.ts',
    stub,
    'katas/02-two/src/index.ts',
    'my/notes.md',
  ])
  expect(await read(student, stub)).toBe('my work\n')
  expect(await read(student, 'README.md')).toBe('Katas, better\n')
  expect(await git(student, ['show', 'HEAD~1:README.md'])).toBe('my Katas')
  expect(await git(student, ['status', '--porcelain'])).toBe('')
  expect(await upgrade(student, newer)).toEqual({ replaced: [], stubs: [] })
  await commit(repository, { 'README.md': 'Katas, best\n' })
  expect(await upgrade(student, await released('newest'))).toMatchObject({ replaced: [], stubs: [] })
  expect(await read(student, stub)).toBe('my work\n')
})

test('an upgrade loses nothing: with unsaved work, from what is no release, or over a file that git does not know it changes nothing', async () => {
  const student = await released('student')
  await commit(repository, { 'katas/02-two/src/index.ts': "throw notImplemented('2.1')\n" })
  const newer = await released('newer')
  await expect(upgrade(student, repository)).rejects.toMatchObject({ code: 'NOT_A_RELEASE' })
  await expect(upgrade(repository, newer)).rejects.toMatchObject({ code: 'NOT_A_RELEASE' })
  await expect(upgrade(student, join(root, 'nowhere'))).rejects.toMatchObject({ code: 'GIT_FAILED' })
  await writeFile(join(student, stub), 'unsaved\n')
  await expect(upgrade(student, newer)).rejects.toMatchObject({ code: 'UPGRADE_UNSAVED', observed: ` M ${stub}` })
  await git(student, ['checkout', '-q', stub])
  await mkdir(join(student, 'katas/02-two/src'), { recursive: true })
  await writeFile(join(student, 'katas/02-two/src/index.ts'), 'mine already\n')
  await expect(upgrade(student, newer)).rejects.toMatchObject({ code: 'GIT_FAILED' })
  expect(await read(student, 'katas/02-two/src/index.ts')).toBe('mine already\n')
  expect(await git(student, ['rev-list', '--all', '--count'])).toBe('1')
})
