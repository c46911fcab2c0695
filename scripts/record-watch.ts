/**
 * Makes the recording of the watch mode in both READMEs: runs `npm start` in tmux in a copy of this repository, saves a wrong
 * answer and then a right one, and pastes what stood on the screen. Also pastes a real failure. Needs tmux:
 * `npm run node -- scripts/record-watch.ts`
 */
import { execFileSync } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../harness/lab/index.ts'
import { eventually } from '../harness/topics/index.ts'
import { courseCopy } from './course-copy.ts'

const lab = '01-producer-consumer'
for (const [readme, language, labText] of [
  ['README.md', 'en', 'README.md'],
  ['README.ru.md', 'ru', 'README.ru.md'],
] as const) {
  const screens = await record(language)
  const failure = /```text\n[\s\S]*?```/.exec(await readFile(join(repository, 'katas', lab, labText), 'utf8'))?.[0]
  if (!failure) throw new Error(`katas/${lab}/${labText} shows no failure: npm run kata -- docs 1`)
  const file = join(repository, readme)
  const text = (await readFile(file, 'utf8'))
    .replace(
      /(<!-- failure -->)[\s\S]*?(<!-- \/failure -->)/,
      (_all, open, close) => `${open}\n\n${failure}\n\n${close}`,
    )
    .replace(/(<!-- recording -->)[\s\S]*?(<!-- \/recording -->)/, (_all, open, close) =>
      [open, '', '```text', screens.join('\n\n'), '```', '', close].join('\n'),
    )
  await writeFile(file, text)
}

/** What stood on the screen after a wrong save and after a right one. */
async function record(language: 'en' | 'ru'): Promise<string[]> {
  await using copy = await courseCopy()
  const session = `kata-record-${process.pid}`
  const tmux = (...args: string[]) => execFileSync('tmux', args, { encoding: 'utf8' })
  const screen = () => tmux('capture-pane', '-p', '-t', session).trimEnd()
  try {
    const src = join(copy.path, 'katas', lab, 'src')
    const topic = await readFile(join(repository, 'solutions', lab, 'src', 'topic.ts'), 'utf8')
    for (const name of ['kafka.ts', 'connection.ts'])
      await cp(join(repository, 'solutions', lab, 'src', name), join(src, name))

    tmux(
      'new-session',
      '-d',
      '-s',
      session,
      '-x',
      '100',
      '-y',
      '46',
      '-c',
      copy.path,
      `KAFKA=native KATA_LANG=${language} npm start`,
    )
    const watching = { timeoutMs: 120_000, until: (text: string) => /q (quit|выход)/.test(text) }
    await eventually(screen, watching)
    await writeFile(join(src, 'topic.ts'), topic.replace('if (created) return\n', 'if (created || name) return\n'))
    await eventually(screen, { ...watching, until: (text) => /✓ 1\.2 .*✗ 1\.2 /s.test(text) && watching.until(text) })
    const wrong = screen()
    await writeFile(join(src, 'topic.ts'), topic)
    await eventually(screen, {
      ...watching,
      until: (text) => text.includes('✓ 1.2') && text.includes('✗ 1.3') && watching.until(text),
    })
    tmux('send-keys', '-t', session, 'p')
    const right = await eventually(screen, { ...watching, until: (text) => text.includes('●●') })
    tmux('send-keys', '-t', session, 'q')
    return [wrong, right]
  } finally {
    try {
      tmux('kill-session', '-t', session)
    } catch {
      // it ended by itself
    }
  }
}
