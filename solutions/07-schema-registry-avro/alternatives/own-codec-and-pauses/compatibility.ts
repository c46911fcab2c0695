import type { Ctx } from '#harness/kata'
import { Client, patienceMs } from './client.ts'
import type { AvroRecord } from './contract.ts'
import { valuesOf } from './registry.ts'

export interface Verdict {
  compatible: boolean
  conflicts: number[]
  lost: string[]
}

export async function checkCompatibility(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Verdict> {
  const client = new Client(registryUrl, patienceMs)
  const subject = valuesOf(ctx)
  const versions = await client.orElse<number[]>(`/subjects/${subject}/versions`, [])
  const latest = Math.max(...versions)
  if (versions.length === 0) return { compatible: true, conflicts: [], lost: [] }
  const { compatibilityLevel } = (await client.patiently('GET', `/config/${subject}?defaultToGlobal=true`)) as {
    compatibilityLevel: string
  }
  const judged = /_TRANSITIVE$/.test(compatibilityLevel) ? versions : [latest]
  const verdicts = await Promise.all(
    judged.map(async (version) => {
      const path = `/compatibility/subjects/${subject}/versions/${version}`
      const answer = await client.patiently('POST', path, { schema: JSON.stringify(schema) })
      return { version, fits: (answer as { is_compatible: boolean }).is_compatible }
    }),
  )
  const conflicts = verdicts.filter(({ fits }) => !fits).map(({ version }) => version)
  const now = (await client.patiently('GET', `/subjects/${subject}/versions/latest`)) as { schema: string }
  const lost = (JSON.parse(now.schema) as AvroRecord).fields.filter(
    (field) => !schema.fields.some(({ name }) => name === field.name),
  )
  return {
    compatible: conflicts.length === 0,
    conflicts: conflicts.sort((a, b) => a - b),
    lost: lost.map(({ name }) => name),
  }
}
