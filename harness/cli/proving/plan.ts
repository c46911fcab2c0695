import { hashOf, type LabProof, type Proofs, whyWhole } from '../../course/index.ts'
import type { Lab } from '../../lab/index.ts'

/** Which labs are proven whole, by slug, and why; of the others a sample will do. */
export type Plan = ReadonlyMap<string, string>

export async function planOf(labs: readonly Lab[], known: Proofs, sample: boolean): Promise<Plan> {
  const reasons = await Promise.all(
    labs.map(async (lab) => [lab.slug, sample ? whyWhole(known[lab.slug], await hashOf(lab)) : 'asked for'] as const),
  )
  return new Map(reasons.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** What a run with samples left out, and why; what it did not, and why. */
export function planView(plan: Plan, proofs: readonly LabProof[], known: Proofs, seed: number): string[] {
  const sampled = proofs.filter((proof) => proof.sample)
  const whole = proofs.filter((proof) => !proof.sample)
  const lines: string[] = []
  if (sampled.length > 0)
    lines.push(
      '\nLeft out, since fixtures/proofs.json holds these labs as they stand (all of it: npm run proof);',
      `what was not, seed ${seed} drew (the same again: npm test -- --seed ${seed}):`,
      ...sampled.map(
        ({ lab, leftOut }) => `  ${lab.slug}, proven at ${known[lab.slug]?.commit.slice(0, 12)}: ${leftOut.join(', ')}`,
      ),
    )
  if (whole.length > 0) lines.push('\nProven whole:', ...whole.map(({ lab }) => `  ${lab.slug}: ${plan.get(lab.slug)}`))
  return lines
}
