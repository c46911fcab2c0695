/**
 * Makes the moving picture of the watch mode in both READMEs: runs `npm start` in tmux in a copy of this repository, saves a wrong
 * answer and then a right one, and draws what stood on the screen. Also pastes a real failure. Needs tmux:
 * `npm run node -- scripts/record-watch.ts`
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from 'svg-term'
import { repository } from '../harness/lab/index.ts'
import { eventually } from '../harness/topics/index.ts'
import { courseCopy } from './course-copy.ts'

const lab = '01-producer-consumer'
const size = { width: 100, height: 30 }
/** How long each screen stands, in seconds. */
const seconds = 5

for (const [readme, language, picture] of [
  ['README.md', 'en', 'watch.svg'],
  ['README.ru.md', 'ru', 'watch.ru.svg'],
] as const) {
  await mkdir(join(repository, 'docs'), { recursive: true })
  await writeFile(join(repository, 'docs', picture), render(castOf(await record(language)), { window: true }))
  const failure = /```text\n[\s\S]*?```/.exec(await readFile(join(repository, 'katas', lab, readme), 'utf8'))?.[0]
  if (!failure) throw new Error(`katas/${lab}/${readme} shows no failure: npm run kata -- docs 1`)
  const file = join(repository, readme)
  const text = (await readFile(file, 'utf8')).replace(
    /(<!-- failure -->)[\s\S]*?(<!-- \/failure -->)/,
    (_all, open, close) => `${open}\n\n${failure}\n\n${close}`,
  )
  await writeFile(file, text)
}

/** An asciicast (version 2) of whole screens, one after the other. */
function castOf(screens: readonly string[]): string {
  const clear = '\u001B[2J\u001B[H'
  const shown = screens.map((screen, index) => {
    const lines = screen.split('\n').slice(0, size.height - 1)
    return [index * seconds + 0.1, 'o', `${clear}${lines.join('\r\n')}`]
  })
  const frames = [...shown, [screens.length * seconds, 'o', '\u001B[?25l']]
  return [{ version: 2, ...size }, ...frames].map((line) => JSON.stringify(line)).join('\n')
}

/** What stood on the screen, colours included: at the start, after a wrong save, after a right one, and the board. */
async function record(language: 'en' | 'ru'): Promise<string[]> {
  await using copy = await courseCopy()
  const session = `kata-record-${process.pid}`
  const tmux = (...args: string[]) => execFileSync('tmux', args, { encoding: 'utf8' })
  const screen = () => tmux('capture-pane', '-p', '-e', '-t', session).trimEnd()
  const until = (what: string, isThere: (text: string) => boolean) =>
    eventually(screen, {
      timeoutMs: 120_000,
      until: (text) => isThere(text) && /q (quit|выход)/.test(text),
      description: { en: what, ru: what },
    })
  try {
    const src = join(copy.path, 'katas', lab, 'src')
    const topic = await readFile(join(repository, 'solutions', lab, 'src', 'topic.ts'), 'utf8')
    const wrong = topic.replace('!==', '<')
    if (wrong === topic) throw new Error('topic.ts of the solution has no comparison to spoil: choose another mistake')
    for (const name of ['kafka.ts', 'connection.ts'])
      await cp(join(repository, 'solutions', lab, 'src', name), join(src, name))
    const { width, height } = size
    const place = ['-x', String(width), '-y', String(height), '-c', copy.path]
    tmux('new-session', '-d', '-s', session, ...place, `KAFKA=native KATA_LANG=${language} npm start`)
    const first = await until('the board', () => true)
    await writeFile(join(src, 'topic.ts'), wrong)
    const red = await until('a red test', (text) => text.includes('✗') && text.includes('1.2'))
    await writeFile(join(src, 'topic.ts'), topic)
    const green = await until('task 1.2 green', (text) => text.includes('1.3') && !/✗.* 1\.2/.test(text))
    tmux('send-keys', '-t', session, 'p')
    const board = await until('the board with two tasks', (text) => /2\/5/.test(text))
    tmux('send-keys', '-t', session, 'q')
    return [first, red, green, board]
  } finally {
    try {
      tmux('kill-session', '-t', session)
    } catch {
      // it ended by itself
    }
  }
}
