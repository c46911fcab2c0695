import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, solutionOf } from '../course/index.ts'
import { KataError } from '../errors/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import type { Text } from '../text/index.ts'

/** A student's copy of the course has no solutions. */
export const hasSolutions = () => existsSync(join(repository, 'solutions'))

/** Why a part of a proof is not run there. */
export const withoutSolutions: Text = {
  en: 'this copy is for students: it has no solutions/',
  ru: 'это студенческая копия: в ней нет solutions/',
}

/** Throws SOLUTION_HIDDEN in a student's copy. */
export function requireSolutions(): void {
  if (!hasSolutions()) throw hidden()
}

/** Folder of a lab's solution. Throws SOLUTION_HIDDEN. */
export function solutionSrc(lab: Lab): string {
  const src = solutionOf(lab).from
  if (existsSync(src)) return src
  throw hidden()
}

function hidden(): KataError {
  return new KataError({
    code: 'SOLUTION_HIDDEN',
    kind: 'usage',
    expected: { en: 'a copy of the course with its solutions', ru: 'копия курса с решениями' },
    observed: { en: 'this one is for students and has none', ru: 'это студенческая копия, решений в ней нет' },
    next: {
      en: 'Run it in a whole clone of the course, leave --solution out, or ask your instructor.',
      ru: 'Запустите в полном клоне курса, уберите --solution или спросите преподавателя.',
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
