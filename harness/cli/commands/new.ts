import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { skeletonOf } from '../../course/index.ts'
import { KataError } from '../../errors/index.ts'
import { labSlugs, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'

/** Makes the folders and files of a lab: stub, spec, solution, texts. The proof says what is still to fill in. */
export async function newLab(number: string, name: string): Promise<ExitCode> {
  if (!/^\d{1,2}$/.test(number) || Number(number) === 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw refusal(
      { en: 'a number from 1 to 99 and a name in kebab-case', ru: 'номер от 1 до 99 и имя в kebab-case' },
      `${number} ${name}`,
    )
  const slug = `${number.padStart(2, '0')}-${name}`
  const taken = (await labSlugs()).find((one) => one.startsWith(slug.slice(0, 3)))
  if (taken) throw refusal({ en: 'a number that is free', ru: 'свободный номер' }, `katas/${taken}`)
  for (const [path, text] of Object.entries(skeletonOf(Number(number), slug))) {
    const file = join(repository, path)
    if (existsSync(file)) throw refusal({ en: `no file ${path} yet`, ru: `файла ${path} ещё нет` }, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    console.log(path)
  }
  console.log(
    say({
      en: `\nFill in katas/${slug} and solutions/${slug}; then: npm run kata -- proof ${number}`,
      ru: `\nЗаполните katas/${slug} и solutions/${slug}, затем: npm run kata -- proof ${number}`,
    }),
  )
  return 0
}

function refusal(expected: { en: string; ru: string }, observed: string): KataError {
  return new KataError({
    code: 'LAB_NOT_MADE',
    kind: 'usage',
    expected,
    observed,
    next: { en: 'For example: npm run kata -- new 27 replication', ru: 'Например: npm run kata -- new 27 replication' },
  })
}
