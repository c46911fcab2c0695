import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Kafka, type KafkaMessage, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GroupMember } from './member.ts'

/** Reads topics from their beginning and goes on; commits nothing. A record may be shown twice. */
export class Tail {
  readonly #ctx: Ctx
  readonly #topics: readonly string[]
  readonly #member: GroupMember
  readonly #positions = new Map<string, bigint>()

  constructor(ctx: Ctx, topics: readonly string[]) {
    this.#ctx = ctx
    this.#topics = topics
    this.#member = new GroupMember(ctx, ctx.name(`dlq-panel-${randomUUID()}`))
  }

  async start(show: (topic: string, partition: number, message: KafkaMessage) => void): Promise<void> {
    const { consumer } = this.#member
    // Told for batches too of which nothing is shown: marks of transactions, and what they took back.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
      const place = `${topic} ${partition}`
      const next = BigInt(lastOffset) + 1n
      if (next > (this.#positions.get(place) ?? 0n)) this.#positions.set(place, next)
    })
    await this.#member.start([...this.#topics], {
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => show(topic, partition, message),
    })
  }

  /** Resolves when everything has been shown that is in the topic by now. */
  async caughtUp(topic: string, patienceMs: number): Promise<boolean> {
    const admin = new Kafka({ ...this.#ctx.clientConfig, logLevel: logLevel.NOTHING }).admin()
    try {
      await admin.connect()
      const ends = await admin.fetchTopicOffsets(topic)
      const behind = () =>
        ends.some(({ partition, low, high }) => low !== high && (this.#positions.get(`${topic} ${partition}`) ?? 0n) < BigInt(high))
      for (const start = Date.now(); behind(); await pause(20)) {
        if (Date.now() - start > patienceMs || this.#member.ending) return false
      }
      return true
    } finally {
      await admin.disconnect()
    }
  }

  async stop(): Promise<void> {
    await this.#member.disconnect()
  }
}
