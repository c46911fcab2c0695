import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, solutionOf } from '../course/index.ts'
import { KataError } from '../errors/index.ts'
import type { Lab } from '../lab/index.ts'

/** Folder of a lab's solution. A student's copy of the course has none: throws SOLUTION_HIDDEN. */
export function solutionSrc(lab: Lab): string {
  const src = solutionOf(lab).from
  if (existsSync(src)) return src
  throw new KataError({
    code: 'SOLUTION_HIDDEN',
    kind: 'usage',
    expected: { en: 'a copy of the course with its solutions', ru: 'копия курса с решениями' },
    observed: { en: 'this one is for students and has none', ru: 'это студенческая копия, решений в ней нет' },
    next: {
      en: 'Do without --solution, or ask your instructor.',
      ru: 'Обойдитесь без --solution или спросите преподавателя.',
    },
  })
}

/** The code that a command works on: the student's, or with `--solution` a copy of the solution with the files that the lab gives. */
export async function codeOf(
  lab: Lab,
  { solution }: { solution?: boolean },
): Promise<{ readonly src: string } & AsyncDisposable> {
  if (!solution) return { src: join(lab.dir, 'src'), async [Symbol.asyncDispose]() {} }
  solutionSrc(lab)
  const assembly = await assemble(lab, [solutionOf(lab)])
  return {
    src: assembly.src(solutionOf(lab)),
    [Symbol.asyncDispose]: () => assembly[Symbol.asyncDispose](),
  }
}
