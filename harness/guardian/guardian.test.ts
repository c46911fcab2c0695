import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

/** A copy of this room, and of the one that it uses, with these line ends, as a checkout may have them, and a program beside it. */
async function roomWith(lineEnd: string, program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guardian-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const room of ['guardian', 'patience']) {
    const [from, to] = [join(import.meta.dirname, '..', room), join(folder, room)]
    await mkdir(to)
    for (const name of await readdir(from)) {
      const text = await readFile(join(from, name), 'utf8')
      await writeFile(join(to, name), text.replaceAll('\n', lineEnd))
    }
  }
  const main = join(folder, 'main.ts')
  await writeFile(main, program)
  return main
}

const owner = `
  import { guardedDirectory, spawnGuarded } from './guardian/index.ts'
  const { pid } = spawnGuarded('sleep', ['1000'])
  const { path } = await guardedDirectory(import.meta.dirname, 'kept-')
  console.log(JSON.stringify({ pid, path }))
  setInterval(() => {}, 1000)
`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('what an owner left behind goes when it is killed, in a checkout with %s', async (_, lineEnd) => {
  const child = spawn(process.execPath, [await roomWith(lineEnd, owner)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { pid, path } = JSON.parse(line)
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
  await expect.poll(() => readdir(path).catch(() => 'gone'), { timeout: 20_000 }).toBe('gone')
})
