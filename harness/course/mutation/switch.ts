/**
 * The module that every instrumented file loads first. Which mutant is on stands in a file beside it, so that the processes of a test
 * need to be told nothing; none on: the numbers of the mutants that were reached are written down.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const switchFile = 'mutant-switch.ts'
const activeFile = 'mutant-active.txt'
const reachedFile = 'mutants-reached.txt'
/** An endless loop whose condition is a mutant ends by an error after so many rounds. */
const hitLimit = 1_000_000

export const switchText = `import { appendFileSync, readFileSync } from 'node:fs'
function activeMutant(): string | undefined {
  try {
    return readFileSync(new URL('./${activeFile}', import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
const active = activeMutant()
const reached = new Set<string>()
const note = (_: object, id: string) => {
  if (active === undefined && !reached.has(id)) {
    reached.add(id)
    appendFileSync(new URL('./${reachedFile}', import.meta.url), id + '\\n')
  }
  return true
}
Reflect.set(globalThis, '__stryker__', {
  activeMutant: active,
  hitCount: active === undefined ? undefined : 0,
  hitLimit: ${hitLimit},
  mutantCoverage: { static: new Proxy({}, { set: note as ProxyHandler<object>['set'] }), perTest: {} },
})
`

export async function switchOn(src: string, id: string): Promise<void> {
  await writeFile(join(src, activeFile), id)
}

export async function switchOff(src: string): Promise<void> {
  await rm(join(src, activeFile), { force: true })
}

/** The mutants that were reached since the last call. */
export async function takeReached(src: string): Promise<Set<string>> {
  const file = join(src, reachedFile)
  const text = await readFile(file, 'utf8').catch(() => '')
  await rm(file, { force: true })
  return new Set(text.split('\n').filter(Boolean))
}
