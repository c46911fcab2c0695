/** Task 7.4: the writers' schemas, by id. */
import type { Ctx } from '#harness/kata'
import { BadSchemaError } from './contract.ts'
import { ask, bodyOf } from './http.ts'

export interface Schemas {
  byId(id: number): Promise<unknown>
  stop(): Promise<void>
}

export async function openSchemas(_ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<Schemas> {
  const stopped = new AbortController()
  /** Promises, not schemas: whoever asks while the answer is on its way waits for the same one. */
  const known = new Map<number, Promise<unknown>>()

  async function fetchById(id: number): Promise<unknown> {
    const answer = await ask(`${registryUrl}/schemas/ids/${id}`, {}, { signal: stopped.signal })
    if (answer.status === 404) throw new BadSchemaError(`the registry has no schema ${id}`)
    const { schema, schemaType = 'AVRO' } = bodyOf<{ schema: string; schemaType?: string }>(answer, `schema ${id}`)
    if (schemaType !== 'AVRO') throw new BadSchemaError(`schema ${id} is ${schemaType}, not Avro`)
    return JSON.parse(schema)
  }

  return {
    byId(id) {
      const found = known.get(id)
      if (found) return found
      const fetching = fetchById(id)
      known.set(id, fetching)
      fetching.catch(() => known.delete(id)) // the registry may know it next time
      return fetching
    },
    async stop() {
      stopped.abort(new Error('stopped'))
    },
  }
}
