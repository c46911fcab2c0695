import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { TOPIC } from '../contract.ts'
import { type SessionEvent, sessionEventSchema } from '../contract-of-profile.ts'

export interface Activity {
  tell(events: SessionEvent[]): Promise<void>
  stop(): Promise<void>
}

/** An event has 200 bytes at most: a batch of so many is well below what a broker takes. */
const TOGETHER = 500

export async function startActivity(ctx: Ctx): Promise<Activity> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  /** Ends when all calls so far have ended, well or not. */
  let queue: Promise<unknown> = Promise.resolve()

  async function send(messages: { key: string; value: string; timestamp: string }[]): Promise<void> {
    for (let from = 0; from < messages.length; from += TOGETHER) {
      await producer.send({ topic: ctx.name(TOPIC.sessions), messages: messages.slice(from, from + TOGETHER) })
    }
  }

  return {
    async tell(events) {
      const messages = events.map((event) => {
        const checked = sessionEventSchema.parse(event)
        return { key: checked.userId, value: JSON.stringify(checked), timestamp: String(checked.at) }
      })
      const sent = queue.then(() => send(messages))
      queue = sent.catch(() => {})
      await sent
    },
    async stop() {
      await queue
      await producer.disconnect()
    },
  }
}
