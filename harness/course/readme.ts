/** What the first page says of the labs that there are, in both languages. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../text/index.ts'

/** The whole line or sentence that a number stands in. */
const sentences: Record<string, [pattern: RegExp, text: (there: number, all: number) => string][]> = {
  'README.md': [
    [/^## The labs: .*$/m, (there, all) => `## The labs: ${there} of ${all}`],
    [/The other [^.]*? labs follow\./, (there, all) => `The other ${all - there} labs follow.`],
  ],
  'README.ru.md': [
    [/^## Лабораторные: .*$/m, (there, all) => `## Лабораторные: ${there} из ${all}`],
    [/Остальные [^.]*? в работе\./, (there, all) => `Остальные лабораторные (${all - there}) в работе.`],
  ],
}

/** Compares the numbers on the first page with the labs that there are, or writes them there. Returns what is wrong. */
export async function keepLabCounts(there: number, all: number, write: boolean, root: string): Promise<string[]> {
  const problems: string[] = []
  for (const [name, parts] of Object.entries(sentences)) {
    const text = await readFile(join(root, name), 'utf8').catch(() => '')
    let now = text
    for (const [pattern, sentence] of parts) {
      if (!pattern.test(text)) problems.push(say({ en: `${name} has no ${pattern}`, ru: `в ${name} нет ${pattern}` }))
      now = now.replace(pattern, sentence(there, all))
    }
    if (write) await writeFile(join(root, name), now)
    else if (now !== text)
      problems.push(
        say({
          en: `${name} counts other labs than there are: run \`npm run kata -- proof --table\` and commit it`,
          ru: `в ${name} указано другое число лабораторных: выполните \`npm run kata -- proof --table\` и закоммитьте`,
        }),
      )
  }
  return problems
}
