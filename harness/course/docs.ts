/** The parts of a lab's texts that are made, not written: folded hints, and what a failure really looks like. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KataError } from '../errors/index.ts'
import { type Lane, testTitled } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import type { Language } from '../text/index.ts'
import { materialise, misconceptionsOf } from './variants.ts'

const files = { en: 'README.md', ru: 'README.ru.md' } as const
const hintsBlock = /(<!-- hints -->)[\s\S]*?(<!-- \/hints -->)/
const failureBlock = /(<!-- failure: (.+?) \| ([\w-]+) -->)[\s\S]*?(<!-- \/failure -->)/

/** A failed test as a person sees it, without what differs from run to run. */
export type Render = (title: string, message: string) => string

/** Pastes hints and real failures into both texts. */
export async function pasteDocs(lane: Lane, lab: Lab, render: Render): Promise<void> {
  for (const language of ['en', 'ru'] as const) {
    process.env['KATA_LANG'] = language // each run tells its specs
    const file = join(lab.dir, files[language])
    const text = (await readFile(file, 'utf8')).replace(hintsBlock, `$1\n${hintsText(lab, language)}\n$2`)
    const [, , title, name] = failureBlock.exec(text) ?? []
    const failure = title && name ? await failureOf(lane, lab, title, name) : undefined
    const pasted = failure
      ? text.replace(failureBlock, (_all, open: string, _t, _n, close: string) =>
          [open, '', '```text', render(failure.title, failure.message), '```', '', close].join('\n'),
        )
      : text
    await writeFile(file, pasted)
  }
}

/** Whether the text holds this lab's hints as they are in `lab.ts`, and a failure. */
export async function docsProblems(lab: Lab): Promise<string[]> {
  const problems: string[] = []
  for (const language of ['en', 'ru'] as const) {
    const text = await readFile(join(lab.dir, files[language]), 'utf8').catch(() => '')
    if (!text.includes(`<!-- hints -->\n${hintsText(lab, language)}\n<!-- /hints -->`))
      problems.push(`${files[language]}: its hints are not those of lab.ts: run \`npm run kata -- docs ${lab.number}\``)
    if (!/<!-- failure: [\s\S]+?-->[\s\S]*?```text\n[\s\S]+?```[\s\S]*?<!-- \/failure -->/.test(text))
      problems.push(`${files[language]}: it shows no real failure: run \`npm run kata -- docs ${lab.number}\``)
  }
  return problems
}

function hintsText(lab: Lab, language: Language): string {
  const word = { en: 'Hint', ru: 'Подсказка' }[language]
  return lab.tasks
    .flatMap((task) => [
      `\n**${task.id} ${task.title[language]}**\n`,
      ...task.hints.map(
        (hint, index) => `<details><summary>${word} ${index + 1}</summary>\n\n${hint[language]}\n\n</details>`,
      ),
    ])
    .join('\n')
}

async function failureOf(lane: Lane, lab: Lab, title: string, name: string) {
  const misconception = (await misconceptionsOf(lab)).find((one) => one.name === name)
  if (misconception) {
    await using directory = await materialise(lab, misconception)
    const { results } = await lane.test({ lab, src: directory.path, seed: lab.number, only: testTitled(title) })
    const [result] = results
    if (result?.state === 'failed' && result.cause !== 'infrastructure') return { title, message: result.message ?? '' }
  }
  throw new KataError({
    code: 'NO_FAILURE_TO_SHOW',
    expected: { en: `"${title}" to fail on the misconception ${name}`, ru: `«${title}» падает на заблуждении ${name}` },
    observed: misconception ? 'it passed, or there is no such test' : 'there is no such misconception',
    next: {
      en: `Mend the failure comment in the texts of lab ${lab.number}.`,
      ru: `Исправьте комментарий failure в текстах лабораторной ${lab.number}.`,
    },
  })
}
