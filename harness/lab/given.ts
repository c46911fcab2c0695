/** Files that every implementation of a lab has in common: they stand in `katas/<slug>/src` alone. */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KataError } from '../errors/index.ts'
import type { Lab } from './manifest.ts'

/** Puts the lab's given files in place of whatever the folder holds under their names. Throws `GIVEN_MISSING`. */
export async function layGiven(lab: Lab, folder: string): Promise<void> {
  for (const name of lab.given) {
    await rm(join(folder, name), { recursive: true, force: true })
    await cp(join(lab.dir, 'src', name), join(folder, name)).catch((error: unknown) => {
      throw missing(lab, name, error)
    })
  }
}

function missing(lab: Lab, name: string, cause: unknown): KataError {
  const file = `katas/${lab.slug}/src/${name}`
  return new KataError({
    code: 'GIVEN_MISSING',
    expected: { en: `${file}, which lab.ts calls given`, ru: `${file}: в lab.ts он назван данным (given)` },
    observed: { en: 'it cannot be read', ru: 'его не удаётся прочитать' },
    next: { en: `Bring it back: git checkout -- ${file}`, ru: `Верните его: git checkout -- ${file}` },
    cause,
  })
}
