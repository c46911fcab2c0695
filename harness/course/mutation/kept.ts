/** What is known of a run that was interrupted: a line a mutant, in `.kata/mutants`. */
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Lab, repository } from '../../lab/index.ts'

const known = z.object({
  key: z.string(),
  status: z.enum(['killed', 'timeout', 'survived', 'unreached']),
  by: z.string().optional(),
})

export type Known = z.infer<typeof known>

/** Outcomes of a measurement with this hash. */
export class Kept {
  readonly #file: string
  readonly #outcomes = new Map<string, Known>()
  readonly #killers = new Map<string, string>()

  private constructor(file: string) {
    this.#file = file
  }

  /** `folder`: another place than `.kata/mutants`. */
  static async open(lab: Lab, hash: string, folder = join(repository, '.kata', 'mutants')): Promise<Kept> {
    await mkdir(folder, { recursive: true })
    const kept = new Kept(join(folder, `${lab.slug}-${hash}.jsonl`))
    for (const one of await outcomesIn(kept.#file)) kept.#outcomes.set(one.key, one)
    const earlier = (await readdir(folder)).filter((name) => name.startsWith(`${lab.slug}-`) && name.endsWith('.jsonl'))
    for (const name of earlier)
      for (const { key, by } of await outcomesIn(join(folder, name))) if (by) kept.#killers.set(key, by)
    return kept
  }

  /** The title of a test that killed this mutant before, of whatever solution and spec. */
  killerOf(key: string): string | undefined {
    return this.#killers.get(key)
  }

  get(key: string): Known | undefined {
    return this.#outcomes.get(key)
  }

  get size(): number {
    return this.#outcomes.size
  }

  async add(outcome: Known): Promise<void> {
    this.#outcomes.set(outcome.key, outcome)
    if (outcome.by) this.#killers.set(outcome.key, outcome.by)
    await appendFile(this.#file, `${JSON.stringify(outcome)}\n`)
  }
}

async function outcomesIn(file: string): Promise<Known[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => known.safeParse(parsed(line)).data ?? [])
}

/** The last line of a process that was killed may be half. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
