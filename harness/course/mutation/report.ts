/** `solutions/<slug>/mutants.json`: how many mutants the specs kill, and each that they do not. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Lab } from '../../lab/index.ts'
import { solutionsOf } from '../variants.ts'
import { sourcesHash } from './hash.ts'

const listed = z.object({
  key: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
})

const report = z.object({
  /** Of the solution and the spec that this was measured on. */
  hash: z.string(),
  mutants: z.number().int(),
  killed: z.number().int(),
  /** Of the killed: those that a time limit ended. */
  timeouts: z.number().int(),
  /** Not killed, and not known to be equivalent. */
  survived: z.array(listed.extend({ reached: z.boolean() })),
  /** Not to be killed: they change nothing that the lab promises. Each with the reason, written by a person. */
  equivalent: z.array(listed.extend({ reason: z.string().min(20) })),
  /** In files that only `kata play` uses. */
  leftOut: z.number().int(),
})

export type MutationReport = z.infer<typeof report>

const fileOf = (lab: Lab): string => join(solutionsOf(lab), 'mutants.json')

/** Undefined where the lab has none. */
export async function readReport(lab: Lab): Promise<MutationReport | undefined> {
  const text = await readFile(fileOf(lab), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : report.parse(JSON.parse(text))
}

export async function writeReport(lab: Lab, written: MutationReport): Promise<string> {
  await writeFile(fileOf(lab), `${JSON.stringify(report.parse(written), null, 2)}\n`)
  return fileOf(lab)
}

/** Share of the mutants that are not equivalent which were killed, 0 to 1. */
export function killedShare({ mutants, killed, equivalent, leftOut }: MutationReport): number {
  const counted = mutants - equivalent.length - leftOut
  return counted === 0 ? 1 : killed / counted
}

/** For COVERAGE.md: `97 %`, `97 % (stale)` where solution or spec have changed since, `–` where nothing was measured. */
export async function mutationCell(lab: Lab): Promise<string> {
  const found = await readReport(lab)
  if (!found) return '–'
  const share = `${Math.floor(killedShare(found) * 100)} %`
  return found.hash === (await sourcesHash(lab)) ? share : `${share} (stale)`
}
