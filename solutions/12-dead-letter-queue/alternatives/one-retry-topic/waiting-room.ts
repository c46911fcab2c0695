import type { Consumer, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, HEADER, MEMBER, TOPIC } from './contract.ts'
import { type Attempt, numberOf } from './retry.ts'

interface Waiting {
  readonly partition: number
  readonly offset: bigint
  readonly message: KafkaMessage
  /** By the clock of the context. */
  due: number
  isServed: boolean
}

/**
 * One retry topic for all delays: reads on past messages that wait, and remembers which offsets are not done with. The committed
 * position is the lowest of them, so a new start reads again whatever was waiting here.
 */
export class WaitingRoom {
  readonly #ctx: Ctx
  readonly #consumer: Consumer
  readonly #attempt: Attempt
  readonly #baseDelayMs: number
  readonly #waiting = new Map<number, Map<bigint, Waiting>>()
  readonly #seen = new Map<number, bigint>()
  /** Aborted when partitions change hands: what was remembered about them may be someone else's by now. */
  #tenure = new AbortController()
  readonly #stopping = new AbortController()
  #line: Promise<void> = Promise.resolve()
  #commit: Promise<void> = Promise.resolve()

  constructor(ctx: Ctx, attempt: Attempt, baseDelayMs: number) {
    this.#ctx = ctx
    this.#attempt = attempt
    this.#baseDelayMs = baseDelayMs
    this.#consumer = ctx.kafka.consumer({ groupId: ctx.name(`${GROUP}.retry`), ...MEMBER })
  }

  async start(): Promise<void> {
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, () => this.#forget())
    await this.#consumer.connect()
    await this.#consumer.subscribe({ topics: [this.#ctx.name(TOPIC.retry)], fromBeginning: true })
    await this.#consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch, resolveOffset, heartbeat }) => {
        for (const message of batch.messages) {
          this.#admit(batch.partition, message)
          resolveOffset(message.offset)
        }
        await heartbeat()
      },
    })
  }

  /** What is being served is finished and committed; what waits, waits in Kafka. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#line
    await this.#commit
    this.#forget()
    await this.#consumer.disconnect()
  }

  #forget(): void {
    this.#tenure.abort()
    this.#tenure = new AbortController()
    this.#waiting.clear()
    this.#seen.clear()
  }

  #admit(partition: number, message: KafkaMessage): void {
    const offset = BigInt(message.offset)
    const due = this.#attempt.reads(message) ? numberOf(message.headers?.[HEADER.due]) : 0
    const one = { partition, offset, message, due, isServed: false }
    const waiting = this.#waiting.get(partition) ?? new Map<bigint, Waiting>()
    this.#waiting.set(partition, waiting.set(offset, one))
    this.#seen.set(partition, offset)
    this.#later(one, this.#tenure.signal)
  }

  #later({ partition, due }: Waiting, tenure: AbortSignal): void {
    const over = AbortSignal.any([tenure, this.#stopping.signal])
    const ms = due - this.#ctx.clock.now()
    const isDue = ms > 0 ? this.#ctx.clock.sleep(ms, over) : Promise.resolve()
    isDue.then(
      () => {
        this.#line = this.#line.then(() => this.#serveNext(partition, tenure))
      },
      () => {},
    )
  }

  /** Whoever's time has come is served in the order of due times, and of offsets: timers wake late, and one that is read late must not go first. */
  async #serveNext(partition: number, tenure: AbortSignal): Promise<void> {
    if (tenure.aborted || this.#stopping.signal.aborted) return
    const now = this.#ctx.clock.now()
    const due = [...(this.#waiting.get(partition)?.values() ?? [])].filter((one) => !one.isServed && one.due <= now)
    const [first] = due.sort((a, b) => a.due - b.due || Number(a.offset - b.offset))
    if (first) await this.#serve(first, tenure)
  }

  async #serve(one: Waiting, tenure: AbortSignal): Promise<void> {
    const { partition, message, offset } = one
    const topic = this.#ctx.name(TOPIC.retry)
    one.isServed = true
    try {
      await this.#attempt.make(topic, partition, message, true)
    } catch {
      one.isServed = false
      one.due = this.#ctx.clock.now() + this.#baseDelayMs
      return this.#later(one, tenure)
    }
    if (tenure.aborted) return
    const waiting = this.#waiting.get(partition)!
    waiting.delete(offset)
    const lowest = [...waiting.keys()].reduce((a, b) => (a < b ? a : b), this.#seen.get(partition)! + 1n)
    // Awaited by stop() alone: kafkajs tries for long when the group rebalances, and the next message need not wait for that.
    this.#commit = this.#consumer
      .commitOffsets([{ topic, partition, offset: lowest.toString() }])
      .catch((error: Error) => this.#ctx.print(`not committed, will be tried again: ${error.message}`))
  }
}
