import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { styleText } from 'node:util'
import { solutionsOf } from '../../course/index.ts'
import { KataError } from '../../errors/index.ts'
import { findLab, repository } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress } from '../progress.ts'

/** Prints the solution of a lab that the student has made green. */
export async function solution(wanted: string): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const src = join(solutionsOf(lab), 'src')
  if (!existsSync(src))
    throw refusal(
      { en: 'a copy of the course with its solutions', ru: 'копия курса с решениями' },
      { en: 'this one is for students and has none', ru: 'это студенческая копия, решений в ней нет' },
      { en: 'Ask your instructor.', ru: 'Спросите преподавателя.' },
    )
  if ((await readProgress()).labs[lab.slug]?.state !== 'green')
    throw refusal(
      { en: `lab ${lab.number} to be green`, ru: `лабораторная ${lab.number} зелёная` },
      { en: 'it is not green yet', ru: 'пока нет' },
      {
        en: `npm run kata -- watch ${lab.number}, or a hint: npm run kata -- hint`,
        ru: `npm run kata -- watch ${lab.number} или подсказка: npm run kata -- hint`,
      },
    )
  for (const name of (await readdir(src, { recursive: true })).sort()) {
    if (!name.endsWith('.ts')) continue
    console.log(styleText('bold', `\n// ${relative(repository, join(src, name))}`))
    console.log(await readFile(join(src, name), 'utf8'))
  }
  return 0
}

function refusal(
  expected: { en: string; ru: string },
  observed: { en: string; ru: string },
  next: { en: string; ru: string },
) {
  return new KataError({ code: 'SOLUTION_HIDDEN', kind: 'usage', expected, observed, next })
}
