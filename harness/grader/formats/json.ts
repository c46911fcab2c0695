import { z } from 'zod'
import { causes, type Verdict } from '../types.ts'

const text = z.object({ en: z.string(), ru: z.string() })
const state = z.enum(['passed', 'failed', 'not-run'])

/** The published shape of a verdict; `fixtures/schemas/verdict.json` is made from it. */
export const verdictSchema = z.object({
  version: z.literal(1),
  submission: z.string().describe('the folder or reference as it was given'),
  startedAt: z.iso.datetime(),
  broker: z.enum(['native', 'container', 'external', 'none']),
  score: z.number().min(0),
  maxScore: z.number().min(0),
  labs: z.array(
    z.object({
      lab: z.string(),
      number: z.number().int(),
      title: text,
      state: z.enum(['green', 'red', 'infrastructure']).describe('infrastructure: not graded, never a zero'),
      score: z.number().min(0).describe('points that the tasks earned × min(1, coverage / floor)'),
      maxScore: z.number().min(0).describe('points of the tasks that could be run on this broker'),
      coverage: z.number().min(0).max(1).nullable().describe('share of lines of src/ that ran'),
      floor: z.number().min(0).max(1),
      seed: z.number().int(),
      durationMs: z.number().int(),
      infrastructure: z.string().optional(),
      types: z.array(
        z.object({ file: z.string(), line: z.number(), column: z.number(), code: z.number(), message: z.string() }),
      ),
      problems: z
        .array(z.string())
        .describe('what keeps the lab red beside tests and types: its files were refused, or could not be checked'),
      tasks: z.array(
        z.object({
          id: z.string(),
          title: text,
          points: z.number().int(),
          earned: z.number().min(0).describe('of these points, before coverage'),
          state,
          tests: z.array(
            z.object({
              title: z.string(),
              task: z.string(),
              file: z.string(),
              state,
              durationMs: z.number(),
              message: z.string().optional(),
              cause: z.enum(causes).optional(),
              reason: z.string().optional(),
              timeline: z.string().optional(),
              printed: z.string().optional(),
              artifacts: z.array(z.string()).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
})

export function toJson(verdict: Verdict): string {
  return `${JSON.stringify(verdictSchema.parse(verdict), null, 2)}\n`
}

/** JSON Schema of `toJson`. */
export function verdictJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(verdictSchema), null, 2)}\n`
}
