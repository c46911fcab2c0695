import { randomUUID } from 'node:crypto'
import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { checkpointOf, readCheckpoints, sessionMessage } from './checkpoints.ts'
import { TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import type { Chain, Step } from './follow.ts'
import { messagesOf, type TopicMessages } from './messages.ts'

/** So many messages fit into one request, whatever they hold. */
const PER_REQUEST = 500

/** One producer with what it has to go on from. It ends with its first error: what a failed transaction leaves in the client is not worth keeping. */
export class Session {
  readonly #ctx: Ctx
  readonly #producer: Producer
  #chain: Chain = { confirmed: null, pending: [] }

  private constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#producer = ctx.kafka.producer({
      transactionalId: ctx.name(TRANSACTIONAL_ID),
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    })
  }

  /**
   * Its first transaction shuts out every former listener and is begun when theirs is over. What it writes marks the end of what there is to read: the offsets would not tell, for the last ones are the broker's own records.
   */
  static async open(ctx: Ctx): Promise<Session> {
    const session = new Session(ctx)
    const id = randomUUID()
    try {
      await session.#producer.connect()
      await session.#write([{ topic: ctx.name(TOPIC.checkpoints), messages: [sessionMessage(id)] }])
      session.#chain = await readCheckpoints(ctx, id)
      return session
    } catch (error) {
      await session.close()
      throw error
    }
  }

  get chain(): Chain {
    return this.#chain
  }

  async publish({ chain, changes }: Step): Promise<void> {
    const checkpoints = { topic: this.#ctx.name(TOPIC.checkpoints), messages: changes.flatMap(checkpointOf) }
    await this.#write([...changes.flatMap((change) => messagesOf(this.#ctx, change)), checkpoints])
    this.#chain = chain
  }

  async close(): Promise<void> {
    await this.#producer.disconnect().catch(() => {})
  }

  async #write(all: readonly TopicMessages[]): Promise<void> {
    const transaction = await this.#producer.transaction()
    try {
      for (const { topic, messages } of all)
        for (let from = 0; from < messages.length; from += PER_REQUEST)
          await transaction.send({ topic, acks: -1, messages: messages.slice(from, from + PER_REQUEST) })
      await transaction.commit()
    } catch (error) {
      // After a failed commit nobody knows what became of it, and kafkajs refuses to abort: the next session reads it.
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
  }
}

/** kafkajs wraps what the broker said, more than once at times. */
export function isFenced(error: unknown): boolean {
  for (let it = error; it instanceof Error; it = it.cause)
    if ('type' in it && (it.type === 'INVALID_PRODUCER_EPOCH' || it.type === 'PRODUCER_FENCED')) return true
  return false
}
