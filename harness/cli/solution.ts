import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { solutionsOf } from '../course/index.ts'
import { KataError } from '../errors/index.ts'
import type { Lab } from '../lab/index.ts'

/** Folder of a lab's solution. A student's copy of the course has none: throws SOLUTION_HIDDEN. */
export function solutionSrc(lab: Lab): string {
  const src = join(solutionsOf(lab), 'src')
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

/** The code that a command works on: the student's, or with `--solution` the solution. */
export function srcOf(lab: Lab, { solution }: { solution?: boolean }): string {
  return solution ? solutionSrc(lab) : join(lab.dir, 'src')
}
