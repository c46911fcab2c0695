/** `spec/titles.ru.json`: the Russian title of each test. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Outcome } from './check.ts'

const titlesFile = z.record(z.string(), z.string().min(1))

/** Each test has one, that begins with its task; and nothing else has. */
export async function proveTitles(lab: Lab, titles: readonly string[]): Promise<Outcome> {
  const text = await readFile(join(lab.dir, 'spec', 'titles.ru.json'), 'utf8').catch(() => '{}')
  return { problems: titleProblems(text, titles).map((problem) => `spec/titles.ru.json: ${problem}`) }
}

export function titleProblems(text: string, titles: readonly string[]): string[] {
  const read = titlesFile.safeParse(jsonOf(text))
  if (!read.success) return [say({ en: 'is no JSON object of titles', ru: 'это не JSON-объект с названиями' })]
  const known = Object.keys(read.data)
  return [
    ...titles
      .filter((title) => !known.includes(title))
      .map((title) => say({ en: `has no Russian title for "${title}"`, ru: `нет русского названия для «${title}»` })),
    ...known
      .filter((title) => !titles.includes(title))
      .map((title) => say({ en: `there is no test "${title}"`, ru: `нет теста «${title}»` })),
    ...Object.entries(read.data)
      .filter(([en, ru]) => taskOf(en) !== taskOf(ru))
      .map(([en, ru]) =>
        say({
          en: `"${ru}" does not begin with the task of "${en}"`,
          ru: `«${ru}» начинается не с номера задачи из «${en}»`,
        }),
      ),
  ]
}

const taskOf = (title: string): string => title.split(' ', 1)[0]!

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
