import { randomUUID } from 'node:crypto'
import type { Message as Outgoing, Producer } from 'kafkajs'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'
import { DECISIONS } from './topics.ts'

/** A value of the topic of decisions. Its key is the letter's id. `opened`: a panel took over; nobody before it writes behind that. */
export const decisionSchema = z.object({
  uid: z.string(),
  type: z.enum(['opened', 'edited', 'replayed', 'discarded']),
  value: z.string().optional(),
})

export type Decision = Omit<z.infer<typeof decisionSchema>, 'uid'>

/** Writes decisions. Each holds when it has been read back: so all see them in one order, that of the topic. */
export class Journal {
  readonly #ctx: Ctx
  readonly #read = new Set<string>()
  readonly #awaited = new Map<string, () => void>()
  #producer: Producer | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  /** Told by the reader of the topic, decision by decision. */
  wasRead(uid: string): void {
    this.#read.add(uid)
    this.#awaited.get(uid)?.()
    this.#awaited.delete(uid)
  }

  /**
   * A new producer under the one transactional id ends the transaction that another left open, and shuts that one out. When its first record
   * has been read, all decisions before it have been.
   */
  async takeOver(): Promise<void> {
    await this.#producer?.disconnect()
    this.#producer = this.#ctx.kafka.producer({
      transactionalId: this.#ctx.name('dlq-panel'),
      transactionTimeout: 15_000,
      maxInFlightRequests: 1,
      idempotent: true,
    })
    await this.#producer.connect()
    await this.#commit(randomUUID(), 'panel', { type: 'opened' })
  }

  /** Resolves when the decision is made, and the copy is in `main-topic` with it; rejects when neither is. */
  async write(id: string, decision: Decision, copy?: Outgoing): Promise<void> {
    const uid = randomUUID()
    try {
      await this.#commit(uid, id, decision, copy)
    } catch (error) {
      // The answer may be lost, and the decision made. Nor can this producer go on: it would use its sequence numbers a second time.
      await this.takeOver()
      if (!this.#read.has(uid)) throw error
    }
  }

  async close(): Promise<void> {
    await this.#producer?.disconnect()
  }

  async #commit(uid: string, key: string, decision: Decision, copy?: Outgoing): Promise<void> {
    const transaction = await this.#producer!.transaction()
    if (copy) await transaction.send({ topic: this.#ctx.name(TOPIC.main), messages: [copy] })
    const value = JSON.stringify({ uid, ...decision })
    await transaction.send({ topic: this.#ctx.name(DECISIONS), messages: [{ key, value }] })
    await transaction.commit()
    if (!this.#read.has(uid)) await new Promise<void>((resolve) => this.#awaited.set(uid, resolve))
  }
}
