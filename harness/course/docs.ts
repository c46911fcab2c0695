/** The parts of a lab's texts that are made, not written: folded hints, and what a failure really looks like. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KataError } from '../errors/index.ts'
import type { Lane } from '../grader/index.ts'
import { type Lab, titleIn } from '../lab/index.ts'
import { type Language, say, type Text } from '../text/index.ts'
import { assemble } from './assembly.ts'
import { catchIn } from './caught.ts'
import { misconceptionsOf, wrongOf } from './variants.ts'

const files = { en: 'README.md', ru: 'README.ru.md' } as const
const hintsBlock = /(<!-- hints -->)[\s\S]*?(<!-- \/hints -->)/
const failureBlock = /(<!-- failure: (.+?) \| ([\w-]+) -->)[\s\S]*?(<!-- \/failure -->)/
/** The test that it is to be of, and the title under which it was pasted. */
const shownFailure = /<!-- failure: (.+?) \| [\w-]+ -->\s+```text\n✗ (.+)\n[\s\S]+?```\s+<!-- \/failure -->/

/** A failed test as a person sees it, without what differs from run to run. */
export type Render = (title: string, message: string) => string

/** Pastes hints and real failures into both texts: failures that the proof accepts, no others. */
export async function pasteDocs(lane: Lane, lab: Lab, render: Render): Promise<void> {
  const texts = await Promise.all([textOf(lab, 'en'), textOf(lab, 'ru')])
  const shown = (await misconceptionsOf(lab)).filter((one) => texts.some(({ name }) => name === one.name))
  const variants = shown.map((one) => wrongOf(lab, one))
  await using assembly = await assemble(lab, variants)
  for (const { file, text, title, name, language } of texts) {
    if (!title || !name) continue
    const one = shown.find((known) => known.name === name && known.caughtBy === title)
    if (!one)
      throw nothingToShow(
        lab,
        title,
        name,
        say({
          en: `no misconception ${name} says that this test catches it`,
          ru: `нет типичной ошибки ${name}, которую, по её файлу, ловит этот тест`,
        }),
      )
    const judged = await catchIn(lane, lab, assembly, one, { seed: lab.number, language })
    if (judged.state === 'not-run') throw nothingToShow(lab, title, name, judged.reason)
    if (judged.state === 'not-caught') throw nothingToShow(lab, title, name, judged.problem)
    const named = titleIn(join(lab.dir, 'spec'), title)[language]
    const failure = ['', '```text', render(named, judged.message), '```', ''].join('\n')
    await writeFile(
      file,
      text.replace(failureBlock, (_all, open, _title, _name, close) => `${open}\n${failure}\n${close}`),
    )
  }
}

/** A text with its hints pasted in, and which failure it wants to show. */
async function textOf(lab: Lab, language: Language) {
  const file = join(lab.dir, files[language])
  const hints = hintsText(lab, language)
  const text = (await readFile(file, 'utf8')).replace(hintsBlock, (_all, open) => `${open}\n${hints}\n<!-- /hints -->`)
  await writeFile(file, text)
  const [, , title, name] = failureBlock.exec(text) ?? []
  return { file, text, title, name, language }
}

/** Whether the text holds this lab's hints as they are in `lab.ts`, and a failure under the title that the test has now, in its language. */
export async function docsProblems(lab: Lab): Promise<string[]> {
  const problems: string[] = []
  for (const language of ['en', 'ru'] as const) {
    const outdated = (what: Text) => {
      const command = `\`npm run kata -- docs ${lab.number}\``
      return `${files[language]}: ${say(what)}: ${say({ en: `run ${command}`, ru: `выполните ${command}` })}`
    }
    const text = await readFile(join(lab.dir, files[language]), 'utf8').catch(() => '')
    if (!text.includes(`<!-- hints -->\n${hintsText(lab, language)}\n<!-- /hints -->`))
      problems.push(outdated({ en: 'its hints are not those of lab.ts', ru: 'подсказки не те, что в lab.ts' }))
    const [, title, shown] = shownFailure.exec(text) ?? []
    if (!title) problems.push(outdated({ en: 'it shows no real failure', ru: 'настоящая ошибка не показана' }))
    else if (shown !== titleIn(join(lab.dir, 'spec'), title)[language])
      problems.push(outdated({ en: `its failure is an old one, "${shown}"`, ru: `показана старая ошибка, «${shown}»` }))
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

function nothingToShow(lab: Lab, title: string, name: string, observed: string): KataError {
  return new KataError({
    code: 'NO_FAILURE_TO_SHOW',
    expected: { en: `"${title}" to fail on the misconception ${name}`, ru: `«${title}» падает на заблуждении ${name}` },
    observed,
    next: {
      en: `Mend the failure comment in the texts of lab ${lab.number}, or the misconception.`,
      ru: `Исправьте комментарий failure в текстах лабораторной ${lab.number} или само заблуждение.`,
    },
  })
}
