import type { Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Reading, TOPIC } from './contract.ts'
import { createFleet } from './fleet.ts'

export { createFleet, type Fleet } from './fleet.ts'

export interface SimulatorOptions {
  devices: number
  everyMs: number
}

export interface Simulator {
  stop(): Promise<void>
}

export async function startSimulator(ctx: Ctx, { devices, everyMs }: SimulatorOptions): Promise<Simulator> {
  await whenBrokerAnswers(ctx)
  const fleet = createFleet(ctx, devices)
  const stopping = new AbortController()
  const outbox = new Outbox(ctx)
  const measure = () => outbox.send(fleet.next(ctx.clock.now()))

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await ctx.clock.sleep(everyMs, stopping.signal)
      } catch {
        return // stopped
      }
      await measure()
    }
  }

  await measure()
  const going = goOn()
  return {
    async stop() {
      stopping.abort()
      await going
      await outbox.close()
    },
  }
}

/** Sends readings, each once: an idempotent producer, one request at a time, and a new client after one that failed. */
class Outbox {
  readonly #ctx: Ctx
  #client: Producer | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  async send(readings: Reading[]): Promise<void> {
    const messages = readings.map(({ deviceId, at, ...values }) => ({
      key: deviceId,
      value: JSON.stringify(values),
      timestamp: String(Math.floor(at)), // of the event, and not of the sending
    }))
    try {
      this.#client ??= await this.#connect()
      await this.#client.send({ topic: this.#ctx.name(TOPIC.readings), acks: -1, messages })
    } catch (error) {
      this.#ctx.print(`readings were not sent: ${(error as Error).message}`)
      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next ones.
      await this.close()
    }
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.disconnect()
  }

  async #connect(): Promise<Producer> {
    const client = this.#ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.disconnect()
      throw error
    }
  }
}
