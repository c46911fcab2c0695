/** Task 7.4: the writers' schemas, by id. */
import type { Ctx } from '#harness/kata'
import { BadSchemaError } from './contract.ts'
import { askOnce, isOk, RegistryAwayError, saidBy } from './registry.ts'

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

/** Answers that mean that there is no such schema; whatever else is not ok is no answer to the question. */
const unknownId = [400, 404, 422]

/** Asks nothing yet. */
export async function openSchemas(ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<Schemas> {
  const stopping = new AbortController()
  const lookups = new Map<number, Promise<unknown>>()

  async function lookUp(id: number): Promise<unknown> {
    for (;;) {
      try {
        const answer = await askOnce(registryUrl, stopping.signal, 'GET', `/schemas/ids/${id}`)
        if (isOk(answer)) return schemaIn(id, answer.body)
        if (unknownId.includes(answer.status)) throw new BadSchemaError(`no schema has the id ${id}: ${saidBy(answer)}`)
      } catch (error) {
        if (!(error instanceof RegistryAwayError)) throw error
      }
      await ctx.clock.sleep(300, stopping.signal)
    }
  }

  return {
    byId(id) {
      if (stopping.signal.aborted) return Promise.reject(stopping.signal.reason)
      let lookup = lookups.get(id)
      if (!lookup) {
        lookup = lookUp(id)
        lookups.set(id, lookup)
        lookup.catch(() => lookups.delete(id))
      }
      return lookup
    },
    async stop() {
      stopping.abort(new Error('the schemas are closed'))
      await Promise.allSettled(lookups.values())
    },
  }
}

function schemaIn(id: number, body: unknown): unknown {
  const { schema, schemaType = 'AVRO' } = body as { schema: string; schemaType?: string | null }
  if (schemaType !== null && schemaType !== 'AVRO') throw new BadSchemaError(`the schema ${id} is no Avro: ${schemaType}`)
  try {
    return JSON.parse(schema)
  } catch (cause) {
    throw new BadSchemaError(`the schema ${id} is no Avro: ${schema}`, { cause })
  }
}
