import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Read, resolve } from './avro-codec.ts'
import { Client, patienceMs } from './client.ts'
import { type AvroRecord, BadSchemaError, GROUP, TOPIC } from './contract.ts'
import { openSchemas, type SchemaLookup } from './schemas.ts'

export interface Consumer {
  stop(): Promise<void>
}

/** Bytes that are no event. */
class Unreadable extends Error {}

/** How long a handler waits for a schema before it lets the partition rest. */
const waitMs = 500

/**
 * A partition whose next message needs a schema that is not there yet rests: paused, its offset as it was. The consumer itself goes on, so that neither
 * its group nor stop() waits for the registry.
 */
class EventReader {
  readonly #ctx: Ctx
  readonly #schemas: SchemaLookup
  readonly #own: AvroRecord
  readonly #reads = new Map<number, Read>()
  readonly #resting = new Set<NodeJS.Timeout>()

  constructor(ctx: Ctx, schemas: SchemaLookup, own: AvroRecord) {
    this.#ctx = ctx
    this.#schemas = schemas
    this.#own = own
  }

  async handle({ batch, isRunning, isStale, resolveOffset, heartbeat, pause }: EachBatchPayload): Promise<void> {
    for (const { offset, value } of batch.messages) {
      if (!isRunning() || isStale()) return
      try {
        const read = await this.#readOf(value)
        if (read === 'not yet') return this.#rest(pause())
        this.#ctx.print(JSON.stringify(whole(read, value!)))
      } catch (error) {
        if (!(error instanceof Unreadable) && !(error instanceof BadSchemaError)) throw error
        this.#ctx.onReject({ topic: batch.topic, partition: batch.partition, offset, reason: error.message })
      }
      resolveOffset(offset)
      await heartbeat()
    }
  }

  stop(): void {
    for (const timer of this.#resting) clearTimeout(timer)
  }

  #rest(resume: () => void): void {
    const timer = setTimeout(() => {
      this.#resting.delete(timer)
      resume()
    }, waitMs)
    this.#resting.add(timer)
  }

  async #readOf(value: Buffer | null): Promise<Read | 'not yet'> {
    if (value === null || value.length < 5) throw new Unreadable('fewer bytes than a magic byte and an id')
    if (value.readUInt8(0) !== 0) throw new Unreadable('no magic byte')
    const id = value.readUInt32BE(1)
    const known = this.#reads.get(id)
    if (known) return known
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'not yet'>((resolve) => {
      timer = setTimeout(() => resolve('not yet'), waitMs)
    })
    const asked = this.#schemas.byId(id).then((schema) => ({ schema }))
    const found = await Promise.race([asked, late]).finally(() => clearTimeout(timer))
    if (found === 'not yet') {
      asked.catch(() => {}) // asked again after the rest
      return found
    }
    const read = readable(() => resolve(found.schema, this.#own))
    this.#reads.set(id, read)
    return read
  }
}

function whole(read: Read, bytes: Buffer): unknown {
  const input = { bytes, at: 5 }
  const event = readable(() => read(input))
  if (input.at !== bytes.length) throw new Unreadable('the bytes go on behind the event')
  return event
}

function readable<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw new Unreadable((error as Error).message)
  }
}

export async function startConsumer(ctx: Ctx, options: { registryUrl: string; schema: AvroRecord }): Promise<Consumer> {
  await whenBrokerAnswers(ctx)
  await new Client(options.registryUrl, patienceMs).patiently('GET', '/schemas/types')
  const schemas = await openSchemas(ctx, options)
  const reader = new EventReader(ctx, schemas, options.schema)
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), sessionTimeout: 10_000, maxWaitTimeInMs: 200 })
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(TOPIC), fromBeginning: true })
  await consumer.run({
    autoCommitInterval: 200,
    eachBatchAutoResolve: false,
    eachBatch: (payload) => reader.handle(payload),
  })
  return {
    async stop() {
      const closing = consumer.disconnect()
      reader.stop()
      await schemas.stop()
      await closing
      reader.stop()
    },
  }
}
