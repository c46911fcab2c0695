import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PARTITIONS } from './contract.ts'
import type { Snapshot } from './history.ts'

const FILE = 'read-model.json'

const text = z.string()
const whole = z.number().int()

/** The accounts and the place in the log that they belong to, in one file: one without the other is worth nothing. */
const savedSchema = z.object({
  format: z.literal(1),
  next: z.array(z.string().regex(/^\d+$/)).length(PARTITIONS),
  accounts: z.array(
    z.object({
      accountId: text,
      owner: text,
      cents: whole,
      seq: whole,
      position: text,
      entries: z.array(
        z.object({
          seq: whole,
          type: z.enum(['AccountCreated', 'MoneyDeposited', 'MoneyWithdrawn']),
          commandId: text,
          cents: whole,
          balance: whole,
          at: whole,
          position: text,
        }),
      ),
    }),
  ),
})

/** Undefined where there is nothing, or nothing that can be read: the history has it all. */
export async function load(dir: string): Promise<Snapshot | undefined> {
  try {
    const { next, accounts } = savedSchema.parse(JSON.parse(await readFile(join(dir, FILE), 'utf8')))
    return { next, accounts }
  } catch {
    return undefined
  }
}

/** A crash in the middle leaves the file of before. */
export async function save(dir: string, snapshot: Snapshot): Promise<void> {
  await mkdir(dir, { recursive: true })
  const draft = join(dir, `${FILE}.draft`)
  await writeFile(draft, JSON.stringify({ format: 1, ...snapshot }))
  await rename(draft, join(dir, FILE))
}
