/** Task 7.4: the consumer. */
import type { Buffer } from 'node:buffer'
import { setTimeout as pause } from 'node:timers/promises'
import type { EachBatchPayload, Consumer as KafkaConsumer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { AvroError, AvroType } from './avro.ts'
import { bothAnswer } from './both-answer.ts'
import { type AvroRecord, BadSchemaError, GROUP, TOPIC } from './contract.ts'
import { openSchemas, type Schemas } from './schemas.ts'

export interface Consumer {
  /** Resolves when what was handled is committed, and nothing else is, and the connection is closed; also while it waits for the registry. */
  stop(): Promise<void>
}

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
  const type = new AvroType(structuredClone(schema))
  await bothAnswer(ctx, registryUrl, (registry) => registry.answers())
  const consumer = new AvroConsumer(ctx, type, await openSchemas(ctx, { registryUrl }))
  try {
    await consumer.start()
  } catch (error) {
    await consumer.stop()
    throw error
  }
  return consumer
}

/** The registry has not answered in time: later. */
const later = Symbol('later')

type Decode = (event: Buffer) => unknown

class AvroConsumer implements Consumer {
  readonly #ctx: Ctx
  readonly #type: AvroType
  readonly #schemas: Schemas
  readonly #kafka: KafkaConsumer
  /** How to read what was written with the schema of an id. */
  readonly #decoders = new Map<number, Decode>()
  #stopping: Promise<void> | undefined

  constructor(ctx: Ctx, type: AvroType, schemas: Schemas) {
    this.#ctx = ctx
    this.#type = type
    this.#schemas = schemas
    this.#kafka = ctx.kafka.consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: 6_000,
      heartbeatInterval: 500,
      maxWaitTimeInMs: 300,
    })
  }

  async start(): Promise<void> {
    await this.#kafka.connect()
    await this.#kafka.subscribe({ topics: [this.#ctx.name(TOPIC)], fromBeginning: true })
    await this.#kafka.run({ eachBatchAutoResolve: false, eachBatch: (payload) => this.#handle(payload) })
  }

  stop(): Promise<void> {
    this.#stopping ??= Promise.resolve().then(async () => {
      await this.#schemas.stop()
      await this.#kafka.disconnect()
    })
    return this.#stopping
  }

  async #handle(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch
    for (const { offset, value } of messages) {
      if (this.#stopping || !payload.isRunning() || payload.isStale()) break
      let reason: string | undefined
      try {
        const line = await this.#lineOf(value, payload)
        if (line === later) break
        this.#ctx.print(line)
      } catch (error) {
        if (!(error instanceof AvroError || error instanceof BadSchemaError)) {
          if (this.#stopping) break
          throw error
        }
        reason = error.message
      }
      if (reason !== undefined) this.#ctx.onReject({ topic, partition, offset, reason })
      payload.resolveOffset(offset)
      if (!this.#stopping) await payload.heartbeat()
    }
    await this.#commit(payload)
  }

  async #lineOf(value: Buffer | null, payload: EachBatchPayload): Promise<string | typeof later> {
    if (value === null) throw new AvroError('no value')
    if (value.length < 5 || value[0] !== 0) throw new AvroError('it does not begin with a byte 0 and four bytes of id')
    const id = value.readUInt32BE(1)
    const decode = this.#decoders.get(id) ?? (await this.#decoderOf(id, payload))
    return decode === later ? later : JSON.stringify(decode(value.subarray(5)))
  }

  /**
   * Waits 3 s at most, which is time enough for a registry that is there. If it is away the partition pauses until it is back: the message has not been
   * resolved and is fetched again then. The other partitions go on, and kafkajs keeps the member.
   */
  async #decoderOf(id: number, payload: EachBatchPayload): Promise<Decode | typeof later> {
    const asked = this.#schemas.byId(id)
    asked.catch(() => {})
    for (let waited = 0; waited < 3_000; waited += 500) {
      const timer = new AbortController()
      const first = await Promise.race([
        asked.then((schema) => ({ schema })),
        pause(500, later, { signal: timer.signal }).catch(() => later),
      ]).finally(() => timer.abort())
      if (typeof first !== 'symbol') {
        const decode = this.#type.readerOf(new AvroType(first.schema))
        this.#decoders.set(id, decode)
        return decode
      }
      await payload.heartbeat()
    }
    const resume = payload.pause()
    asked.then(resume, resume)
    return later
  }

  /** What was handled, and nothing behind it. The last time is when it stops: then it is tried again. */
  async #commit({ commitOffsetsIfNecessary, uncommittedOffsets }: EachBatchPayload): Promise<void> {
    for (let left = 20; ; left -= 1) {
      try {
        return await commitOffsetsIfNecessary(uncommittedOffsets())
      } catch (error) {
        if (!this.#stopping || left === 0) throw error
        await pause(100)
      }
    }
  }
}
