/** Task 7.4: the writers' schemas, by id. */
import { type Ctx, notImplemented } from '#harness/kata'

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
export async function openSchemas(_ctx: Ctx, _options: { registryUrl: string }): Promise<Schemas> {
  return notImplemented('7.4')
}
