import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER, TOPIC } from './contract.ts'
import { pause, tryTo } from './records.ts'

/** A consumer of `payments` that is replaced by another when it crashes, until it is told to leave. */
export class Membership {
  readonly #ctx: Ctx
  readonly #groupId: string
  readonly #eachBatch: (payload: EachBatchPayload) => Promise<void>
  #consumer: Consumer | undefined
  #joining: Promise<void> | undefined
  #leaving = false

  constructor(ctx: Ctx, groupId: string, eachBatch: (payload: EachBatchPayload) => Promise<void>) {
    this.#ctx = ctx
    this.#groupId = groupId
    this.#eachBatch = eachBatch
  }

  /** Resolves when it is a member, or when it was told to leave meanwhile. */
  join(): Promise<void> {
    this.#joining = this.#untilMember()
    return this.#joining
  }

  /** Waits for the batch at hand. */
  async leave(): Promise<void> {
    this.#leaving = true
    await this.#joining
    await tryTo(this.#consumer?.disconnect())
  }

  async #untilMember(): Promise<void> {
    while (!this.#leaving) {
      const consumer = this.#ctx.kafka.consumer({
        groupId: this.#groupId,
        ...MEMBER,
        retry: { restartOnFailure: async () => false },
      })
      let phase: 'starting' | 'member' | 'crashed' = 'starting'
      const now = () => phase
      consumer.on(consumer.events.CRASH, () => {
        const before = phase
        phase = 'crashed'
        if (before === 'member') void this.join()
      })
      this.#consumer = consumer
      try {
        await consumer.connect()
        await consumer.subscribe({ topics: [this.#ctx.name(TOPIC.payments)], fromBeginning: true })
        await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: this.#eachBatch })
        if (now() === 'starting') {
          phase = 'member'
          return
        }
      } catch {
        // The next one may be luckier.
      }
      await tryTo(consumer.disconnect())
      await pause(200)
    }
  }
}
