/** `fixtures/proofs.json`: which state of each lab was proven whole, and by the harness of which commit. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { git } from '../git/index.ts'
import { repository } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { LabProof } from './proof.ts'

const proofsFile = join(repository, 'fixtures', 'proofs.json')

const proven = z.object({
  /** Of the lab's own files: `hashOf`. */
  hash: z.string(),
  /** Whose harness proved it; with `+` where tracked files differed from it. */
  commit: z.string(),
  tests: z.number().int(),
  alternatives: z.number().int(),
  misconceptions: z.number().int(),
  /** Checks that could not be run, or not all of them, in the place where it was proven. */
  notRun: z.number().int(),
})

export type Proven = z.infer<typeof proven>
export type Proofs = Record<string, Proven>

export async function readProofs(file = proofsFile): Promise<Proofs> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return z.record(z.string(), proven).parse(JSON.parse(text))
}

export async function writeProofs(proofs: Proofs, file = proofsFile): Promise<void> {
  await writeFile(file, `${JSON.stringify(proofs, null, 2)}\n`)
}

/** With the labs that were proven whole, and without those that failed. What was sampled stays as it was. */
export function withProofs(known: Proofs, proofs: readonly LabProof[], commit: string): Proofs {
  const next = new Map(Object.entries(known))
  for (const { lab, hash, sample, checks, tests, alternatives, misconceptions } of proofs) {
    const notRun = checks.filter((check) => check.notRun !== undefined).length
    if (checks.some(({ problems }) => problems.length > 0)) next.delete(lab.slug)
    else if (!sample) next.set(lab.slug, { hash, commit, tests, alternatives, misconceptions, notRun })
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Why a lab has to be proven whole; undefined: it stands as it was proven, and a sample will do. */
export function whyWhole(known: Proven | undefined, hash: string): string | undefined {
  if (!known) return say({ en: 'fixtures/proofs.json does not hold it', ru: 'её нет в fixtures/proofs.json' })
  if (known.hash !== hash)
    return say({ en: 'its files have changed since it was proven', ru: 'её файлы изменились после проверки' })
  return known.notRun > 0
    ? say({
        en: `${known.notRun} of its checks were not run where it was proven`,
        ru: `там, где её проверяли, часть проверок не запускалась: ${known.notRun}`,
      })
    : undefined
}

/** The commit of the working folder. A folder without git has none. */
export function currentCommit(): Promise<string> {
  return git(repository, ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty=+']).catch(() => 'none')
}
