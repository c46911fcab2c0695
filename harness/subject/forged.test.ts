import { expect, test } from 'vitest'
import { startText } from './fixtures/start.ts'

/** Student code that writes to the harness's own channel. */
const forger = `
  import { writeSync } from 'node:fs'
  import { serialize } from 'node:v8'
  export function forge(messages) {
    for (const message of messages) {
      const body = serialize(message)
      const head = Buffer.alloc(4)
      head.writeUInt32BE(body.length)
      writeSync(3, Buffer.concat([head, body]))
    }
    return 'still here'
  }
  export function forgeHoles() {
    const holes = new Array(2 ** 32 - 1)
    return forge([{ t: 'notify', fn: 0, args: holes }, { t: 'result', id: 2, value: 1, functions: holes }])
  }
  export function write(bytes) { writeSync(3, bytes) }
  export function send() { return typeof process.send }
`
const options = { pure: ['forge', 'forgeHoles', 'write', 'send'], handles: ['stop'] }

test('messages that are none of the protocol are ignored', async () => {
  const app = await startText(forger, options)
  const rubbish = [
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { t: 'nonsense' },
    { t: 'result' },
    { t: 'result', id: -1, value: 1, functions: [] },
    { t: 'result', id: 'x', value: 1, functions: [] },
    { t: 'result', id: 1e9, value: 1, functions: [] },
    { t: 'threw', id: 1e9, error: null },
    { t: 'fatal', error: 'x', origin: 'y' },
    { t: 'print', line: 7 },
    { t: 'reject', rejected: { topic: 't' } },
    { t: 'notify', fn: 99, args: [1] },
    { t: 'sleep', sleeper: { ms: 'long' } },
    { t: 'http', id: 1, request: { method: 'GET', url: 'no url', headers: {}, body: new Uint8Array() } },
    { t: 'hello' },
    new Map([['t', 'result']]),
  ]
  expect(await app.forge!(rubbish)).toBe('still here')
  expect(app.$.output.lines).toEqual([])
  expect(app.$.rejects).toEqual([])
})

test('a forged list of four thousand million holes is not walked through', async () => {
  const app = await startText(forger, options)
  expect(await app.forgeHoles!()).toBe('still here')
})

test('a forged answer cannot put functions, or anything into prototypes, where none may be', async () => {
  const app = await startText(forger, options)
  const paths = [['run'], ['__proto__', 'polluted'], ['stop', 'constructor', 'prototype', 'stop'], ['deep', 'stop']]
  // The ids of requests count up from 1: `start`, then this call.
  const value = { own: 1 }
  const answer = await app.forge!([{ t: 'result', id: 2, value, functions: paths.map((path) => ({ path, id: 0 })) }])
  expect(answer).toEqual({ own: 1 })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Function.prototype).not.toHaveProperty('stop')
})

test('bytes that are no message end the subject, not the test', async () => {
  for (const bytes of [Buffer.from([0, 0, 0, 5, 1, 2, 3, 4, 5]), Buffer.alloc(16, 0xff)]) {
    const app = await startText(forger, options)
    await expect(app.write!(bytes)).rejects.toMatchObject({ code: 'SUBJECT_BROKE_CHANNEL', kind: 'verdict' })
    expect(await app.$.ended).toMatchObject({ failure: { code: 'SUBJECT_BROKE_CHANNEL' } })
  }
})

test("Node's own channel is not there to be used", async () => {
  const app = await startText(forger, options)
  expect(await app.send!()).toBe('undefined')
})
