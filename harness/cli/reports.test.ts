import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LabVerdict, Verdict } from '../grader/index.ts'
import { checkReports, writeReports } from './reports.ts'

let dir: string
let printed: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reports-'))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})

const red: LabVerdict = {
  lab: '01-one',
  number: 1,
  title: { en: 'One', ru: 'Один' },
  state: 'red',
  tasks: [
    {
      id: '1.1',
      title: { en: 'a', ru: 'б' },
      points: 2,
      earned: 0,
      state: 'failed',
      tests: [{ title: '1.1 works, 100%', task: '1.1', file: 'a.spec.ts', state: 'failed', durationMs: 1 }],
    },
  ],
  types: [{ file: 'a,b.ts', line: 3, column: 5, code: 2322, message: 'wrong\n100%' }],
  problems: [],
  coverage: 1,
  floor: 0.8,
  score: 0,
  maxScore: 2,
  durationMs: 5,
  seed: 1,
}
const ungraded: LabVerdict = { ...red, lab: '02-two', state: 'infrastructure', types: [], infrastructure: 'no broker' }

function verdictOf(...labs: LabVerdict[]): Verdict {
  return {
    version: 1,
    submission: 's',
    startedAt: '2026-01-02T03:04:05.000Z',
    broker: 'native',
    labs,
    score: 0,
    maxScore: 2,
  }
}

test('GitHub gets a type error at its line, the failed tests of a lab at once, and the summary after what a step before wrote', async () => {
  const summary = join(dir, 'summary.md')
  await writeFile(summary, 'before\n')
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
  await writeReports(verdictOf(red, ungraded), { github: true })
  expect(printed.split('\n')).toEqual([
    '::error title=TS2322,file=katas/01-one/src/a%2Cb.ts,line=3,col=5::wrong%0A100%25',
    '::error title=01-one%3A 0 of 2 points::✗ 1.1 works, 100%25',
    '::warning title=02-two was not graded::no broker',
    '',
  ])
  expect(await readFile(summary, 'utf8')).toMatch(/^before\n## s\n/)
})

test('where a format would record a zero for a lab that was not graded, no file is left, not even an older one', async () => {
  const gradescope = join(dir, 'results.json')
  await writeReports(verdictOf(red), { gradescope })
  expect(existsSync(gradescope)).toBe(true)
  await writeReports(verdictOf(ungraded), { gradescope })
  expect(existsSync(gradescope)).toBe(false)
})

test('a format of one lab refuses several, and a folder that is not there, before anything is graded', async () => {
  const exercism = join(dir, 'results.json')
  await expect(checkReports({ exercism }, 2)).rejects.toMatchObject({ code: 'REPORT_OF_ONE_LAB' })
  await expect(checkReports({ exercism }, 1)).resolves.toBeUndefined()
  const nowhere = join(dir, 'none', 'x.json')
  await expect(checkReports({ sarif: nowhere }, 2)).rejects.toMatchObject({ code: 'REPORT_NOT_WRITABLE' })
})
