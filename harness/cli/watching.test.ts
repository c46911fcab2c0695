import { PassThrough } from 'node:stream'
import { beforeEach, expect, test, vi } from 'vitest'
import { judgeLab, type Lane } from '../grader/index.ts'
import { type Lab, loadLabs } from '../lab/index.ts'
import type { Progress } from './progress.ts'
import { watchLabs } from './watching.ts'

const progress: Progress = { labs: {}, hints: {} }

vi.mock('./progress.ts', () => ({
  readProgress: async () => progress,
  rememberTasks: async () => progress,
  remember: async ({ lab, tasks, state, ...rest }: ReturnType<typeof judgeLab>) => {
    progress.labs[lab] = { ...rest, state, passed: tasks.map(({ id }) => id) }
    return progress
  },
}))
vi.mock('./saves.ts', () => ({ watchSaves: async () => ({ [Symbol.asyncDispose]: async () => {} }) }))

beforeEach(() => {
  progress.labs = {}
})

/** What the person reads while every test of each lab passes; they quit when they have read `until`. */
async function watched(until: RegExp, options: { stay: boolean }): Promise<string> {
  const labs = await loadLabs()
  const stdin = new PassThrough()
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin)
  let shown = ''
  const show = (text: unknown) => {
    shown += `${text}\n`
    if (until.test(shown)) stdin.end()
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(show)
  vi.spyOn(console, 'log').mockImplementation(show)
  try {
    expect(await watchLabs(passing, labs, labs[0]!, { runNow: true, ...options })).toBe(0)
  } finally {
    vi.restoreAllMocks()
  }
  return shown
}

const result = (lab: Lab, task: string) => ({
  title: `${task} passes`,
  task,
  file: `${lab.dir}/spec/x.spec.ts`,
  state: 'passed' as const,
  durationMs: 1,
})

const passing = {
  runner: { changed: () => {}, cancel: async () => {} },
  test: async () => ({ results: [], coverage: 1, problems: [] }),
  grade: async ({ lab, seed }: { lab: Lab; seed: number }) => {
    const results = lab.tasks.map(({ id }) => result(lab, id))
    return judgeLab({ lab, results, types: [], problems: [], coverage: 1, durationMs: 1, seed })
  },
} as unknown as Lane

test('a lab that was asked for stays the one that is watched when it is green; the way to the next one is said', async () => {
  const shown = await watched(/watching katas/, { stay: true })
  expect(shown).toMatch(/npm run kata -- watch 2\b[\s\S]*watching katas\/01-/)
})

test('where no lab was asked for, a green one is followed by the next one', async () => {
  expect(await watched(/watching katas/, { stay: false })).toMatch(/watching katas\/02-/)
})
