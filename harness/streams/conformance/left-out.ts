import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/**
 * Why cases do not pass. `absent`: they ask for what is not there. `incomparable`: they ask for what TypeScript has no counterpart of, or look into Kafka's own
 * classes. `different`: they compare, and the result is meant to be another; `reason` says why.
 */
const group = z.strictObject({
  feature: z.string(),
  kind: z.enum(['absent', 'incomparable', 'different']),
  reason: z.string(),
  /** Matches the message of each of its cases: they fail by this, and by nothing else. */
  says: z.string().optional(),
  /** Names of methods by class; of parameterized ones with the number of the run. */
  cases: z.record(z.string(), z.array(z.string())),
})

const file = z.strictObject({
  /** The version of Kafka that these are of. */
  kafka: z.string(),
  /** Test classes by package. */
  classes: z.record(z.string(), z.array(z.string())),
  leftOut: z.array(group),
})

export type LeftOut = z.infer<typeof group>
export type KafkaTests = z.infer<typeof file>

/** Which of Kafka's test classes are run, and which of their cases do not pass. */
export async function readKafkaTests(): Promise<KafkaTests> {
  return file.parse(JSON.parse(await readFile(new URL('kafka-tests.json', import.meta.url), 'utf8')))
}

export function classNames({ classes }: KafkaTests): string[] {
  return Object.entries(classes).flatMap(([folder, names]) => names.map((name) => `${folder}.${name}`))
}
