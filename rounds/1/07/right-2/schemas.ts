/** Task 7.4: the writers' schemas, by id. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { BadSchemaError } from './contract.ts'
import { Away, Refused, Registry } from './registry.ts'

export interface Schemas {
  /**
   * The schema of this id, as JSON. The registry is asked once for each id, also when many ask at once: an id never gets another schema.
   * Rejects with a `BadSchemaError` when the registry does not know the id, or the schema is no Avro (its `schemaType` says so). An id that it did not know it is asked
   * for again the next time: it may know it by then.
   * While the registry is away (it refuses connections, cuts them, answers with 429 or 5xx, or not within 3 s) it is asked again, after a pause of 0.1
   * to 1 s, until it answers.
   */
  byId(id: number): Promise<unknown>
  /** Calls that wait reject. */
  stop(): Promise<void>
}

/** Asks nothing yet. */
export async function openSchemas(_ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<Schemas> {
  return new RemoteSchemas(registryUrl)
}

class RemoteSchemas implements Schemas {
  readonly #closing = new AbortController()
  readonly #registry: Registry
  readonly #known = new Map<number, unknown>()
  readonly #asked = new Map<number, Promise<unknown>>()

  constructor(registryUrl: string) {
    this.#registry = new Registry(registryUrl, this.#closing.signal)
  }

  async byId(id: number): Promise<unknown> {
    this.#closing.signal.throwIfAborted()
    if (this.#known.has(id)) return this.#known.get(id)
    const before = this.#asked.get(id)
    if (before) return before
    const asking = this.#ask(id).finally(() => this.#asked.delete(id))
    this.#asked.set(id, asking)
    return asking
  }

  async stop(): Promise<void> {
    this.#closing.abort(new Error('no schemas any more: stopped'))
    await Promise.allSettled(this.#asked.values())
  }

  async #ask(id: number): Promise<unknown> {
    for (;;) {
      try {
        const schema = avroIn(id, await this.#registry.schema(id))
        this.#known.set(id, schema)
        return schema
      } catch (error) {
        if (error instanceof Refused && [400, 404, 422].includes(error.status)) {
          throw new BadSchemaError(`the registry does not know the schema ${id}`, { cause: error })
        }
        if (!(error instanceof Away || error instanceof Refused)) throw error
      }
      await pause(250, undefined, { signal: this.#closing.signal })
    }
  }
}

function avroIn(id: number, { schema, schemaType }: { schema: string; schemaType?: string | null }): unknown {
  if ((schemaType ?? 'AVRO') !== 'AVRO') throw new BadSchemaError(`the schema ${id} is ${schemaType}, not Avro`)
  try {
    return JSON.parse(schema)
  } catch (cause) {
    throw new BadSchemaError(`the schema ${id} is no JSON`, { cause })
  }
}
