/** Task 7.4: the consumer. */
import type { Buffer } from 'node:buffer'
import avsc from 'avsc'
import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type AvroRecord, BadSchemaError, GROUP, TOPIC } from './contract.ts'
import { patientRegistry } from './registry.ts'
import { openSchemas } from './schemas.ts'

export interface Consumer {
  /** Resolves when what was handled is committed, and nothing else is, and the connection is closed; also while it waits for the registry. */
  stop(): Promise<void>
}

/** This message cannot be read, now and without the registry's help. */
class BadMessageError extends Error {}

/**
 * Reads `user-events` from its beginning as the group `user-events-reader` and prints each event with `ctx.print`: one line of JSON, with the fields of `schema`, which is
 * the reader's own, whatever the message was written with. Those of a partition come in their order. An offset is committed after its line is
 * printed: after a crash a line may come again, and none is left out.
 * A message that cannot be read goes to `ctx.onReject`, and reading goes on, its offset is committed too. While the registry is away no message is bad: what needs it
 * waits for it, however long that takes, and is printed then.
 * Rejects within 10 s, as `setUpRegistry` does, when no registry answers, and when no broker does.
 */
export async function startConsumer(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Consumer> {
  const reader = avsc.Type.forSchema(structuredClone(schema) as avsc.Schema)
  const giveUp = new AbortController()
  try {
    await Promise.all([whenBrokerAnswers(ctx), patientRegistry(ctx, registryUrl, giveUp.signal)('GET', '/subjects')])
  } catch (error) {
    giveUp.abort(error)
    throw error
  }

  const schemas = await openSchemas(ctx, { registryUrl })
  const resolvers = new Map<number, ReturnType<avsc.Type['createResolver']>>()
  let stopped: Promise<void> | undefined

  async function resolverOf(id: number, payload: EachBatchPayload) {
    const known = resolvers.get(id)
    if (known) return known
    const writer = await meanwhile(schemas.byId(id), async () => {
      await commit(payload)
      await payload.heartbeat()
    })
    try {
      const resolver = reader.createResolver(avsc.Type.forSchema(writer as avsc.Schema))
      resolvers.set(id, resolver)
      return resolver
    } catch (cause) {
      throw new BadMessageError(`its schema ${id} does not fit: ${(cause as Error).message}`, { cause })
    }
  }

  async function lineOf(value: Buffer | null, payload: EachBatchPayload): Promise<string> {
    if (!value) throw new BadMessageError('it has no value')
    if (value.length < 5) throw new BadMessageError(`it has ${value.length} bytes: no schema is named`)
    if (value[0] !== 0) throw new BadMessageError(`its first byte is ${value[0]}, not 0`)
    const resolver = await resolverOf(value.readUInt32BE(1), payload)
    try {
      return JSON.stringify(reader.fromBuffer(value.subarray(5), resolver))
    } catch (cause) {
      throw new BadMessageError(`it is not what its schema says: ${(cause as Error).message}`, { cause })
    }
  }

  /** While the consumer stops this is the last chance: it tries again. */
  async function commit({ commitOffsetsIfNecessary, uncommittedOffsets }: EachBatchPayload): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await commitOffsetsIfNecessary(uncommittedOffsets())
      } catch (error) {
        if (!stopped || attempt === 20) throw error
        await ctx.clock.sleep(100)
      }
    }
  }

  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP),
    sessionTimeout: 6_000,
    heartbeatInterval: 500,
    maxWaitTimeInMs: 500,
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(TOPIC)], fromBeginning: true })
    await consumer.run({
      eachBatchAutoResolve: false,
      async eachBatch(payload) {
        const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload
        for (const { value, offset } of batch.messages) {
          if (stopped || !isRunning() || isStale()) break
          try {
            ctx.print(await lineOf(value, payload))
          } catch (error) {
            if (!(error instanceof BadMessageError || error instanceof BadSchemaError)) {
              if (stopped) break
              throw error
            }
            ctx.onReject({ topic: batch.topic, partition: batch.partition, offset, reason: error.message })
          }
          resolveOffset(offset)
          if (!stopped) await heartbeat()
        }
        await commit(payload)
      },
    })
  } catch (error) {
    await schemas.stop()
    await consumer.disconnect()
    throw error
  }

  return {
    stop() {
      stopped ??= Promise.resolve().then(async () => {
        await schemas.stop()
        await consumer.disconnect()
      })
      return stopped
    },
  }
}

/** What `promise` gives; until then `work` is done once a second. */
async function meanwhile<T>(promise: Promise<T>, work: () => Promise<void>): Promise<T> {
  promise.catch(() => {}) // it may reject when `work` has already done so
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const second = new Promise<'second'>((resolve) => {
      timer = setTimeout(resolve, 1_000, 'second')
    })
    try {
      const first = await Promise.race([promise.then((value) => ({ value })), second])
      if (first !== 'second') return first.value
    } finally {
      clearTimeout(timer)
    }
    await work()
  }
}
