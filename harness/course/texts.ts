/** Both texts of a lab: there, and of the same shape. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'

/** Headings of every lab's text, in order. */
export const headings = {
  en: ['Goal', 'What you build', 'Tasks', 'What failure looks like', 'Hints', 'Going further'],
  ru: ['Цель', 'Что вы построите', 'Задачи', 'Как выглядит ошибка', 'Подсказки', 'Что дальше'],
} as const

/** What is wrong with a lab's texts; empty when all is well. */
export async function textProblems(lab: Lab): Promise<string[]> {
  const [en, ru] = await Promise.all([outlineOf(join(lab.dir, 'README.md')), outlineOf(join(lab.dir, 'README.ru.md'))])
  const problems: string[] = []
  if (!en) problems.push(say({ en: 'README.md is missing', ru: 'нет файла README.md' }))
  if (!ru) problems.push(say({ en: 'README.ru.md is missing', ru: 'нет файла README.ru.md' }))
  if (!en || !ru) return problems
  for (const [name, outline, expected] of [
    ['README.md', en, headings.en],
    ['README.ru.md', ru, headings.ru],
  ] as const) {
    const sections = outline.filter(({ level }) => level === 2).map(({ title }) => title)
    if (sections.join('|') !== expected.join('|'))
      problems.push(
        say({
          en: `${name}: sections are ${sections.join(', ')}; expected ${expected.join(', ')}`,
          ru: `${name}: разделы — ${sections.join(', ')}; нужны ${expected.join(', ')}`,
        }),
      )
    const tasks = outline.filter(({ level }) => level === 3).map(({ title }) => title.split(' ')[0])
    const missing = lab.tasks.filter((task) => !tasks.includes(task.id))
    if (missing.length > 0) {
      const list = missing.map((task) => task.id).join(', ')
      problems.push(say({ en: `${name}: no heading for ${list}`, ru: `${name}: нет заголовков для ${list}` }))
    }
  }
  const shape = (outline: Heading[]) => outline.map(({ level }) => level).join('')
  if (shape(en) !== shape(ru))
    problems.push(
      say({
        en: `headings differ in shape: ${shape(en)} (en), ${shape(ru)} (ru)`,
        ru: `строение заголовков различается: ${shape(en)} (en), ${shape(ru)} (ru)`,
      }),
    )
  return problems
}

interface Heading {
  level: number
  title: string
}

async function outlineOf(file: string): Promise<Heading[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '') // `#` in a code block is no heading
  return [...prose.matchAll(/^(#{1,6}) +(.+?) *$/gm)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    title,
  }))
}
