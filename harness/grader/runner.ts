/** Runs specs with vitest inside this process's own vitest, kept warm: one run at a time. */
import { join } from 'node:path'
import { createVitest, type Reporter, type TestCase, type TestModule, type Vitest } from 'vitest/node'
import { KataError } from '../errors/index.ts'
import { repository } from '../lab/index.ts'
import type { RunContext } from '../spec/run-context.ts'
import { causeOf, describeError } from './failure.ts'
import type { TestResult } from './types.ts'

export interface SpecRun {
  /** Absolute paths of spec files. */
  specs: readonly string[]
  /** Only tests whose full title matches; default all. */
  only?: RegExp
  context: RunContext
  /** For one test; 0: none. */
  testTimeLimitMs: number
  /** Order of files and tests drawn from the seed of the context. */
  shuffle?: boolean
  onTest?: (result: TestResult) => void
}

export interface Runner extends AsyncDisposable {
  run(request: SpecRun): Promise<TestResult[]>
  /** Ends the run under way, if there is one: its tests that have not ended count as not run. */
  cancel(): Promise<void>
  /** The last run was ended so: what failed in it says nothing. */
  readonly cancelled: boolean
  /** The files' contents changed on disk. */
  changed(files: readonly string[]): void
}

export async function createRunner(): Promise<Runner> {
  let onTest: ((result: TestResult) => void) | undefined
  let only: RegExp | undefined
  let cancelled = false
  const reporter: Reporter = {
    onTestCaseResult: (test) => {
      if (only?.test(test.fullName) ?? true) onTest?.(resultOf(test))
    },
  }
  const vitest = await createVitest(
    'test',
    {
      root: repository,
      config: join(repository, 'vitest.config.ts'),
      project: 'katas',
      watch: false,
      reporters: [reporter],
      maxWorkers: 1,
      isolate: false,
      passWithNoTests: true,
    },
    { logLevel: 'error', clearScreen: false },
  )
  await vitest.standalone()
  return {
    async run(request) {
      cancelled = false
      ;({ onTest, only } = request)
      return runOnce(vitest, request)
    },
    cancel() {
      cancelled = true
      return vitest.cancelCurrentRun('keyboard-input')
    },
    get cancelled() {
      return cancelled
    },
    changed(files) {
      for (const file of files) vitest.invalidateFile(file)
    },
    async [Symbol.asyncDispose]() {
      await vitest.close()
    },
  }
}

async function runOnce(vitest: Vitest, request: SpecRun): Promise<TestResult[]> {
  const project = vitest.projects.find((one) => one.name === 'katas') ?? vitest.getRootProject()
  vitest.provide('kata', request.context)
  const limit = request.testTimeLimitMs
  for (const config of [vitest.config, project.config]) {
    config.testTimeout = limit
    config.hookTimeout = limit
    config.sequence.shuffle = request.shuffle ?? false
    config.sequence.seed = request.context.seed
  }
  const { only } = request
  const specifications = request.specs.map((file) =>
    project.createSpecification(file, only ? { testNamePattern: only } : undefined),
  )
  const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(specifications, false)
  // A warm vitest also gives the modules of earlier runs.
  const testModules = known.filter((module) => request.specs.includes(module.moduleId))
  for (const module of testModules) refuseBrokenSpec(module)
  if (unhandledErrors.length > 0) throw specBroken('unhandled error', unhandledErrors[0])
  return testModules
    .flatMap((module) => [...module.children.allTests()].map(resultOf))
    .filter((result) => only === undefined || only.test(result.title))
}

/** A spec file that cannot be loaded is the harness's fault, never the student's. */
function refuseBrokenSpec(module: TestModule): void {
  const [error] = module.errors()
  if (error) throw specBroken(module.moduleId, error)
}

function specBroken(where: string, error: unknown): KataError {
  return new KataError({
    code: 'SPEC_BROKEN',
    expected: { en: 'spec files that load', ru: 'файлы спецификаций загружаются' },
    observed: `${where}: ${describeError(error)}`,
    next: {
      en: 'Restore the spec files (git checkout -- katas/*/spec harness); if they are untouched, report a defect.',
      ru: 'Восстановите файлы спецификаций (git checkout -- katas/*/spec harness); если вы их не меняли, сообщите об ошибке.',
    },
    cause: error,
  })
}

function resultOf(test: TestCase): TestResult {
  const result = test.result()
  const meta = test.meta()
  const base = {
    title: test.fullName,
    task: /^\d{1,2}\.\d{1,2}/.exec(test.fullName)?.[0] ?? '',
    file: test.module.moduleId,
    durationMs: Math.round(test.diagnostic()?.duration ?? 0),
  }
  if (result.state === 'passed') return { ...base, state: 'passed' }
  if (result.state === 'skipped') return { ...base, state: 'not-run', reason: result.note }
  const [error] = result.errors ?? []
  return {
    ...base,
    state: 'failed',
    message: describeError(error, { task: base.task, file: base.file, waiting: meta.waiting }),
    cause: causeOf(error),
    timeline: meta.timeline,
    printed: meta.printed,
    artifacts: meta.artifacts,
  }
}
