import { expect, test } from 'vitest'
import { KataError } from '../errors/index.ts'
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
    { t: 'awake', nth: 1_000_000 },
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

test('an error that looks like one of the harness is known for one of the graded code', async () => {
  const forging = `
    export function fail() {
      throw Object.assign(new Error('the broker is gone'), {
        name: 'KataError', kind: 'infrastructure', code: 'CLUSTER_FAILED', thrownBySubject: false,
      })
    }`
  const app = await startText(forging, { pure: ['fail'] })
  const error = await app.fail!().catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'KataError', kind: 'infrastructure', thrownBySubject: true })
  expect(error).not.toBeInstanceOf(KataError)
})

const large: [name: string, code: string, observed: RegExp][] = [
  ['a list of 200,000 entries', 'Array.from({ length: 200_000 }, (_, id) => ({ id }))', /200000/],
  ['a list of 4,000,000,000 holes', 'new Array(2 ** 32 - 1)', /4294967295/],
  ['200,000 keys', 'Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [n, n]))', /200000/],
  ['many lists', 'Array.from({ length: 400 }, () => Array.from({ length: 400 }, () => 1))', /entries/],
  ['a text of 20 MB', `'x'.repeat(20_000_000)`, /20000000 bytes/],
  ['bytes, 20 MB of them', 'new Uint8Array(20_000_000)', /20000000 bytes/],
  ['values nested 300 deep', 'Array.from({ length: 300 }).reduce((inner) => [inner], 1)', /nested/],
  ['a number of a million digits', '10n ** 1_000_000n', /bits/],
]

test.each(large)('an answer, or a notification, with %s is refused', async (_name, code, observed) => {
  const answering = `
    export const answer = () => ${code}
    export const notify = (_ctx, tell) => { tell(answer()) }`
  const app = await startText(answering, { pure: ['answer'] })
  await expect(app.answer!()).rejects.toMatchObject({
    code: 'SUBJECT_ANSWER_TOO_LARGE',
    kind: 'verdict',
    observed: expect.stringMatching(observed),
  })
  await expect(app.notify!(() => {})).rejects.toMatchObject({ code: 'SUBJECT_ANSWER_TOO_LARGE' })
})

test('a forged answer of 4,000,000,000 holes is refused as well', async () => {
  const forging = `${forger}
    export const answer = () => forge([{ t: 'result', id: 2, value: new Array(2 ** 32 - 1), functions: [] }])`
  const app = await startText(forging, { pure: ['answer'] })
  await expect(app.answer!()).rejects.toMatchObject({ code: 'SUBJECT_ANSWER_TOO_LARGE' })
})

test('an answer of 50,000 entries comes as it is', async () => {
  const app = await startText('export const answer = () => Array.from({ length: 50_000 }, (_, id) => id)', {
    pure: ['answer'],
  })
  expect(await app.answer!()).toHaveLength(50_000)
})

test('an error of 20 MB is cut, wherever it has them', async () => {
  const app = await startText(
    `
    const long = 'x'.repeat(20_000_000)
    export function fail() { throw Object.assign(new Error(long), { name: long, code: long, more: long, cause: new Error(long) }) }
    export function reject() { Promise.reject(new Error(long)) }
    export function wait() { return new Promise(() => {}) }`,
    { pure: ['fail', 'reject', 'wait'] },
  )
  const error = (await app.fail!().catch((thrown: unknown) => thrown)) as Error
  for (const text of [
    error.name,
    error.message,
    error.stack,
    Reflect.get(error, 'code'),
    (error.cause as Error).message,
  ])
    expect(String(text).length).toBeLessThan(40_000)
  expect(error).not.toHaveProperty('more')
  void app.reject!().catch(() => {})
  expect(String(((await app.wait!().catch((thrown: unknown) => thrown)) as Error).message).length).toBeLessThan(60_000)
})

test('many empty lines are no more than other lines', async () => {
  const app = await startText('export function flood(ctx) { for (let n = 0; n < 200_000; n++) ctx.print(``) }')
  await app.flood!()
  expect(app.$.output.lines.length).toBeLessThan(70_000)
})
