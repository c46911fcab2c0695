import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import type { Batching } from './app.ts'
import { isPinned } from './cores.ts'
import { type Amount, flowSeconds, load, partitions, type Result, type Subject } from './measure.ts'
import { flowVersion } from './others.ts'
import type { TopologyName } from './topologies.ts'

const readme = new URL('../../harness/streams/README.md', import.meta.url)
const titles: Record<TopologyName, string> = {
  map: 'stateless map',
  count: 'windowed count',
  join: 'stream-table join',
}

export interface Row {
  readonly subject: Subject
  readonly ts: Result
  readonly jvm: Result
}

export interface FlowRow {
  readonly topology: TopologyName
  readonly here: number
  readonly flow: number
}

export interface Conditions extends Amount {
  readonly runs: number
  readonly java: string
  readonly batching: Batching
}

/** Of each figure by itself. */
export function medianOf(results: readonly Result[]): Result {
  const median = (field: keyof Result) => {
    const sorted = results.map((result) => result[field]).sort((a, b) => a - b)
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
  }
  const [perSecond, perCpuSecond, p50, p99, megabytes] = [
    median('perSecond'),
    median('perCpuSecond'),
    median('p50'),
    median('p99'),
    median('megabytes'),
  ]
  return { perSecond, perCpuSecond, p50, p99, megabytes }
}

export function rowText({ subject, ts, jvm }: Row): string {
  const thousands = (value: number) => (value / 1_000).toFixed(0)
  const pair = (a: number | string, b: number | string) => `${a} / ${b}`
  const cells = [
    `${titles[subject.topology]}${subject.batching ? '' : ', each with its own batches'}`,
    subject.guarantee,
    pair(thousands(ts.perSecond), thousands(jvm.perSecond)),
    (ts.perSecond / jvm.perSecond).toFixed(2),
    pair(thousands(ts.perCpuSecond), thousands(jvm.perCpuSecond)),
    (ts.perCpuSecond / jvm.perCpuSecond).toFixed(2),
    pair(ts.p50, jvm.p50),
    pair(ts.p99, jvm.p99),
    pair(ts.megabytes, jvm.megabytes),
  ]
  return `| ${cells.join(' | ')} |`
}

export function flowText({ topology, here, flow }: FlowRow): string {
  return `| ${titles[topology]} | ${here.toFixed(0)} | ${flow.toFixed(0)} | ${(here / flow).toFixed(0)} |`
}

export async function writeReport(
  rows: readonly Row[],
  flow: readonly FlowRow[],
  conditions: Conditions,
): Promise<void> {
  const text = [...head(conditions), ...rows.map(rowText), ...flowTable(flow)].join('\n')
  const page = await readFile(readme, 'utf8')
  const marked = /(<!-- benchmark -->)[\s\S]*?(<!-- \/benchmark -->)/
  await writeFile(
    readme,
    page.replace(marked, (_all, open, close) => `${open}\n${text}\n${close}`),
  )
}

function head({ warmup, records, runs, java, batching }: Conditions): string[] {
  const version = execFileSync(java, ['--version'], { encoding: 'utf8' }).split('\n')[0]
  const pinned = isPinned
    ? 'the application on one core, the broker on the others'
    : 'no core for the application alone'
  const median = runs === 1 ? 'one run' : `medians of ${runs} runs, who goes first in turn`
  return [
    `TypeScript / JVM, measured ${new Date().toISOString().slice(0, 10)}: Kafka 4.3.1, Node ${process.versions.node}, ${version};`,
    `${availableParallelism()} cores (${cpus()[0]?.model}), load of the machine at the end ${loadavg()[0]?.toFixed(1)}; ${pinned}.`,
    `${records} records of 100 bytes after ${warmup} that are not counted, ${partitions} partitions, commit interval 100 ms; ${median}. Both: batches of`,
    `${batching.batchSize} bytes at most, linger ${batching.lingerMs} ms, stores in memory with a retention of a day, no cache, heap of 1 GB; the JVM with the serial collector.`,
    `Latency under ${load.perSecond} records a second, from the record's timestamp until a read_committed consumer has the result.`,
    '',
    '| topology | guarantee | thousand records/s | ratio | thousand records per CPU second | ratio | p50 ms | p99 ms | memory MB |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ]
}

function flowTable(rows: readonly FlowRow[]): string[] {
  if (rows.length === 0) return []
  return [
    '',
    `Records a second of @kafkats/flow ${flowVersion} under at-least-once, in its first ${flowSeconds} s; it seems to await a round trip for each record. kafka-streams (npm, 2022)`,
    'does not start on Kafka 4.',
    '',
    '| topology | here | @kafkats/flow | ratio |',
    '| --- | --- | --- | --- |',
    ...rows.map(flowText),
  ]
}
