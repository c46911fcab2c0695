/**
 * Two hundred schedules of crashes under exactly-once (`harness/streams/runtime/crashes.test.ts`), one after the other; the result and its
 * duration go into harness/streams/README.md. About half an hour: `npm run soak`, or `npm run soak -- [seeds] [first]`
 */
import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../harness/lab/index.ts'

const seeds = Number(process.argv[2] ?? 200)
const first = Number(process.argv[3] ?? 1)
const readme = join(repository, 'harness/streams/README.md')
const report = join(repository, '.kata/streams-soak.json')

const begun = performance.now()
await mkdir(join(repository, '.kata'), { recursive: true })
const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
const args = ['run', '--project', 'unit', 'harness/streams/runtime/crashes.test.ts', ...reporters]
const vitest = spawn(process.execPath, [join(repository, 'node_modules/vitest/vitest.mjs'), ...args], {
  cwd: repository,
  stdio: 'inherit',
  env: { ...process.env, STREAMS_SEEDS: String(seeds), STREAMS_FIRST_SEED: String(first) },
})
await new Promise((resolve) => vitest.once('close', resolve))
const minutes = ((performance.now() - begun) / 60_000).toFixed(1)

interface Report {
  numPassedTests: number
  testResults: readonly { assertionResults: readonly { status: string; title: string }[] }[]
}

const { numPassedTests, testResults } = JSON.parse(await readFile(report, 'utf8')) as Report
const failed = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'failed')
  .map(({ title }) => /seed (\d+)/.exec(title)?.[1] ?? title)
const line = [
  `${new Date().toISOString().slice(0, 10)}: ${numPassedTests} of ${seeds} schedules (seeds ${first} to ${first + seeds - 1}) left exactly the`,
  `output of TopologyTestDriver; ${minutes} minutes on Kafka 4.3.1, Node ${process.versions.node}.`,
  ...(failed.length > 0 ? [`Failed: ${failed.join(', ')}.`] : []),
].join('\n')
const page = await readFile(readme, 'utf8')
await writeFile(
  readme,
  page.replace(/(<!-- soak -->)[\s\S]*?(<!-- \/soak -->)/, (_all, open, close) => `${open}\n${line}\n${close}`),
)
process.exitCode = failed.length > 0 || numPassedTests < seeds ? 1 : 0
