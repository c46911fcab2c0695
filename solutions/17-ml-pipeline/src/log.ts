import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Prediction, TOPIC } from './contract.ts'
import { Sender } from './sender.ts'

/** So long after a client has given up the next one tries. */
const PAUSE_MS = 300

/** Predictions that were answered and are still to be written: in order, and in as few requests as it takes. */
export class PredictionLog {
  readonly #ctx: Ctx
  readonly #sender: Sender
  readonly #most: number
  #pending: Message[] = []
  #writing: Promise<void> | undefined

  private constructor(ctx: Ctx, sender: Sender, most: number) {
    this.#ctx = ctx
    this.#sender = sender
    this.#most = most
  }

  static async open(ctx: Ctx, most: number): Promise<PredictionLog> {
    return new PredictionLog(ctx, await Sender.open(ctx, TOPIC.predictions), most)
  }

  get isFull(): boolean {
    return this.#pending.length >= this.#most
  }

  add(orderId: string, prediction: Prediction): void {
    const timestamp = String(Math.floor(this.#ctx.clock.now()))
    this.#pending.push({ key: orderId, value: JSON.stringify(prediction), timestamp })
    this.#writing ??= this.#write()
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#sender.close()
  }

  async #write(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending.slice()
      try {
        await this.#sender.send(batch)
        this.#pending.splice(0, batch.length)
      } catch (error) {
        this.#ctx.print(`predictions not written: ${(error as Error).message}`)
        await sleep(PAUSE_MS)
      }
    }
    this.#writing = undefined
  }
}
