import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { eventSchema, GROUP, type LogEvent, TOPIC } from './contract.ts'
import { jsonIn } from './decoding.ts'
import type { Running } from './running.ts'
import { type Answer, Search } from './search.ts'

export interface IndexerOptions {
  url: string
  sessionTimeoutMs?: number
}

const FIELDS = {
  keyword: ['service', 'level', 'format', 'request.client', 'request.method', 'request.path'],
  text: ['message', 'trace', 'reason'],
  long: ['request.status', 'request.bytes'],
  date: ['@timestamp'],
}

/** Names with a dot in them are objects to the index. */
const mapping = () => ({
  dynamic: 'false',
  properties: Object.fromEntries(
    Object.entries(FIELDS).flatMap(([type, names]) =>
      names.map((name) => [name, type === 'keyword' ? { type, ignore_above: 2_000 } : { type }]),
    ),
  ),
})

/** One event and where it came from. */
interface Task {
  offset: string
  event: LogEvent
}

class Indexer {
  readonly #ctx: Ctx
  readonly #search: Search
  readonly #over = new AbortController()
  #days: string[] = []

  constructor(ctx: Ctx, url: string) {
    this.#ctx = ctx
    this.#search = new Search(url, this.#over.signal)
  }

  end(): void {
    this.#over.abort()
  }

  async meet(): Promise<void> {
    const until = performance.now() + 8_000
    for (;;) {
      const { status, why } = await this.#search.ask('GET', '/', { withinMs: 3_000 })
      if (status === 200) return
      if (performance.now() > until)
        throw new Error(`the index at ${this.#search.url} does not answer: ${why ?? status}`)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }

  async take(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload
    const reject = (offset: string, reason: string) =>
      this.#ctx.onReject({ topic: batch.topic, partition: batch.partition, offset, reason })
    let tasks: Task[] = []
    let bytes = 0
    for (const [n, { value, offset }] of batch.messages.entries()) {
      const event = jsonIn(eventSchema, value)
      if ('wrong' in event) reject(offset, event.wrong)
      else tasks.push({ offset, event: event.value })
      bytes += value?.length ?? 0
      if (tasks.length < 200 && bytes < 4_000_000 && n < batch.messages.length - 1) continue
      while (tasks.length > 0) {
        if (this.#over.signal.aborted || !isRunning() || isStale()) return
        tasks = await this.#put(tasks, reject)
        await heartbeat()
        if (tasks.length > 0) await this.#ctx.clock.sleep(500, this.#over.signal).catch(() => {})
      }
      bytes = 0
      resolveOffset(offset)
    }
  }

  /** What is left to do. */
  async #put(tasks: Task[], reject: (offset: string, reason: string) => void): Promise<Task[]> {
    for (const day of new Set(tasks.map(({ event }) => this.#day(event)))) if (!(await this.#make(day))) return tasks
    let lines = ''
    for (const { event } of tasks) {
      const { id, at, ...document } = event
      lines += `${JSON.stringify({ create: { _index: this.#day(event), _id: id } })}\n`
      lines += `${JSON.stringify({ ...document, '@timestamp': new Date(at).toISOString() })}\n`
    }
    const { status, body } = await this.#search.ask('POST', '/_bulk', { lines })
    if (status !== 200) return tasks
    const items = (body as { items: { create: { status: number; error?: { reason?: string } } }[] }).items
    return tasks.filter((task, n) => {
      const { status: own, error } = items[n]!.create
      if (own === 403 || own === 429 || own >= 500) return true
      // 409: it is there already.
      if (own >= 400 && own !== 409) reject(task.offset, error?.reason ?? String(own))
      return false
    })
  }

  async #make(day: string): Promise<boolean> {
    if (this.#days.includes(day)) return true
    const path = `/${encodeURIComponent(day)}`
    const found = await this.#search.ask('HEAD', path, {})
    let made: Answer | undefined
    if (found.status === 404) made = await this.#search.ask('PUT', path, { body: { mappings: mapping() } })
    const isThere =
      found.status === 200 || made?.status === 200 || JSON.stringify(made?.body ?? '').includes('already_exists')
    if (isThere) this.#days = [...this.#days.slice(-50), day]
    return isThere
  }

  #day({ at }: LogEvent): string {
    const [date] = new Date(at).toISOString().split('T') as [string]
    return this.#ctx.name('logs').concat('-', date.split('-').join('.'))
  }
}

export async function startIndexer(ctx: Ctx, { url, sessionTimeoutMs = 20_000 }: IndexerOptions): Promise<Running> {
  const indexer = new Indexer(ctx, url)
  await Promise.all([indexer.meet(), whenBrokerAnswers(ctx)])
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP),
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: sessionTimeoutMs / 6,
    maxWaitTimeInMs: 100,
  })
  const topics = [TOPIC.unparsed, TOPIC.error, TOPIC.warning, TOPIC.info].map((topic) => ctx.name(topic))
  try {
    await consumer.connect()
    await consumer.subscribe({ topics, fromBeginning: true })
    await consumer.run({ eachBatchAutoResolve: false, eachBatch: (payload) => indexer.take(payload) })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return {
    async stop() {
      indexer.end()
      await consumer.disconnect()
    },
  }
}
