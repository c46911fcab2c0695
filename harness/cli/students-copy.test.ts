/** The course as students have it: without solutions. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFlags } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'

const copied = ['harness', 'katas', 'fixtures', 'tsconfig.json', '.dependency-cruiser.mjs', 'COVERAGE.md']
let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'students-'))
  for (const name of copied) await cp(join(repository, name), join(copy, name), { recursive: true })
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'))
  const manifest = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'))
  // The others do not look at solutions/. That harness and katas keep the rule of the rooms takes long, and is checked elsewhere.
  const { 'check:rooms': rooms, 'check:unused': unused } = manifest.scripts
  const scripts = { 'check:rooms': rooms.replace('harness katas', 'fixtures'), 'check:unused': unused }
  await writeFile(join(copy, 'package.json'), JSON.stringify({ ...manifest, scripts }))
})

afterAll(async () => {
  await rm(copy, { recursive: true })
})

function kata(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, KATA_LANG: 'en', NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeFlags, join(copy, 'harness/cli/main.ts'), ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, output: `${out}${err}` }),
    )
  })
}

test.each([
  ['docs', '1'],
  ['proof', '--table'],
  ['repeat', '1'],
])('%s %s says that there are no solutions, and changes nothing', async (...args) => {
  expect(await kata(...args)).toEqual({ code: 2, output: expect.stringContaining('SOLUTION_HIDDEN') })
  for (const file of ['COVERAGE.md', 'katas/01-producer-consumer/README.md'])
    expect(await readFile(join(copy, file))).toEqual(await readFile(join(repository, file)))
})

test('the sources are checked as far as that says anything: the other check is named as not run', async () => {
  expect(await kata('check')).toEqual({
    code: 0,
    output: '✓ check:rooms\n– check:unused: this copy is for students: it has no solutions/\n',
  })
})
