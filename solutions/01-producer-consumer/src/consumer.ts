/** Task 1.4: the consumer. */
import { setTimeout } from 'node:timers/promises'
import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
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
  const run = async () => {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => handleAll(ctx, payload),
    })
  }
  let isStopped = false
  let restarting = Promise.resolve()
  async function restart(): Promise<void> {
    while (!isStopped) {
      await setTimeout(pauseMs)
      try {
        return await run()
      } catch {}
    }
  }
  async function stop(): Promise<void> {
    isStopped = true
    await restarting
    await consumer.disconnect()
  }
  // After some errors kafkajs starts a consumer again, after others it leaves it dead: a coordinator that is not found, say.
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) restarting = restart()
  })
  try {
    await run()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** Message by message: handled, then committed, then done with. What could not be committed comes again. */
async function handleAll(ctx: Ctx, payload: EachBatchPayload): Promise<void> {
  const { batch, isRunning, isStale, commitOffsetsIfNecessary, resolveOffset, heartbeat } = payload
  const { topic, partition } = batch
  for (const message of batch.messages) {
    if (!isRunning() || isStale()) return
    handle(ctx, { topic, partition, message })
    const offset = String(BigInt(message.offset) + 1n)
    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
    resolveOffset(message.offset)
    await heartbeat()
  }
}

const pauseMs = 200
const attempts = 25

/**
 * kafkajs does not repeat a commit that has failed: only the next message's would cover it, and there may be none. Where the group has
 * gone on without this consumer, no attempt helps, and the error has to reach kafkajs, which joins the group again.
 */
async function insist(commit: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await commit()
    } catch (error) {
      if (attempt === attempts || (error as { retriable?: boolean }).retriable === false) throw error
      await setTimeout(pauseMs)
    }
  }
}

function handle(
  ctx: Ctx,
  { topic, partition, message }: { topic: string; partition: number; message: KafkaMessage },
): void {
  const { offset } = message
  const read = readEvent(message.value)
  if ('reason' in read) ctx.onReject({ topic, partition, offset, reason: read.reason })
  else ctx.print(`${partition}:${offset} ${read.event.userId} ${read.event.type}`)
}

/** Throws at bytes that are no UTF-8; `toString()` would put U+FFFD in their place, and an id would become another one. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The event, or why the bytes are none. */
function readEvent(bytes: Buffer | null): { event: UserEvent } | { reason: string } {
  const value = jsonOf(bytes)
  const { success, data, error } = userEvent.safeParse(value)
  return success ? { event: data } : { reason: z.prettifyError(error) }
}

/** Undefined for bytes that are no JSON, or no UTF-8, and for a tombstone: user-events is no keyed table. */
function jsonOf(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(utf8.decode(bytes ?? undefined))
  } catch {
    return undefined
  }
}
