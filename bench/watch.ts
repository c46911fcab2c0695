/**
 * Save → verdict in the watch mode, as a person waits for it: `npm run node -- bench/watch.ts [saves]`.
 * Starts `kata watch 1` in a copy of this repository, saves the solution's topic.ts over and over with one line wrong, and
 * takes the time from each save to the line that ends the verdict. Prints the median and the range.
 */
import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFlags } from '../harness/guardian/index.ts'
import { repository } from '../harness/lab/index.ts'
import { courseCopy } from '../scripts/course-copy.ts'

const saves = Number(process.argv[2] ?? 10)
await using copy = await courseCopy()
const lab = '01-producer-consumer'
const src = join(copy.path, 'katas', lab, 'src')
await cp(join(repository, 'solutions', lab, 'src'), src, { recursive: true })
const file = join(src, 'topic.ts')
const right = await readFile(file, 'utf8')
// The task at hand stays red, so that each save is judged by its tests alone, as while one works on it.
const red = (save: number) => `${right.replace('if (created) return', 'return')}\n// save ${save}\n`
await writeFile(file, red(0))

const watch = spawn(process.execPath, [...nodeFlags, join(copy.path, 'harness', 'cli', 'main.ts'), 'watch', '1'], {
  cwd: copy.path,
  env: { ...process.env, KAFKA: 'native', KATA_LANG: 'en' },
  stdio: ['pipe', 'pipe', 'inherit'],
})
let seen = ''
let onPrompt = (_verdict: string) => {}
watch.stdout.setEncoding('utf8').on('data', (chunk: string) => {
  seen += chunk
  if (!/watching katas\/.*q quit/s.test(seen)) return
  onPrompt(seen)
  seen = ''
})
const prompt = () => new Promise<string>((resolve) => (onPrompt = resolve))
await prompt() // watching
await prompt() // the first verdict
const times: number[] = []
for (let save = 1; save <= saves; save++) {
  const verdict = prompt()
  const started = performance.now()
  await writeFile(file, red(save))
  if (!/✗ 1\.2 .*\n.*✓ 1\.2 |✓ 1\.2 .*\n.*✗ 1\.2 /.test(await verdict))
    throw new Error(`not the verdict on 1.2: ${await verdict}`)
  times.push(performance.now() - started)
}
watch.stdin.end()
await new Promise((resolve) => watch.once('close', resolve))
times.sort((a, b) => a - b)
const ms = (value = 0) => `${Math.round(value)} ms`
console.log(
  `save → verdict, lab 1: median ${ms(times[times.length >> 1])}, from ${ms(times[0])} to ${ms(times.at(-1))}, ${saves} saves`,
)
