/** Task 7.4: the consumer. */
import { setTimeout } from 'node:timers/promises'
import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type AvroRecord, BadSchemaError, GROUP, TOPIC } from './contract.ts'
import { both } from './http.ts'
import { BadMessageError, type Reading, readingWith } from './reading.ts'
import { whenRegistryAnswers } from './registry.ts'
import { openSchemas } from './schemas.ts'

export interface Consumer {
  stop(): Promise<void>
}

export async function startConsumer(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Consumer> {
  await both(whenRegistryAnswers(registryUrl), whenBrokerAnswers(ctx))
  const schemas = await openSchemas(ctx, { registryUrl })
  const reading = readingWith(schemas, schema)
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP),
    maxWaitTimeInMs: 100, // stop() waits for the fetch that is under way: 5 s by default
    sessionTimeout: 10_000,
  })
  async function stop(): Promise<void> {
    await schemas.stop() // what waits for the registry ends, or disconnect() would wait for it
    await consumer.disconnect()
  }
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(TOPIC)], fromBeginning: true })
    await consumer.run({ eachBatchAutoResolve: false, eachBatch: (payload) => handleAll(ctx, reading, payload) })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** Message by message. kafkajs commits what is resolved, at the end of the batch at the latest. */
async function handleAll(ctx: Ctx, reading: Reading, payload: EachBatchPayload): Promise<void> {
  const { batch, isRunning, isStale, resolveOffset, commitOffsetsIfNecessary, heartbeat } = payload
  const { topic, partition } = batch
  for (const { value, offset } of batch.messages) {
    if (!isRunning() || isStale()) return
    try {
      ctx.print(JSON.stringify(await whileAlive(reading.read(value), heartbeat)))
    } catch (error) {
      if (!(error instanceof BadMessageError || error instanceof BadSchemaError)) {
        if (!isRunning()) return // stopped while it waited: it stays uncommitted
        throw error
      }
      ctx.onReject({ topic, partition, offset, reason: error.message })
    }
    resolveOffset(offset)
    await commitOffsetsIfNecessary()
    await heartbeat()
  }
}

const heartbeatMs = 1_000

/** Waits, and tells the group meanwhile that this member is alive. */
async function whileAlive<T>(waiting: Promise<T>, heartbeat: () => Promise<void>): Promise<T> {
  const over = new AbortController()
  const result = waiting.finally(() => over.abort())
  result.catch(() => {}) // awaited below, unless a heartbeat fails first
  while (!over.signal.aborted) {
    await setTimeout(heartbeatMs, undefined, { signal: over.signal }).catch(() => {})
    if (!over.signal.aborted) await heartbeat()
  }
  return result
}
