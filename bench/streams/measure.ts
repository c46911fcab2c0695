/** One application, on fresh topics, from its start to its end. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Broker } from '../../harness/broker/index.ts'
import { killGroup, spawnGuarded } from '../../harness/guardian/index.ts'
import { buildJavaProgram } from '../../harness/java/index.ts'
import { openTopics, type Topics } from '../../harness/topics/index.ts'
import type { AppOptions } from './app.ts'
import { cpuSeconds, onApplicationCore, residentMegabytes } from './cores.ts'
import { flowArguments } from './others.ts'

const app = fileURLToPath(new URL('app.ts', import.meta.url))
export const keys = 1_000
export const partitions = 4
export const load = { perSecond: 1_000, seconds: 10, warmupSeconds: 5 }
export const flowSeconds = 20
const heapMegabytes = 1024
const pollMs = 20

/** What is run: everything of AppOptions but the broker and the names of the topics. */
export type Subject = Pick<AppOptions, 'topology' | 'guarantee' | 'commitMs' | 'batching'>

export interface Amount {
  /** Records that are not counted, and those that are. */
  readonly warmup: number
  readonly records: number
}

export interface Result {
  /** Records a second by the clock, and by each second of processor time. */
  readonly perSecond: number
  readonly perCpuSecond: number
  readonly p50: number
  readonly p99: number
  readonly megabytes: number
}

export class Bench {
  readonly #broker: Broker
  readonly #java: string
  readonly #classPath: string
  #count = 0

  private constructor(broker: Broker, java: string, classPath: string) {
    this.#broker = broker
    this.#java = java
    this.#classPath = classPath
  }

  static async open(broker: Broker): Promise<Bench> {
    const sources = fileURLToPath(new URL('java/', import.meta.url))
    const { java, classPath } = await buildJavaProgram('streams-bench', sources)
    return new Bench(broker, java, classPath)
  }

  get java(): string {
    return this.#java
  }

  async measure(who: 'ts' | 'jvm', subject: Subject, { warmup, records }: Amount): Promise<Result> {
    await using topics = await this.#topics(warmup + records)
    const options = this.#options(topics, subject)
    return this.#run(...this.#command(who, options), async (pid) => {
      const from = await reached(topics, warmup, pid)
      const to = await reached(topics, warmup + records, pid)
      const [seen, seconds] = [to.count - from.count, (to.at - from.at) / 1_000]
      const { perSecond, seconds: duration, warmupSeconds } = load
      const line = await this.#tool('latency', options.input, options.output, perSecond, duration, warmupSeconds)
      const [p50 = 0, p99 = 0] = line.split(' ').map(Number)
      const megabytes = await residentMegabytes(pid)
      return { perSecond: seen / seconds, perCpuSecond: seen / (to.cpu - from.cpu), p50, p99, megabytes }
    })
  }

  /** In its first seconds: it would take hours for all records, and falls behind the load that latency is measured under. */
  async flowPerSecond(subject: Subject, { records }: Amount): Promise<number> {
    await using topics = await this.#topics(records)
    const args = flowArguments(this.#options(topics, subject))
    return this.#run(process.execPath, args, async (pid) => {
      const from = await reached(topics, 1, pid)
      await sleep(flowSeconds * 1_000)
      const to = await reached(topics, 1, pid)
      return (to.count - from.count) / ((to.at - from.at) / 1_000)
    })
  }

  /** Fresh ones, with the input in them; they are deleted with all that the application makes. */
  async #topics(records: number): Promise<Topics> {
    const { bootstrapServers } = this.#broker
    this.#count += 1
    const topics = await openTopics({ bootstrapServers, namespace: `bench${this.#count}.` })
    for (const topic of ['in', 'table', 'out']) await topics.create(topic, { partitions })
    await this.#tool('fill', topics.name('table'), keys)
    await this.#tool('fill', topics.name('in'), records)
    return topics
  }

  #options(topics: Topics, subject: Subject): AppOptions {
    const [id, input, table, output] = ['app', 'in', 'table', 'out'].map((it) => topics.name(it)) as [
      string,
      string,
      string,
      string,
    ]
    return { ...subject, bootstrap: this.#broker.bootstrapServers, id, input, table, output }
  }

  #command(who: 'ts' | 'jvm', options: AppOptions): [string, string[]] {
    if (who === 'ts') {
      return [process.execPath, [`--max-old-space-size=${heapMegabytes}`, app, JSON.stringify(options)]]
    }
    const { bootstrap, id, topology, guarantee, commitMs, input, table, output, batching } = options
    const args = [bootstrap.join(','), id, topology, guarantee, commitMs, input, table, output].map(String)
    const batches = batching ? [batching.batchSize, batching.lingerMs].map(String) : []
    const flags = [`-Xmx${heapMegabytes}m`, '-XX:+UseSerialGC', '-cp', this.#classPath]
    return [this.#java, [...flags, 'Bench', 'run', ...args, ...batches]]
  }

  async #tool(mode: string, ...args: (string | number)[]): Promise<string> {
    const bootstrap = this.#broker.bootstrapServers.join(',')
    const all = ['-cp', this.#classPath, 'Bench', mode, bootstrap, ...args.map(String)]
    return (await promisify(execFile)(this.#java, all)).stdout.trim()
  }

  async #run<T>(command: string, args: readonly string[], measure: (pid: number) => Promise<T>): Promise<T> {
    const child = spawnGuarded(...onApplicationCore(command, args), { stdio: 'inherit' })
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
}

/** Waits until the output has so many records; markers of transactions, a few in a thousand, count as records. */
async function reached(
  topics: Topics,
  wanted: number,
  pid: number,
): Promise<{ count: number; at: number; cpu: number }> {
  for (;;) {
    const bounds = await topics.bounds('out', 'read_uncommitted')
    const count = [...bounds.values()].reduce((sum, { end }) => sum + Number(end), 0)
    if (count >= wanted) return { count, at: performance.now(), cpu: await cpuSeconds(pid) }
    await sleep(pollMs)
  }
}
