/** Task 7.5: the check before a deploy. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { AvroRecord } from './contract.ts'

export interface Verdict {
  /** Whether the registry would take the schema, by the level that holds for the subject. */
  compatible: boolean
  /** The versions that it conflicts with, ascending. With a level that ends in `_TRANSITIVE` all versions count, else the latest alone. */
  conflicts: number[]
  /**
   * Names of the fields that the latest version has and the schema has not, in that version's order. A registry lets them go when they have a default, and what was written into them goes with
   * them: a renamed field is one of these.
   */
  lost: string[]
}

/**
 * What would become of `user-events` if the schema were registered for its values. Changes nothing in the registry. The level is the subject's own, or else
 * that of the registry; with no version yet nothing conflicts.
 * Rejects when the registry, asked about a version, takes it for no schema at all. Patient as `setUpRegistry` is, and rejects as soon: without an answer there is no verdict.
 */
export async function checkCompatibility(
  _ctx: Ctx,
  _options: { registryUrl: string; schema: AvroRecord },
): Promise<Verdict> {
  return notImplemented('7.5')
}
