/**
 * Kafka Streams for TypeScript against Kafka Streams on the JVM: same broker, topologies, input, guarantee and commit interval, one core each;
 * and against @kafkats/flow under at-least-once.
 *   npm run node -- bench/streams/run.ts [records]     default 2,000,000; writes the table into harness/streams/README.md
 */
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildJavaProgram, startBroker } from '../../harness/broker/index.ts'
import { killGroup, spawnGuarded } from '../../harness/guardian/index.ts'
import { openTopics } from '../../harness/topics/index.ts'
import type { AppOptions } from './app.ts'
import { flowArguments, flowVersion, installFlow } from './others.ts'
import { type TopologyName, topologyNames } from './topologies.ts'

const records = Number(process.argv[2] ?? 2_000_000)
const keys = 1_000
const partitions = 4
const commitMs = 100
const flowSeconds = 20
const titles: Record<TopologyName, string> = {
  map: 'stateless map',
  count: 'windowed count',
  join: 'stream-table join',
}
const load = { perSecond: 1_000, seconds: 10, warmupSeconds: 5 }
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']))
const app = fileURLToPath(new URL('app.ts', import.meta.url))
const readme = new URL('../../harness/streams/README.md', import.meta.url)

interface Result {
  /** Records a second by the clock, and by each second of processor time. */
  perSecond: number
  perCpuSecond: number
  p50: number
  p99: number
  megabytes: number
}

const { java, classPath } = await buildJavaProgram('streams-bench', fileURLToPath(new URL('java/', import.meta.url)))
await using broker = await startBroker({ mode: 'native' })
await using topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'bench.' })
const rows: string[] = []
const flowRows: string[] = []
await installFlow()
for (const guarantee of ['at_least_once', 'exactly_once_v2'] as const) {
  for (const topology of topologyNames) {
    const jvm = await measured('jvm', topology, guarantee)
    const typescript = await measured('ts', topology, guarantee)
    rows.push(rowOf(topology, guarantee, typescript, jvm))
    console.log(rows.at(-1))
    if (guarantee !== 'at_least_once') continue
    const flow = await flowPerSecond(topology)
    const ratio = (typescript.perSecond / flow).toFixed(0)
    flowRows.push(`| ${titles[topology]} | ${typescript.perSecond.toFixed(0)} | ${flow.toFixed(0)} | ${ratio} |`)
    console.log(flowRows.at(-1))
  }
}
await report()

async function measured(
  who: 'jvm' | 'ts',
  topology: TopologyName,
  guarantee: AppOptions['guarantee'],
): Promise<Result> {
  const names = await prepare(`${who}-${topology}-${guarantee}`)
  const options = { bootstrap: broker.bootstrapServers, topology, guarantee, commitMs, ...names }
  const [command, args] = commandOf(who, options)
  return onOneCore(command, args, async (pid) => {
    const from = await reached(names.output, records / 2, pid)
    const to = await reached(names.output, records, pid)
    const [seen, seconds] = [to.count - from.count, (to.at - from.at) / 1_000]
    const { perSecond, seconds: duration, warmupSeconds } = load
    const lines = await tool('latency', names.input, names.output, perSecond, duration, warmupSeconds)
    const [p50 = 0, p99 = 0] = lines.split(' ').map(Number)
    const megabytes = await residentMegabytes(pid)
    return { perSecond: seen / seconds, perCpuSecond: seen / (to.cpu - from.cpu), p50, p99, megabytes }
  })
}

/** In the first seconds: it would take hours for all records, and falls behind the load that latency is measured under. */
async function flowPerSecond(topology: TopologyName): Promise<number> {
  const names = await prepare(`flow-${topology}`)
  const options = {
    bootstrap: broker.bootstrapServers,
    topology,
    guarantee: 'at_least_once',
    commitMs,
    ...names,
  } as const
  return onOneCore(process.execPath, flowArguments(options), async (pid) => {
    const from = await reached(names.output, 1, pid)
    await sleep(flowSeconds * 1_000)
    const to = await reached(names.output, 1, pid)
    return (to.count - from.count) / ((to.at - from.at) / 1_000)
  })
}

async function onOneCore<T>(command: string, args: string[], measure: (pid: number) => Promise<T>): Promise<T> {
  const child = spawnGuarded('taskset', ['-c', String(availableParallelism() - 1), command, ...args], {
    stdio: 'inherit',
  })
  const gone = once(child, 'exit')
  try {
    return await Promise.race([
      measure(child.pid!),
      gone.then(([code]) => Promise.reject(new Error(`${command} ended with ${code}`))),
    ])
  } finally {
    killGroup(child, 'SIGTERM')
    await gone
  }
}

/** Fresh topics with the input in them. */
async function prepare(id: string): Promise<Pick<AppOptions, 'id' | 'input' | 'table' | 'output'>> {
  const [input, table, output] = [`${id}-in`, `${id}-table`, `${id}-out`].map((it) => topics.name(it)) as [
    string,
    string,
    string,
  ]
  for (const topic of [input, table, output]) await topics.create(topic, { partitions })
  await tool('fill', table, keys)
  await tool('fill', input, records)
  return { id: topics.name(id), input, table, output }
}

function commandOf(who: 'jvm' | 'ts', options: AppOptions): [string, string[]] {
  if (who === 'ts') return [process.execPath, [app, JSON.stringify(options)]]
  const { bootstrap, id, topology, guarantee, input, table, output } = options
  const args = [bootstrap.join(','), id, topology, guarantee, String(commitMs), input, table, output]
  return [java, ['-cp', classPath, '-Xmx1g', 'Bench', 'run', ...args]]
}

async function tool(mode: string, ...args: (string | number)[]): Promise<string> {
  const all = ['-cp', classPath, 'Bench', mode, broker.bootstrapServers.join(','), ...args.map(String)]
  return (await promisify(execFile)(java, all)).stdout.trim()
}

/** Waits until the output has so many records; markers of transactions, a few in a thousand, count as records. */
async function reached(
  output: string,
  wanted: number,
  pid: number,
): Promise<{ count: number; at: number; cpu: number }> {
  for (;;) {
    const bounds = await topics.bounds(output, 'read_uncommitted')
    const count = [...bounds.values()].reduce((sum, { end }) => sum + Number(end), 0)
    if (count >= wanted) return { count, at: performance.now(), cpu: await cpuSeconds(pid) }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Of all threads, the garbage collector's and the compiler's too. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

function rowOf(topology: TopologyName, guarantee: string, ts: Result, jvm: Result): string {
  const thousands = (value: number) => (value / 1_000).toFixed(0)
  const pair = (a: number | string, b: number | string) => `${a} / ${b}`
  const cells = [
    titles[topology],
    guarantee,
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

async function report(): Promise<void> {
  const version = execFileSync(java, ['--version'], { encoding: 'utf8' }).split('\n')[0]
  const text = [
    `TypeScript / JVM, measured ${new Date().toISOString().slice(0, 10)}: Kafka 4.3.1, Node ${process.versions.node}, ${version};`,
    `${availableParallelism()} cores (${cpus()[0]?.model}), load of the machine at the end ${loadavg()[0]?.toFixed(1)}. ${records} records of 100 bytes, ${partitions} partitions, commit`,
    `interval ${commitMs} ms, stores in memory, no cache; each application on one core, the first half of the records not counted. Latency under`,
    `${load.perSecond} records a second, from the record's timestamp until a read_committed consumer has the result.`,
    '',
    '| topology | guarantee | thousand records/s | ratio | thousand records per CPU second | ratio | p50 ms | p99 ms | memory MB |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Records a second of @kafkats/flow ${flowVersion} under at-least-once, in its first ${flowSeconds} s; it seems to await a round trip for each record. kafka-streams (npm, 2022)`,
    'does not start on Kafka 4.',
    '',
    '| topology | here | @kafkats/flow | ratio |',
    '| --- | --- | --- | --- |',
    ...flowRows,
  ].join('\n')
  const [begin, end] = ['<!-- benchmark -->', '<!-- /benchmark -->']
  const page = await readFile(readme, 'utf8')
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < 0) console.log(text)
  else await writeFile(readme, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`)
}
