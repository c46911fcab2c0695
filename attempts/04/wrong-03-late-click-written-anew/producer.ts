import { type Message, Partitioners, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all. Rejects, and sends none of them, where one breaks `clickSchema`. Each is in the topic once,
   * whatever answer was lost on its way.
   */
  send(clicks: Click[]): Promise<void>
  stop(): Promise<void>
}

/** In one request: the largest click is below 1 kB, and a broker takes batches of 1 MB. */
const CHUNK = 500

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC.clicks)
  let producer: Producer | undefined = await connected(ctx)
  /** One request at a time: kafkajs takes a sequence number back when an answer is lost, and would give it to the next one. */
  let tail: Promise<void> = Promise.resolve()
  let stopped = false

  async function deliver(messages: Message[]): Promise<void> {
    for (let at = 0; at < messages.length; at += CHUNK) {
      producer ??= await connected(ctx)
      try {
        await producer.send({ topic, messages: messages.slice(at, at + CHUNK) })
      } catch (error) {
        // Whether these are in the topic is not known. Their sequence numbers must not be given to others.
        const given = producer
        producer = undefined
        await given.disconnect().catch(() => {})
        throw error
      }
    }
  }

  return {
    async send(clicks) {
      if (stopped) throw new Error('the producer is stopped')
      const messages = clicks.map(messageOf)
      const done = tail.then(() => deliver(messages))
      tail = done.catch(() => {})
      await done
    },
    async stop() {
      stopped = true
      await tail
      const last = producer
      producer = undefined
      await last?.disconnect()
    },
  }
}

function messageOf(given: Click): Message {
  const click = clickSchema.parse(given)
  return { key: click.userId, value: JSON.stringify(click), timestamp: String(click.at) }
}

async function connected({ kafka }: Ctx): Promise<Producer> {
  for (let attempt = 1; ; attempt++) {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 4) throw error
    }
  }
}
