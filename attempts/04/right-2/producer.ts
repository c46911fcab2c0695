import { Partitioners, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all. Rejects, and sends none of them, where one breaks `clickSchema`. Each is in the topic once,
   * whatever answer was lost on its way.
   */
  send(clicks: Click[]): Promise<void>
  stop(): Promise<void>
}

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const queue = new Queue(ctx)
  await queue.open()
  return { send: (clicks) => queue.send(clicks), stop: () => queue.stop() }
}

interface Line {
  key: string
  value: string
  timestamp: string
}

interface Job {
  lines: Line[]
  resolve(): void
  reject(error: unknown): void
}

/** So many bytes of keys and values go in one request, or a little more. */
const REQUEST_BYTES = 200_000

/**
 * Calls wait for each other. kafkajs gives a sequence number back when a request has failed, for the repetition to take it; a request of another
 * call must not come between.
 */
class Queue {
  readonly #ctx: Ctx
  readonly #jobs: Job[] = []
  #producer: Producer | undefined
  #working: Promise<void> | undefined
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  async open(): Promise<Producer> {
    if (this.#producer !== undefined) return this.#producer
    const producer = this.#ctx.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    })
    try {
      await producer.connect()
    } catch (error) {
      await producer.disconnect().catch(() => {})
      throw error
    }
    this.#producer = producer
    return producer
  }

  async send(clicks: Click[]): Promise<void> {
    if (this.#stopped) throw new Error('stopped: no more clicks')
    const lines = clicks.map((given) => {
      const { userId, category, at } = clickSchema.parse(given)
      return { key: userId, value: JSON.stringify({ userId, category, at }), timestamp: `${at}` }
    })
    await new Promise<void>((resolve, reject) => {
      this.#jobs.push({ lines, resolve, reject })
      this.#working ??= this.#work()
    })
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      await this.#working
      await this.#close()
    })()
    return this.#stopped
  }

  async #work(): Promise<void> {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      try {
        for (const messages of requestsOf(job.lines)) {
          const producer = await this.open()
          await producer.sendBatch({ topicMessages: [{ topic: this.#ctx.name(TOPIC.clicks), messages }] })
        }
        job.resolve()
      } catch (error) {
        // Numbers that may have been used: the next one begins with a producer id of its own.
        await this.#close().catch(() => {})
        job.reject(error)
      }
    }
    this.#working = undefined
  }

  async #close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect()
  }
}

function* requestsOf(lines: Line[]): Generator<Line[]> {
  let request: Line[] = []
  let size = 0
  for (const line of lines) {
    request.push(line)
    size += Buffer.byteLength(line.key) + Buffer.byteLength(line.value)
    if (size < REQUEST_BYTES) continue
    yield request
    request = []
    size = 0
  }
  if (request.length > 0) yield request
}
