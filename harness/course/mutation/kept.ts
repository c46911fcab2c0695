/** What is known of a run that was interrupted: a line a mutant, in `.kata/mutants`. */
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
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

  private constructor(file: string) {
    this.#file = file
  }

  /** `folder`: another place than `.kata/mutants`. */
  static async open(lab: Lab, hash: string, folder = join(repository, '.kata', 'mutants')): Promise<Kept> {
    await mkdir(folder, { recursive: true })
    const kept = new Kept(join(folder, `${lab.slug}-${hash}.jsonl`))
    const text = await readFile(kept.#file, 'utf8').catch(() => '')
    for (const line of text.split('\n')) {
      const read = known.safeParse(parsed(line))
      if (read.success) kept.#outcomes.set(read.data.key, read.data)
    }
    return kept
  }

  get(key: string): Known | undefined {
    return this.#outcomes.get(key)
  }

  get size(): number {
    return this.#outcomes.size
  }

  async add(outcome: Known): Promise<void> {
    this.#outcomes.set(outcome.key, outcome)
    await appendFile(this.#file, `${JSON.stringify(outcome)}\n`)
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true })
  }
}

/** The last line of a process that was killed may be half. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
