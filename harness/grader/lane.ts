/** Manifest → run → verdict. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Broker, serveBroker } from '../broker/index.ts'
import { type ComponentName, componentNames, ownComponents } from '../components/index.ts'
import { KataError } from '../errors/index.ts'
import { guardedDirectory } from '../guardian/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import { calibrate, measuredSlowness } from '../patience/index.ts'
import type { OnProgress } from '../places/index.ts'
import type { RunContext } from '../spec/run-context.ts'
import { coverageOf } from '../subject/index.ts'
import { inLanguage, type Language, language } from '../text/index.ts'
import { openTopics } from '../topics/index.ts'
import { createRunner, type Runner } from './runner.ts'
import { judgeLab } from './score.ts'
import { mayHold, type Selection } from './selection.ts'
import { typeProblems } from './type-check.ts'
import type { LabVerdict, TestResult } from './types.ts'

export interface LabRun {
  lab: Lab
  /** Folder of the graded code. */
  src: string
  seed: number
  /** Only these tests; coverage is not measured then. */
  only?: Selection
  shuffle?: boolean
  /** After the first test that fails the others are not run. */
  bail?: boolean
  /** Default true. Without it subjects start faster. */
  coverage?: boolean
  inspect?: boolean
  /** Of what the specs say. Default: the person's. */
  language?: Language
  onTest?: (result: TestResult) => void
}

export interface LabResults {
  results: TestResult[]
  /** Share of lines that ran; null where it was not measured, or could not be. */
  coverage: number | null
  /** What keeps the lab red beside its tests. */
  problems: string[]
}

/** A broker with a warm test runner before it, and the components of the lab at hand: what one lab after another is graded on. */
export interface Lane extends AsyncDisposable {
  readonly broker: Broker
  readonly runner: Runner
  /** The tests of a lab against a folder. After an infrastructure error the broker is restarted and they are run once more. */
  test(run: LabRun): Promise<LabResults>
  /** Tests, types and coverage of a lab as a verdict. */
  grade(run: LabRun): Promise<LabVerdict>
}

/** Of the test runner, on a machine that does nothing else but start a broker. */
const usualStartMs = 1_500

async function startRunner(): Promise<{ runner: Runner; tookMs: number }> {
  const started = performance.now()
  const runner = await createRunner()
  return { runner, tookMs: performance.now() - started }
}

export async function createLane(startBroker: () => Promise<Broker>, onProgress?: OnProgress): Promise<Lane> {
  const [broker, { runner, tookMs }] = await Promise.all([startBroker(), startRunner()])
  // A native broker's own start says more of what is to come, and has been measured.
  if (broker.mode !== 'native') calibrate(tookMs, usualStartMs)
  const served = await serveBroker(broker)
  const components = await ownComponents()
  let last: string | undefined
  const testInNewNamespace: Lane['test'] = async (run) => {
    // Until the next run what a failure tells of is there to be looked at.
    if (last) await sweep(broker, last)
    last = `k${randomBytes(3).toString('hex')}`
    const { bootstrapServers } = broker
    await components.want(componentsOf(run.lab), { bootstrapServers, ...(onProgress ? { onProgress } : {}) })
    const given = { brokerSocket: served.socket, componentsSocket: components.socket, namespace: last }
    return inLanguage(run.language ?? language(), () => runSpecs(runner, given, run))
  }
  const test: Lane['test'] = async (run) => {
    const first = await testInNewNamespace(run)
    if (runner.cancelled || !first.results.some((result) => result.cause === 'infrastructure')) return first
    if (broker.capabilities.has('restart')) {
      await components.clear()
      await broker.stop()
      await broker.start()
    }
    return testInNewNamespace(run)
  }
  return {
    broker,
    runner,
    test,
    async grade(run) {
      const started = performance.now()
      const [{ results, coverage, problems }, types] = await Promise.all([
        test(run),
        typeProblems(run.src).catch(verdictOn),
      ])
      return judgeLab({
        lab: run.lab,
        results,
        types: types instanceof KataError ? [] : types,
        problems: types instanceof KataError ? [...problems, types.message] : problems,
        coverage,
        durationMs: Math.round(performance.now() - started),
        seed: run.seed,
      })
    },
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]()
      if (last && broker.mode === 'external') await sweep(broker, last)
      await components[Symbol.asyncDispose]()
      await served[Symbol.asyncDispose]()
      await broker[Symbol.asyncDispose]()
    },
  }
}

/**
 * Deletes what a run left on the cluster: a broker slows down, and at last fails, as topics pile up. Where that fails the
 * leftovers cost room and no verdict.
 */
async function sweep({ bootstrapServers, clientConfig }: Broker, namespace: string): Promise<void> {
  await using topics = await openTopics({ bootstrapServers, clientConfig, namespace })
  await topics.clear().catch(() => {})
}

async function runSpecs(
  runner: Runner,
  cluster: Pick<RunContext, 'brokerSocket' | 'componentsSocket' | 'namespace'>,
  run: LabRun,
): ReturnType<Lane['test']> {
  const { lab, src, seed, only, inspect = false } = run
  const measured = !only && run.coverage !== false
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using coverage = await guardedDirectory(runs, 'coverage-')
  const results = await runner.run({
    specs: await specsOf(lab, only),
    ...(only ? { only: only.pattern } : {}),
    shuffle: run.shuffle ?? false,
    bail: run.bail ?? false,
    ...(run.onTest ? { onTest: run.onTest } : {}),
    context: {
      ...cluster,
      src: { [lab.slug]: src },
      libraries: lab.subject.libraries,
      seed,
      coverage: measured ? coverage.path : null,
      testTimeLimitMs: inspect ? 0 : lab.testTimeLimitMs,
      slowness: measuredSlowness(),
      inspect,
      language: language(),
      artifacts: join(repository, '.kata', 'failures', lab.slug),
    },
  })
  const problems: string[] = []
  if (!measured) return { results, coverage: null, problems }
  const lines = { dirs: [join(coverage.path, lab.slug)], src, without: lab.given }
  const counted = await coverageOf(lines).catch(verdictOn)
  if (counted instanceof KataError) return { results, coverage: null, problems: [counted.message] }
  const { total, covered } = counted.lines
  return { results, coverage: total === 0 ? null : covered / total, problems }
}

function componentsOf({ components }: Lab): ComponentName[] {
  return componentNames.filter((name) => components.includes(name))
}

/** An error that is the graded code's doing is part of its verdict. */
function verdictOn(error: unknown): KataError {
  if (error instanceof KataError && error.kind === 'verdict') return error
  throw error
}

/** Absolute paths of a lab's spec files, in order; only those that may hold selected tests. */
async function specsOf(lab: Lab, only?: Selection): Promise<string[]> {
  const dir = join(lab.dir, 'spec')
  const names = await readdir(dir).catch(() => [])
  const specs = names
    .filter((name) => name.endsWith('.spec.ts'))
    .sort()
    .map((name) => join(dir, name))
  if (specs.length === 0) throw withoutSpecs(lab)
  if (!only) return specs
  const texts = await Promise.all(specs.map((spec) => readFile(spec, 'utf8')))
  const holding = specs.filter((_, n) => mayHold(only, texts[n]!))
  return holding.length > 0 ? holding : specs
}

function withoutSpecs(lab: Lab): KataError {
  return new KataError({
    code: 'LAB_WITHOUT_SPECS',
    expected: { en: `spec files in katas/${lab.slug}/spec`, ru: `файлы спецификаций в katas/${lab.slug}/spec` },
    observed: { en: 'none', ru: 'ни одного' },
    next: {
      en: `Restore them: git checkout -- katas/${lab.slug}/spec`,
      ru: `Восстановите их: git checkout -- katas/${lab.slug}/spec`,
    },
  })
}
