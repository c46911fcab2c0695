/** Task 1.4: the consumer. */

import type { EachMessagePayload } from 'kafkajs'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { firstContact } from './connection.ts'
import { group, topic, type UserEvent, userEvent } from './event.ts'

export interface Consumer {
  stop(): Promise<void>
}

/** Prints each event of `user-events` and commits it after. */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await firstContact(ctx)
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(group),
    maxWaitTimeInMs: 100, // stop() waits for the fetch that is under way: 5 s by default
    sessionTimeout: 10_000,
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
    await consumer.run({
      // Once eachMessage is through, its offset + 1 is committed. consumer.commitOffsets() in here would do as well, until the
      // group rebalances: then its error ends the kafkajs consumer for good.
      autoCommitThreshold: 1,
      eachMessage: async (payload) => handle(ctx, payload),
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return {
    async stop() {
      await consumer.disconnect()
    },
  }
}

function handle(ctx: Ctx, { topic, partition, message }: EachMessagePayload): void {
  const { offset } = message
  const read = readEvent(message.value)
  if ('reason' in read) ctx.onReject({ topic, partition, offset, reason: read.reason })
  else ctx.print(`${partition}:${offset} ${read.event.userId} ${read.event.type}`)
}

/** Throws at bytes that are no UTF-8; `toString()` would put U+FFFD in their place, and an id would become another one. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The event, or why the bytes are none. */
function readEvent(bytes: Buffer | null): { event: UserEvent } | { reason: string } {
  if (bytes === null) return { reason: 'a tombstone: user-events is not a keyed table' }
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch {
    return { reason: 'the value is not JSON in UTF-8' }
  }
  const { success, data, error } = userEvent.safeParse(value)
  return success ? { event: data } : { reason: z.prettifyError(error) }
}
