import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from '../../lab/index.ts'

/** Files of a solution that hold a function which only `kata play` starts: `lab.ts` names it and no spec does. */
export async function playFiles(lab: Lab, src: string): Promise<Set<string>> {
  const specs = await texts(join(lab.dir, 'spec'))
  const unspecified = Object.values(lab.play)
    .map(({ run }) => run)
    .filter((run) => ![...specs.values()].some((text) => new RegExp(`\\b${run}\\b`).test(text)))
  const sources = await texts(src)
  const defining = unspecified.flatMap((run) =>
    [...sources].filter(([, text]) => new RegExp(`\\bexport (async )?(function|const) ${run}\\b`).test(text)),
  )
  return new Set(defining.map(([name]) => name))
}

async function texts(dir: string): Promise<Map<string, string>> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.ts'))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const)))
}
