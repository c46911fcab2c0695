import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { spawnNode } from '../guardian/index.ts'
import { defaults, folderOf, start, startText } from './fixtures/start.ts'
import { HangingCalls, startSubject } from './index.ts'

/** Whether a process runs; one that waits to be reaped does not. */
function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}

test('process.exit(0) fails the pending call and every later one', async () => {
  const app = await startText(`
    export function leave() { console.error('good bye'); process.exit(0) }
    export function other() { return 1 }`)
  const expected = { code: 'SUBJECT_EXITED', kind: 'verdict', data: { code: 0 } }
  await expect(app.leave!()).rejects.toMatchObject({ ...expected, observed: expect.stringContaining('good bye') })
  await expect(app.other!()).rejects.toMatchObject(expected)
  expect(await app.$.ended).toMatchObject({ code: 0, killed: false, failure: expected })
})

test('an unhandled rejection ends the process and is what its calls fail with', async () => {
  const app = await startText(`
    export function wait() { Promise.reject(new RangeError('nobody waits for me')); return new Promise(() => {}) }`)
  const expected = {
    code: 'SUBJECT_UNHANDLED_REJECTION',
    kind: 'verdict',
    observed: expect.stringContaining('src/index.ts:2: RangeError: nobody waits for me'),
  }
  await expect(app.wait!()).rejects.toMatchObject(expected)
  await expect(app.wait!()).rejects.toMatchObject(expected)
  const end = await app.$.ended
  expect(end).toMatchObject({ killed: false, failure: expected })
  expect(end.code).toBeGreaterThan(0)
})

test('an unhandled rejection is told, whatever is on its way to the process then', async () => {
  const expected = { code: 'SUBJECT_UNHANDLED_REJECTION' }
  for (let round = 0; round < 10; round++) {
    const app = await startText(`
      export async function refuse(text) {
        void Promise.reject(new RangeError('nobody waits for me'))
        throw new Error('refused')
      }`)
    const untilItEnds = async (text: string): Promise<Error> => {
      const refusal = await app.refuse!(text).then(
        () => expect.fail(),
        (error: Error) => error,
      )
      return refusal.message === 'refused' ? untilItEnds(text) : refusal
    }
    const ends = await Promise.all(['short', 'long'.repeat(1_000_000)].map(untilItEnds))
    for (const end of [...ends, (await app.$.ended).failure]) expect(end).toMatchObject(expected)
  }
})

test('an exception in a timer ends the process and is what its calls fail with', async () => {
  const app = await startText(`
    export function later() { setTimeout(() => { throw new Error('in a timer') }); return new Promise(() => {}) }`)
  await expect(app.later!()).rejects.toMatchObject({
    code: 'SUBJECT_UNCAUGHT_EXCEPTION',
    cause: { message: 'in a timer' },
  })
})

test('an endless loop is killed and named', async () => {
  const app = await startText('export function spin() { for (;;) {} }', { callTimeoutMs: 3000 })
  await expect(app.spin!()).rejects.toMatchObject({ code: 'SUBJECT_HANGS', data: { call: 'spin', blocked: true } })
  expect(await app.$.ended).toMatchObject({ signal: 'SIGKILL', failure: { code: 'SUBJECT_HANGS' } })
})

test('a promise that never settles is killed and named', async () => {
  const app = await startText('export const wait = () => new Promise(() => {})', { callTimeoutMs: 3000 })
  await expect(app.wait!()).rejects.toMatchObject({ code: 'SUBJECT_HANGS', data: { call: 'wait', blocked: false } })
})

test('a call that hung twice and was never answered is not waited for again; one that was answered once is', async () => {
  const src = await folderOf({
    'index.ts': `
      export const never = () => new Promise(() => {})
      export const seldom = (ctx, hangs) => (hangs ? new Promise(() => {}) : 'an answer')`,
  })
  const hanging = new HangingCalls()
  const app = (callTimeoutMs: number) =>
    start<Record<string, (...args: unknown[]) => unknown>>({ src, hanging, callTimeoutMs })
  const hang = { code: 'SUBJECT_HANGS', data: { call: 'never' } }
  expect(await (await app(30_000)).seldom!(false)).toBe('an answer')
  for (let time = 0; time < 2; time++) {
    await expect((await app(1000)).never!()).rejects.toMatchObject(hang)
    await expect((await app(1000)).seldom!(true)).rejects.toMatchObject({ data: { call: 'seldom' } })
  }
  const third = await app(3_600_000)
  await expect(third.never!()).rejects.toMatchObject(hang)
  expect(await third.$.ended).toMatchObject({ failure: hang })
  expect(await (await app(30_000)).seldom!(false)).toBe('an answer')
})

test('a flood of output is cut, and the process goes on', async () => {
  const app = await startText(`
    export function flood(ctx) {
      const line = 'x'.repeat(1023)
      for (let i = 0; i < 20_000; i++) { console.log(line); console.error(line); ctx.print(line) }
      for (let i = 0; i < 200_000; i++) ctx.onReject({ topic: 't', partition: 0, offset: '0', reason: 'no' })
      return 'through'
    }`)
  expect(await app.flood!()).toBe('through')
  await app.$.end()
  const { stdout, stderr, lines } = app.$.output
  for (const text of [stdout, stderr, lines.join('\n')]) {
    expect(text.length).toBeGreaterThan(1000 * 1024)
    expect(text.length).toBeLessThan(1100 * 1024)
  }
})

test('kill resolves when the process is gone; a call that was under way rejects, and needs no one to look', async () => {
  const app = await startText('export const wait = () => new Promise(() => {})')
  const underWay = app.wait!()
  void app.wait!()
  await app.$.kill()
  expect(isAlive(app.$.pid)).toBe(false)
  await expect(underWay).rejects.toMatchObject({ code: 'SUBJECT_ENDED' })
  await expect(app.wait!()).rejects.toMatchObject({ code: 'SUBJECT_ENDED' })
  expect(await app.$.ended).toEqual({ code: null, signal: 'SIGKILL', killed: true, leaks: [] })
})

test('what a subject has started goes with it', async () => {
  const app = await startText(`
    import { spawn } from 'node:child_process'
    export const child = () => spawn('sleep', ['600'], { stdio: 'ignore' }).pid`)
  const pid = (await app.child!()) as number
  expect(isAlive(pid)).toBe(true)
  await app.$.kill()
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('a frozen subject answers when it is thawed, and its time limits stand still', async () => {
  const text = 'export const answer = () => 42\nexport const wait = () => new Promise(() => {})'
  const limited = { callTimeoutMs: 3000 }
  const [app, other] = await Promise.all([startText(text, limited), startText(text, limited)])
  const order: string[] = []
  app.$.freeze()
  const late = app.answer!().then(() => order.push('frozen answers'))
  await expect(other.wait!()).rejects.toMatchObject({ code: 'SUBJECT_HANGS' })
  order.push('the same time limit has passed elsewhere')
  app.$.thaw()
  await late
  expect(order).toEqual(['the same time limit has passed elsewhere', 'frozen answers'])
})

test('a frozen subject can be ended', async () => {
  const app = await startText('export const answer = () => 42')
  app.$.freeze()
  expect(await app.$.end()).toMatchObject({ killed: true, signal: 'SIGKILL' })
})

test('an orderly end: code 0, nothing left open, once only', async () => {
  const app = await startText('export const answer = () => new Promise((resolve) => setTimeout(resolve, 1, 42))')
  expect(await app.answer!()).toBe(42)
  const end = await app.$.end()
  expect(end).toEqual({ code: 0, signal: null, killed: false, leaks: [] })
  expect(await app.$.end()).toBe(end)
})

test('what is still open at the end is named', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const port = await new Promise<number>((resolve) => {
    server.once('listening', () => resolve((server.address() as { port: number }).port))
  })
  const app = await startText(`
    import { spawn } from 'node:child_process'
    import { once } from 'node:events'
    import { connect, createServer } from 'node:net'
    export async function open(_ctx, port) {
      setInterval(() => {}, 1000)
      setTimeout(() => {}, 60_000)
      spawn('sleep', ['600'], { stdio: 'ignore' })
      const server = createServer().listen(0, '127.0.0.1')
      await Promise.all([once(connect(port, '127.0.0.1'), 'connect'), once(server, 'listening')])
      return server.address().port
    }`)
  const own = await app.open!(port)
  const { leaks, code } = await app.$.end()
  expect(code).toBe(0)
  expect([...leaks].sort()).toEqual([
    expect.stringMatching(/^child process \d+ \(sleep\) made in index\.ts:\d+$/),
    expect.stringMatching(new RegExp(`^server on port ${own} made in index\\.ts:\\d+$`)),
    expect.stringMatching(new RegExp(`^socket to 127\\.0\\.0\\.1:${port} made in index\\.ts:\\d+$`)),
    expect.stringMatching(/^timer made in index\.ts:\d+$/),
    expect.stringMatching(/^timer made in index\.ts:\d+$/),
  ])
})

test('a process that hangs in its exit handler is killed, and says so', async () => {
  const app = await startText(`process.on('exit', () => { for (;;) {} })\nexport const answer = () => 42`)
  expect(await app.$.end()).toMatchObject({ killed: true, leaks: [expect.stringMatching(/did not end within \d+ ms/)] })
})

test('a crash at the end is told', async () => {
  const app = await startText(
    `process.on('exit', () => { throw new Error('too late') })\nexport const answer = () => 42`,
  )
  const failure = { code: 'SUBJECT_UNCAUGHT_EXCEPTION', cause: { message: 'too late' } }
  expect(await app.$.end()).toMatchObject({ code: 1, killed: false, failure })
})

test('a start that is given up rejects, and leaves no process', async () => {
  const src = await folderOf({
    'index.ts': `import { writeFileSync } from 'node:fs'\nwriteFileSync('pid', String(process.pid))\nawait new Promise(() => {})`,
  })
  const giveUp = new AbortController()
  const starting = startSubject({ ...defaults, src, signal: giveUp.signal })
  starting.catch(() => {})
  const pid = await vi.waitFor(async () => {
    const text = await readFile(join(src, 'pid'), 'utf8')
    expect(text).toMatch(/^\d+$/)
    return Number(text)
  }, 10_000)
  giveUp.abort()
  await expect(starting).rejects.toMatchObject({ code: 'SUBJECT_ENDED' })
  expect(isAlive(pid)).toBe(false)
  await expect(startSubject({ ...defaults, src, signal: giveUp.signal })).rejects.toThrow(/abort/)
})

test('a subject goes with its owner, however that went', async () => {
  const owner = spawnNode([fileURLToPath(new URL('fixtures/owner.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(owner.stdout as Readable, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(isAlive(pid)).toBe(true)
  owner.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('a subject ends with its scope', async () => {
  let pid = 0
  {
    await using app = await startText('export const answer = () => 42')
    pid = app.$.pid
    expect(isAlive(pid)).toBe(true)
  }
  expect(isAlive(pid)).toBe(false)
})
