/** Task 7.6: the check before a deploy. */
import type { Ctx } from '#harness/kata'
import type { AvroRecord } from './contract.ts'
import { type Answer, type Ask, isOk, patientRegistry, saidBy, subjectOf } from './registry.ts'

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
  const giveUp = new AbortController()
  const ask = patientRegistry(ctx, registryUrl, giveUp.signal)
  const subject = encodeURIComponent(subjectOf(ctx))
  try {
    const [level, versions] = await Promise.all([levelOf(ask, subject), versionsOf(ask, subject)])
    const latest = versions.at(-1)
    if (latest === undefined) return { compatible: true, conflicts: [], lost: [] }
    const counting = level.endsWith('_TRANSITIVE') ? versions : [latest]
    const [fits, names] = await Promise.all([
      Promise.all(counting.map((version) => doesFit(ask, subject, version, schema))),
      fieldsOf(ask, subject, latest),
    ])
    const conflicts = counting.filter((_, i) => !fits[i])
    const own = new Set(schema.fields.map(({ name }) => name))
    return { compatible: conflicts.length === 0, conflicts, lost: names.filter((name) => !own.has(name)) }
  } catch (error) {
    giveUp.abort(error)
    throw error
  }
}

async function levelOf(ask: Ask, subject: string): Promise<string> {
  let answer = await ask('GET', `/config/${subject}?defaultToGlobal=true`)
  if (answer.status === 404) answer = await ask('GET', '/config')
  return (bodyOf(answer) as { compatibilityLevel: string }).compatibilityLevel
}

async function versionsOf(ask: Ask, subject: string): Promise<number[]> {
  const answer = await ask('GET', `/subjects/${subject}/versions`)
  return answer.status === 404 ? [] : (bodyOf(answer) as number[]).toSorted((a, b) => a - b)
}

async function doesFit(ask: Ask, subject: string, version: number, schema: AvroRecord): Promise<boolean> {
  const body = { schema: JSON.stringify(schema) }
  const answer = await ask('POST', `/compatibility/subjects/${subject}/versions/${version}`, body)
  return (bodyOf(answer) as { is_compatible: boolean }).is_compatible
}

async function fieldsOf(ask: Ask, subject: string, version: number): Promise<string[]> {
  const { schema } = bodyOf(await ask('GET', `/subjects/${subject}/versions/${version}`)) as { schema: string }
  const { fields = [] } = JSON.parse(schema) as Partial<AvroRecord>
  return fields.map(({ name }) => name)
}

function bodyOf(answer: Answer): unknown {
  if (!isOk(answer)) throw new Error(`the registry gives no verdict: ${saidBy(answer)}`)
  return answer.body
}
