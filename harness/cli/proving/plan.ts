import { hashOf, type LabProof, type Proofs, whyWhole } from '../../course/index.ts'
import type { Lab } from '../../lab/index.ts'
import { say } from '../../text/index.ts'

/** Which labs are proven whole, by slug, and why; of the others a sample will do. */
export type Plan = ReadonlyMap<string, string>

export async function planOf(labs: readonly Lab[], known: Proofs, sample: boolean): Promise<Plan> {
  const reasons = await Promise.all(
    labs.map(
      async (lab) =>
        [
          lab.slug,
          sample ? whyWhole(known[lab.slug], await hashOf(lab)) : say({ en: 'asked for', ru: 'так запрошено' }),
        ] as const,
    ),
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
      say({
        en: '\nLeft out, since fixtures/proofs.json holds these labs as they stand (all of it: npm run proof);',
        ru: '\nПропущено, так как fixtures/proofs.json знает эти лабораторные в нынешнем виде (всё целиком: npm run proof);',
      }),
      say({
        en: `what was not, seed ${seed} drew (the same again: npm test -- --seed ${seed}):`,
        ru: `остальное выбрано по seed ${seed} (повторить так же: npm test -- --seed ${seed}):`,
      }),
      ...sampled.map(
        ({ lab, leftOut }) =>
          `  ${lab.slug}, ${say({ en: 'proven at', ru: 'проверена на' })} ${known[lab.slug]?.commit.slice(0, 12)}: ${leftOut.join(', ')}`,
      ),
    )
  if (whole.length > 0)
    lines.push(
      say({ en: '\nProven whole:', ru: '\nПроверено целиком:' }),
      ...whole.map(({ lab, leftOut }) => `  ${lab.slug}: ${[plan.get(lab.slug), ...leftOut].join('; ')}`),
    )
  return lines
}
