/** Runs specs with vitest inside this process's own vitest, kept warm: one run at a time. */
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import {
  BaseSequencer,
  createVitest,
  type Reporter,
  type TestCase,
  type TestModule,
  type TestProject,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'
import { KataError, messageOf } from '../errors/index.ts'
import { repository } from '../lab/index.ts'
import { patient } from '../patience/index.ts'
import type { RunContext } from '../spec/run-context.ts'
import { cut, printable } from '../text/index.ts'
import { causeOf, describeError } from './failure.ts'
import type { TestResult } from './types.ts'

export interface SpecRun {
  /** Absolute paths of spec files. */
  specs: readonly string[]
  /** Only tests whose full title matches; default all. */
  only?: RegExp
  context: RunContext
  /** Order of files and tests drawn from the seed of the context. */
  shuffle?: boolean
  /** After the first test that fails the others are not run. */
  bail?: boolean
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

/** Specs run, and so fail, in the order in which a student reads them; vitest would begin with what failed or took long before. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
  }
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
      sequence: { sequencer: InOrder },
    },
    { logLevel: 'error', clearScreen: false },
  )
  await vitest.standalone()
  return {
    async run(request) {
      cancelled = false
      ;({ onTest, only } = request)
      return runAllSpecs(vitest, request)
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

async function runAllSpecs(vitest: Vitest, request: SpecRun): Promise<TestResult[]> {
  vitest.provide('kata', request.context)
  const limit = patient(request.context.testTimeLimitMs)
  for (const config of [vitest.config, katasOf(vitest).config]) {
    config.testTimeout = limit
    config.hookTimeout = limit
    config.sequence.shuffle = request.shuffle ?? false
    config.sequence.seed = request.context.seed
    config.bail = request.bail ? 1 : 0
  }
  const results: TestResult[] = []
  // A process that ends in the middle of a spec takes those with it that it would have run next.
  for (let waiting = request.specs; waiting.length > 0; ) {
    const { modules, isGone } = await runSpecs(vitest, waiting, request.only)
    results.push(...modules.flatMap((module) => [...module.children.allTests()].map(resultOf)))
    const done = new Set(modules.map(({ moduleId }) => moduleId))
    waiting = isGone ? waiting.filter((spec) => !done.has(spec)) : []
  }
  return results.filter(({ title }) => request.only?.test(title) ?? true)
}

function katasOf(vitest: Vitest): TestProject {
  return vitest.projects.find((one) => one.name === 'katas') ?? vitest.getRootProject()
}

/** The modules that were run, one of them perhaps not to its end: then the process that ran it is gone. */
async function runSpecs(
  vitest: Vitest,
  specs: readonly string[],
  only?: RegExp,
): Promise<{ modules: TestModule[]; isGone: boolean }> {
  const options = only ? { testNamePattern: only } : undefined
  const specifications = specs.map((file) => katasOf(vitest).createSpecification(file, options))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false)
  // A warm vitest also gives the modules of earlier runs.
  const modules = testModules.filter(({ moduleId }) => specs.includes(moduleId))
  for (const module of modules) refuseBrokenSpec(module)
  const isGone = unhandledErrors.some(isProcessGone) && modules.some((module) => module.state() === 'pending')
  const errors = unhandledErrors.filter((error) => !(isGone && isProcessGone(error)))
  if (errors.length > 0) throw specBroken('unhandled error', errors[0])
  return { modules, isGone }
}

/** Vitest's own words. */
function isProcessGone(error: unknown): boolean {
  return /\[vitest-pool\].*Worker .* emitted error|Worker exited unexpectedly/.test(messageOf(error))
}

/** For a test that was under way, or still to come, when the process that ran it came to its end. */
function processGone(): KataError {
  return new KataError({
    code: 'TEST_PROCESS_GONE',
    kind: 'verdict',
    expected: {
      en: 'the test comes to its end with what your code gives it',
      ru: 'тест завершается с тем, что даёт ему ваш код',
    },
    observed: {
      en: 'the process that ran the test stood still or ran out of memory, and ended',
      ru: 'процесс с тестом перестал отвечать или исчерпал память и завершился',
    },
    next: {
      en: 'Look for something without an end in what your code gives: a list, a text, a stream of messages. If the solution fails in the same way, report a defect.',
      ru: 'Поищите в том, что отдаёт ваш код, что-то бесконечное: список, текст, поток сообщений. Если так же падает и решение, сообщите об ошибке.',
    },
  })
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
  if (result.state === 'skipped') return { ...base, state: 'not-run', reason: meta.lacking }
  const [error] = result.state === 'pending' ? [processGone()] : (result.errors ?? [])
  return {
    ...base,
    state: 'failed',
    message: describeError(error, { task: base.task, file: base.file, waiting: meta.waiting }),
    cause: causeOf(error),
    timeline: shown(meta.timeline),
    printed: shown(meta.printed),
    artifacts: meta.artifacts,
  }
}

/** In characters, of what stands beside the message. */
const longest = 8_000

function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cut(printable(stripVTControlCharacters(text)), longest)
}
