import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardedDirectory, nodeFlags, runLimited } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import { patient } from '../patience/index.ts'
import type { Report } from './reporter.ts'
import type { KafkaForTests, RunTestsOptions, TestRun, Timer, Variant, VariantRun } from './types.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const inPackages = (...path: string[]) => join(repository, 'node_modules', ...path)

const right: Variant = { name: 'right', files: {} }

/**
 * Runs the tests by vitest in a process of its own, on copies of the folder. Modules are loaded by Node itself, so that c8 counts the lines of the files
 * as they stand. What is reported is what that process says of itself: whoever writes tests that lie about it can make them lie.
 */
export async function runTests(options: RunTestsOptions): Promise<TestRun> {
  const { src, variants = [right], kafka, env, show, limitMs = 60_000 } = options
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using directory = await guardedDirectory(runs, 'tests-')
  const root = directory.path
  for (const { name, files } of variants) {
    await cp(src, join(root, name), { recursive: true })
    for (const [file, text] of Object.entries(files)) await writeFile(join(root, name, file), text)
  }
  await writeFile(join(root, 'vitest.config.mjs'), `export default ${JSON.stringify(configuration(root, options))}`)
  const [script = '', ...args] = await command(root, options)
  const { output, complaints, code } = await runLimited(script, args, {
    timeMs: limitMs,
    memoryMb: 2_000,
    cwd: join(root, variants[0]!.name),
    env: {
      ...process.env,
      NODE_V8_COVERAGE: '',
      KATA_TESTS_REPORT: join(root, 'report.json'),
      KATA_TIMERS_JOURNAL: join(root, 'timers.txt'),
      KATA_EMBEDDED_JOURNAL: join(root, 'kafkas.txt'),
      ...environment(kafka),
      ...env,
    },
    show,
  })
  return { ...(await outcome(root, variants, code)), exitCode: code, output: `${output}${complaints}` }
}

function configuration(root: string, { tests, shuffle, untilFailure, show }: RunTestsOptions) {
  return {
    root,
    test: {
      include: tests.map((name) => `*/${name}`),
      // Threads, for c8: of a fork that vitest ends, V8 writes no coverage.
      pool: 'threads',
      isolate: !untilFailure,
      maxWorkers: untilFailure ? 2 : 1,
      experimental: { viteModuleRunner: false, nodeLoader: false },
      setupFiles: [here('watch-timers.ts'), ...(untilFailure ? [here('until-failure.ts')] : [])],
      reporters: [...(show ? ['verbose'] : []), here('reporter.ts')],
      allowOnly: false,
      testTimeout: patient(10_000),
      hookTimeout: patient(15_000),
      ...(shuffle !== undefined && { sequence: { shuffle: true, seed: shuffle } }),
    },
  }
}

async function command(root: string, { c8, show }: RunTestsOptions): Promise<string[]> {
  const vitest = [inPackages('vitest', 'vitest.mjs'), 'run', '--config', join(root, 'vitest.config.mjs')]
  if (!c8) return vitest
  await writeFile(join(root, 'c8.json'), JSON.stringify(c8))
  const places = ['--reports-dir', join(root, 'coverage'), '--temp-directory', join(root, 'v8')]
  const reporters = ['--reporter', 'json-summary', ...(show ? ['--reporter', 'text'] : [])]
  const settings = ['--config', join(root, 'c8.json'), ...reporters, ...places]
  return [inPackages('c8', 'bin', 'c8.js'), ...settings, process.execPath, ...nodeFlags, ...vitest]
}

function environment(kafka: KafkaForTests): NodeJS.ProcessEnv {
  if (kafka === 'none') return { KATA_EMBEDDED_KAFKA: 'none' }
  if (kafka === 'own') return { KATA_EMBEDDED_KAFKA: '' }
  return { KATA_EMBEDDED_KAFKA: kafka.address, KATA_TEST_NAMESPACE: kafka.namespace }
}

type Outcome = Pick<TestRun, 'variants' | 'problems' | 'kafkas' | 'coverage'>

async function outcome(root: string, variants: readonly Variant[], exitCode: number | null): Promise<Outcome> {
  const text = (name: string) => readFile(join(root, name), 'utf8').catch(() => '')
  const lines = async (name: string) => (await text(name)).split('\n').filter((line) => line !== '')
  const written = await text('report.json')
  const { variants: reported, problems }: Report = written
    ? JSON.parse(written)
    : { variants: {}, problems: [noReport(exitCode)] }
  const timers = (await lines('timers.txt')).map((line): [string, string, string] => JSON.parse(line))
  const runOf = (name: string): VariantRun => ({
    ...(reported[name] ?? { tests: [], problems: [] }),
    timers: timers.flatMap(([of, file, line]): Timer[] => (of === name ? [{ file, line: Number(line) }] : [])),
  })
  const kafkas = await lines('kafkas.txt')
  const times = (event: string) => kafkas.filter((line) => line === event).length
  const summary = await text('coverage/coverage-summary.json')
  return {
    variants: Object.fromEntries(variants.map(({ name }) => [name, runOf(name)])),
    problems,
    kafkas: { started: times('started'), stopped: times('stopped') },
    ...(summary && { coverage: sharesIn(JSON.parse(summary), join(root, variants[0]!.name)) }),
  }
}

function noReport(exitCode: number | null): string {
  return exitCode === null
    ? 'the tests came to no end, and were ended'
    : `vitest ended with code ${exitCode}, without a report`
}

/** By the names that files have in the folder; `total` is of all of them together. */
function sharesIn(summary: Record<string, { lines: { pct: number }; branches: { pct: number } }>, folder: string) {
  return Object.fromEntries(
    Object.entries(summary).map(([path, { lines, branches }]) => {
      const name = path === 'total' ? path : relative(folder, path)
      return [name, { lines: lines.pct, branches: branches.pct }]
    }),
  )
}
