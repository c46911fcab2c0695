/** Task 7.6: the check before a deploy. */
import type { Ctx } from '#harness/kata'
import type { AvroRecord } from './contract.ts'
import { Registry, valuesOf } from './registry.ts'

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
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Verdict> {
  const text = JSON.stringify(schema)
  const subject = valuesOf(ctx)
  const giveUp = new AbortController()
  const registry = new Registry(registryUrl, giveUp.signal).patient()
  try {
    const [level, versions] = await Promise.all([registry.level(subject), registry.versions(subject)])
    const latest = versions.at(-1)
    if (latest === undefined) return { compatible: true, conflicts: [], lost: [] }
    const counting = versions.filter((version) => version === latest || level.endsWith('_TRANSITIVE'))
    const asking = counting.map(async (version) => ({ version, fits: await registry.fits(subject, version, text) }))
    const [current, ...answers] = await Promise.all([registry.version(subject, latest), ...asking])
    const conflicts = answers.filter(({ fits }) => !fits).map(({ version }) => version)
    const kept = new Set(schema.fields.map(({ name }) => name))
    const { fields = [] } = JSON.parse(current) as { fields?: { name: string }[] }
    const lost = fields.map(({ name }) => name).filter((name) => !kept.has(name))
    return { compatible: conflicts.length === 0, conflicts, lost }
  } finally {
    giveUp.abort(new Error('there is a verdict, or none'))
  }
}
