/**
 * Kafka Streams' own tests against #harness/streams, class by class; its figure goes into harness/streams/README.md.
 *   npm run conformance                  all of them
 *   npm run conformance -- TopologyTest  these classes alone, with the failures in full
 */
import { readFile, writeFile } from 'node:fs/promises'
import Table from 'cli-table3'
import { classNames, readKafkaTests } from './left-out.ts'
import { type CaseResult, runKafkaTests } from './run.ts'
import { type Verdict, verdictOf } from './verdict.ts'

const wanted = process.argv.slice(2)
const tests = await readKafkaTests()
const all = classNames(tests)
const classes = wanted.length === 0 ? all : all.filter((name) => wanted.includes(name.split('.').at(-1) ?? ''))
if (wanted.length > classes.length) throw new Error(`not all of these are in kafka-tests.json: ${wanted.join(', ')}`)

const begun = performance.now()
const results = await runKafkaTests(classes, progress())
process.stderr.write('\n')
if (wanted.length === 0) await tellAll(verdictOf(tests, results))
else
  for (const { class: name, name: method, status, message } of results)
    console.log(`${status} ${name}.${method} ${message}`)

function progress(): (result: CaseResult) => void {
  let count = 0
  return ({ class: name }) => {
    count += 1
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${count} ${name}`)
  }
}

async function tellAll(verdict: Verdict): Promise<void> {
  const { features, complaints } = verdict
  const table = new Table({
    head: ['left out', 'cases', 'why'],
    style: { head: [], border: [], compact: true },
    wordWrap: true,
    colWidths: [32, 7, 80],
  })
  for (const { leftOut, cases } of features) table.push([leftOut.feature, cases, leftOut.reason])
  console.log(table.toString())
  for (const line of complaints) console.log(line)
  const text = figure(verdict)
  console.log(text)
  process.exitCode = complaints.length > 0 ? 1 : 0
  if (complaints.length > 0) return
  const readme = new URL('../README.md', import.meta.url)
  const page = await readFile(readme, 'utf8')
  const marked = /(<!-- conformance -->)[\s\S]*?(<!-- \/conformance -->)/
  await writeFile(
    readme,
    page.replace(marked, (_all, open, close) => `${open}\n${text}\n${close}`),
  )
}

function figure({ passed, compared, features }: Verdict): string {
  const count = (kind: string) =>
    features.filter(({ leftOut }) => leftOut.kind === kind).reduce((sum, { cases }) => sum + cases, 0)
  const seconds = Math.round((performance.now() - begun) / 1_000)
  return [
    `${new Date().toISOString().slice(0, 10)}: of ${compared} cases of Kafka ${tests.kafka} that can be compared ${passed} pass, in ${seconds} s; the other`,
    `${count('different')} are meant to be different, each for a reason that is listed. ${count('absent')} more ask for what is not there, ${count('incomparable')} for what TypeScript has no`,
    "counterpart of or for the inside of Kafka's classes.",
  ].join('\n')
}
