import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all: none, one, or thousands. Rejects, and sends none of them, where one breaks `clickSchema`; other calls do not
   * notice. Each is in the topic once, whatever answer was lost on its way, also when calls overlap.
   */
  send(clicks: Click[]): Promise<void>
  /** Resolves when each send has resolved or rejected and the connection is closed. */
  stop(): Promise<void>
}

/** A click takes less than a kilobyte, a request at most one megabyte. */
const CHUNK = 500

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const producer = await connected(ctx)
  const topic = ctx.name(TOPIC.clicks)
  // kafkajs counts its sequence numbers right only where one send follows another.
  let tail: Promise<unknown> = Promise.resolve()
  let stopped: Promise<void> | undefined

  async function deliver(clicks: Click[]): Promise<void> {
    for (let from = 0; from < clicks.length; from += CHUNK) {
      const messages = clicks.slice(from, from + CHUNK).map((click) => ({
        key: click.userId,
        value: JSON.stringify(click),
        timestamp: String(click.at),
      }))
      await producer.send({ topic, acks: -1, messages })
    }
  }

  return {
    async send(clicks) {
      if (stopped) throw new Error('the producer is stopped')
      const valid = clicks.map((click) => clickSchema.parse(click))
      const sent = tail.then(() => deliver(valid))
      tail = sent.catch(() => {})
      await sent
    },
    stop() {
      stopped ??= tail.then(() => producer.disconnect())
      return stopped
    },
  }
}

/** kafkajs does not ask again for a producer id when that answer is lost. Nothing has been sent yet, so a new producer may. */
async function connected(ctx: Ctx): Promise<Producer> {
  for (let attempt = 1; ; attempt++) {
    const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 10) throw error
    }
  }
}
