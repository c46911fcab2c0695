import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { styleText } from 'node:util'
import { KataError } from '../../errors/index.ts'
import { findLab, repository } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress } from '../progress.ts'
import { solutionSrc } from '../solution.ts'

/** Prints the solution of a lab that the student has made green. */
export async function solution(wanted: string): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const src = solutionSrc(lab)
  if ((await readProgress()).labs[lab.slug]?.state !== 'green')
    throw new KataError({
      code: 'SOLUTION_HIDDEN',
      kind: 'usage',
      expected: { en: `lab ${lab.number} to be green`, ru: `лабораторная ${lab.number} зелёная` },
      observed: { en: 'it is not green yet', ru: 'пока нет' },
      next: {
        en: `npm run kata -- watch ${lab.number}, or a hint: npm run kata -- hint`,
        ru: `npm run kata -- watch ${lab.number} или подсказка: npm run kata -- hint`,
      },
    })
  for (const name of (await readdir(src, { recursive: true })).sort()) {
    if (!name.endsWith('.ts')) continue
    console.log(styleText('bold', `\n// ${relative(repository, join(src, name))}`))
    console.log(await readFile(join(src, name), 'utf8'))
  }
  return 0
}
