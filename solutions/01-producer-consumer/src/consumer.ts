/** Task 1.4: the consumer. */

import type { EachMessagePayload } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { group, topic, userEvent } from './event.ts'

export interface Consumer {
  stop(): Promise<void>
}

/** Prints each event of `user-events` and commits it after. */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await whenBrokerAnswers(ctx, async () => {})
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(group),
    maxWaitTimeInMs: 100, // stop() waits for the fetch that is under way: 5 s by default
    sessionTimeout: 10_000,
  })
  await consumer.connect()
  await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async (payload) => {
      handle(ctx, payload)
      const { topic, partition, message } = payload
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }])
    },
  })
  return {
    async stop() {
      await consumer.disconnect()
    },
  }
}

function handle(ctx: Ctx, { topic, partition, message }: EachMessagePayload): void {
  const { offset } = message
  const reject = (reason: string) => ctx.onReject({ topic, partition, offset, reason })
  if (message.value === null) return reject('a tombstone: user-events is not a keyed table')
  let value: unknown
  try {
    value = JSON.parse(message.value.toString())
  } catch {
    return reject('the value is not JSON')
  }
  const event = userEvent.safeParse(value)
  if (!event.success)
    return reject(event.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  ctx.print(`${partition}:${offset} ${event.data.userId} ${event.data.type}`)
}
