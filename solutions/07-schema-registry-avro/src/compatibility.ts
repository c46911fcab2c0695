/** Task 7.5: the check before a deploy. */
import type { Ctx } from '#harness/kata'
import type { AvroRecord } from './contract.ts'
import { ask, bodyOf, fromNow, type Patience } from './http.ts'
import { subjectOf } from './registry.ts'

export interface Verdict {
  compatible: boolean
  conflicts: number[]
  lost: string[]
}

export async function checkCompatibility(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Verdict> {
  const subject = subjectOf(ctx)
  const of = `${registryUrl}/subjects/${encodeURIComponent(subject)}/versions`
  const check = `${registryUrl}/compatibility/subjects/${encodeURIComponent(subject)}/versions`
  const body = { schema: JSON.stringify(schema) }
  const patience = fromNow()
  const all = await versionsAt(of, patience)
  const conflicts: number[] = []
  for (const version of counted(await levelOf(registryUrl, subject, patience), all)) {
    const answer = await ask(`${check}/${version}`, { method: 'POST', body }, patience)
    const { is_compatible } = bodyOf<{ is_compatible: boolean }>(answer, 'this schema')
    if (!is_compatible) conflicts.push(version)
  }
  return { compatible: conflicts.length === 0, conflicts, lost: await lostFields(of, all, schema, patience) }
}

/** The subject's own, or the registry's, which a subject without versions does not tell. */
async function levelOf(registryUrl: string, subject: string, patience: Patience): Promise<string> {
  const own = await ask(`${registryUrl}/config/${encodeURIComponent(subject)}?defaultToGlobal=true`, {}, patience)
  const answer = own.status === 404 ? await ask(`${registryUrl}/config`, {}, patience) : own
  return bodyOf<{ compatibilityLevel: string }>(answer, 'its level').compatibilityLevel
}

/** Ascending; none of a subject that the registry does not know. */
async function versionsAt(url: string, patience: Patience): Promise<number[]> {
  const answer = await ask(url, {}, patience)
  return answer.status === 404 ? [] : bodyOf<number[]>(answer, 'its versions').toSorted((a, b) => a - b)
}

function counted(level: string, versions: readonly number[]): readonly number[] {
  return level.endsWith('_TRANSITIVE') ? versions : versions.slice(-1)
}

async function lostFields(
  url: string,
  versions: readonly number[],
  schema: AvroRecord,
  patience: Patience,
): Promise<string[]> {
  const latest = versions.at(-1)
  if (latest === undefined) return []
  const { schema: text } = bodyOf<{ schema: string }>(await ask(`${url}/${latest}`, {}, patience), `version ${latest}`)
  const kept = new Set(schema.fields.map(({ name }) => name))
  return (JSON.parse(text) as AvroRecord).fields.map(({ name }) => name).filter((name) => !kept.has(name))
}
