import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.record(z.string(), z.number().int().positive())

/** How many numbered tasks each lab of the course's source has, by the lab's number. */
export async function seedTaskCounts(): Promise<Record<string, number>> {
  const text = await readFile(new URL('../../fixtures/seed-tasks.json', import.meta.url), 'utf8')
  return schema.parse(JSON.parse(text))
}
