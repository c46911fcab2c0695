import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { greet } from './connection.ts'
import { GROUP, MEMBER, TOPIC } from './contract.ts'
import { Attempt } from './retry.ts'
import { WaitingRoom } from './waiting-room.ts'

export interface ServiceOptions {
  processorUrl: string
  baseDelayMs: number
}

export interface Service {
  stop(): Promise<void>
}

/** First tries: message by message, each committed when it is done with. */
class Intake {
  readonly #ctx: Ctx
  readonly #consumer: Consumer
  readonly #attempt: Attempt
  readonly #baseDelayMs: number
  readonly #stopping = new AbortController()

  constructor(ctx: Ctx, attempt: Attempt, baseDelayMs: number) {
    this.#ctx = ctx
    this.#attempt = attempt
    this.#baseDelayMs = baseDelayMs
    this.#consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
  }

  async start(): Promise<void> {
    await this.#consumer.connect()
    await this.#consumer.subscribe({ topics: [this.#ctx.name(TOPIC.main)], fromBeginning: true })
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.#take(payload),
    })
  }

  async #take({ batch, resolveOffset, commitOffsetsIfNecessary, pause, heartbeat, isRunning }: EachBatchPayload) {
    const { topic, partition } = batch
    for (const message of batch.messages) {
      if (!isRunning()) return
      try {
        await this.#attempt.make(topic, partition, message, false)
      } catch {
        // The same offset once more, a base delay later; meanwhile the other partitions go on.
        return void this.#ctx.clock.sleep(this.#baseDelayMs, this.#stopping.signal).then(pause(), () => {})
      }
      resolveOffset(message.offset)
      const offset = (BigInt(message.offset) + 1n).toString()
      // Not consumer.commitOffsets: in a handler it goes on trying with the old generation when the group rebalances.
      await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] })
      await heartbeat()
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#consumer.disconnect()
  }
}

export async function startService(ctx: Ctx, options: ServiceOptions): Promise<Service> {
  await greet(ctx)
  const { baseDelayMs } = options
  const producer = ctx.kafka.producer({ retry: { retries: 4 } })
  const attempt = new Attempt(ctx, producer, options)
  const intake = new Intake(ctx, attempt, baseDelayMs)
  const room = new WaitingRoom(ctx, attempt, baseDelayMs)
  const stop = async () => {
    await Promise.all([intake.stop(), room.stop()])
    await producer.disconnect()
  }
  try {
    await producer.connect()
    await intake.start()
    await room.start()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
