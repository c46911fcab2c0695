/** The files that a lab gives stand once, in the kata. */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import { alternativesOf, solutionOf } from './variants.ts'

export async function givenProblems(lab: Lab): Promise<string[]> {
  const absent = lab.given.filter((name) => !existsSync(join(lab.dir, 'src', name)))
  const right = [solutionOf(lab), ...(await alternativesOf(lab))]
  const copies = right
    .flatMap(({ from }) => lab.given.map((name) => join(from, name)))
    .filter((file) => existsSync(file))
    .map((file) => relative(join(lab.dir, '..', '..'), file))
  return [
    ...absent.map((name) =>
      say({
        en: `lab.ts gives ${name}, and katas/${lab.slug}/src has no such file`,
        ru: `lab.ts даёт файл ${name}, но в katas/${lab.slug}/src его нет`,
      }),
    ),
    ...copies.map((file) =>
      say({
        en: `${file} is a copy of a file that lab.ts gives: delete it`,
        ru: `${file} — копия файла, который даёт lab.ts: удалите её`,
      }),
    ),
  ]
}
