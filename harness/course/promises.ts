/** The table of promises in a lab's NOTES.md: what the text promises, the test that holds it, the misconception that breaks it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Outcome } from './check.ts'
import { solutionsOf } from './variants.ts'

interface PromiseRow {
  number: string
  tests: readonly string[]
  misconceptions: readonly string[]
  /** Why no misconception breaks it: what stands after the dash. */
  reason: string
}

/** What is there to be named. */
export interface Named {
  /** Full titles of the lab's tests. */
  tests: readonly string[]
  misconceptions: readonly string[]
}

const heading = /^## Promises *$/m

export async function provePromises(lab: Lab, named: Named): Promise<Outcome> {
  const notes = await readFile(join(solutionsOf(lab), 'NOTES.md'), 'utf8').catch(() => '')
  return { problems: promiseProblems(notes, lab.number, named) }
}

/** What is wrong with the table under `## Promises`, row by row. */
export function promiseProblems(notes: string, lab: number, named: Named): string[] {
  const lines = tableOf(notes)
  if (lines.length === 0)
    return [`NOTES.md: ${say({ en: 'there is no table under "## Promises"', ru: 'под «## Promises» нет таблицы' })}`]
  let last: readonly number[] = []
  return lines.flatMap((line) => {
    const row = rowOf(line)
    if (typeof row === 'string') return [`NOTES.md: ${row}: ${line}`]
    const number = row.number.split('.').map(Number)
    const isLater = later(number, last)
    last = number
    return [
      ...(number[0] === lab ? [] : [say({ en: `is not of lab ${lab}`, ru: `не из лабораторной ${lab}` })]),
      ...(isLater ? [] : [say({ en: 'does not come after the number before it', ru: 'номер не больше предыдущего' })]),
      ...row.tests
        .filter((title) => !named.tests.includes(title))
        .map((title) => say({ en: `there is no test "${title}"`, ru: `нет теста «${title}»` })),
      ...row.misconceptions
        .filter((name) => !named.misconceptions.includes(name))
        .map((name) => say({ en: `there is no misconception ${name}`, ru: `нет типичной ошибки ${name}` })),
      ...(row.tests.length > 0 ? [] : [say({ en: 'no test holds it', ru: 'его не проверяет ни один тест' })]),
      ...(row.misconceptions.length > 0 || row.reason
        ? []
        : [
            say({
              en: 'no misconception breaks it, and no reason is given',
              ru: 'его не нарушает ни одна типичная ошибка, и причина не указана',
            }),
          ]),
    ].map((problem) => `NOTES.md: ${say({ en: 'promise', ru: 'обещание' })} ${row.number}: ${problem}`)
  })
}

/** Its rows, without the head. */
function tableOf(notes: string): string[] {
  const [, section = ''] = notes.split(heading)
  const lines = section.split(/^## /m, 1)[0]!.split(/\r?\n/)
  const [, rule = '', ...rows] = lines.filter((line) => line.trim().startsWith('|'))
  return /^[\s|:-]+$/.test(rule) ? rows : []
}

/** `| 3.2.1 | sentence | `title` | `name`<br>`name` |` */
function rowOf(line: string): PromiseRow | string {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
  const [number = '', promise, tests = '', misconceptions = ''] = cells
  if (cells.length !== 4)
    return say({
      en: `a row has four cells (number, promise, test, misconception), this one ${cells.length}`,
      ru: `в строке четыре ячейки (номер, обещание, тест, типичная ошибка), а здесь ${cells.length}`,
    })
  if (!/^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(number))
    return say({ en: `"${number}" is no number like 3.2.1`, ru: `«${number}» — не номер вида 3.2.1` })
  if (!promise) return say({ en: 'a row without its promise', ru: 'в строке нет обещания' })
  return {
    number,
    tests: quoted(tests),
    misconceptions: quoted(misconceptions),
    reason: /^[–—-]\s*(.*\p{L}.*)$/u.exec(misconceptions)?.[1] ?? '',
  }
}

/** What stands in backticks: one, or two where the text itself holds one. */
function quoted(cell: string): string[] {
  return [...cell.matchAll(/(`+)(.+?)\1(?!`)/g)].map(([, , text = '']) => text.trim())
}

function later(number: readonly number[], before: readonly number[]): boolean {
  const differs = number.findIndex((part, place) => part !== (before[place] ?? -1))
  return differs >= 0 && number[differs]! > (before[differs] ?? -1)
}
