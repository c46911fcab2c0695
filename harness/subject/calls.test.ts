import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { start } from './fixtures/start.ts'
import type { Subject, SubjectOptions } from './index.ts'

type Calls = typeof import('./fixtures/calls.ts')

function startCalls(options: Partial<SubjectOptions> = {}): Promise<Subject<Calls>> {
  const src = fileURLToPath(new URL('fixtures', import.meta.url))
  return start<Calls>({ src, entry: 'calls.ts', pure: ['sum'], handles: ['tick', 'stop'], ...options })
}

test('a function is called with ctx first, unless it is pure', async () => {
  const app = await startCalls({ name: 'a', bootstrapServers: ['127.0.0.1:1234'] })
  expect(await app.names()).toEqual({ topic: 'k1.orders', clientId: 'k1.a', brokers: ['127.0.0.1:1234'] })
  expect(await app.sum(2, 3)).toBe(5)
})

test('bytes, big integers, dates, maps and undefined pass by value', async () => {
  const app = await startCalls()
  const value = {
    bytes: new Uint8Array([0, 255]),
    buffer: Buffer.from('ключ'),
    offset: 2n ** 63n - 1n,
    at: new Date(0),
    map: new Map([['k', new Set([1])]]),
    nothing: undefined,
    list: [null, 'x', { deep: [1] }],
  }
  expect(await app.echo(value)).toStrictEqual(value)
})

test('random numbers follow from the seed', async () => {
  const [a, b, c] = await Promise.all([startCalls({ seed: 1 }), startCalls({ seed: 1 }), startCalls({ seed: 2 })])
  const drawn = await a.draw(20)
  expect(await b.draw(20)).toEqual(drawn)
  expect(await c.draw(20)).not.toEqual(drawn)
  expect(drawn.every((x) => x >= 0 && x < 1)).toBe(true)
  expect(new Set(drawn).size).toBe(20)
})

test('declared handles are functions of the answer, functions in arguments are notified in order', async () => {
  const app = await startCalls()
  const seen: number[] = []
  const counter = await app.counter(5, (value) => seen.push(value))
  expect(counter.from).toBe(5)
  expect(await Promise.all([counter.tick(2), counter.tick(10)])).toEqual([7, 17])
  expect(await counter.stop()).toBe(17)
  expect(seen).toEqual([7, 17])
  expect(app.$.output.lines).toEqual(['tick 7', 'tick 17'])
})

test('an object of a class crosses as its handles and plain data, that of getters too', async () => {
  const app = await startCalls()
  const service = await app.service()
  expect(Object.keys(service).sort()).toEqual(['port', 'stop', 'url'])
  expect(service.port).toBe(8080)
  expect(service.url).toBe('http://127.0.0.1:8080')
  expect(await service.stop()).toBe('function')
})

test('a function under a name that is not declared is an error that names the place', async () => {
  const app = await startCalls()
  await expect(app.leakyResult()).rejects.toMatchObject({
    code: 'SUBJECT_RESULT_NOT_PLAIN',
    kind: 'verdict',
    data: { path: 'consumer.run' },
  })
})

test('a value that cannot be copied is an error, and the subject goes on', async () => {
  const app = await startCalls()
  await expect(app.useless()).rejects.toMatchObject({ code: 'SUBJECT_RESULT_NOT_PLAIN' })
  expect(await app.sum(1, 1)).toBe(2)
})

test('a thrown error keeps name, message, code, cause, data, and the frames of student code', async () => {
  const app = await startCalls()
  const error = await app.refuse().then(
    () => undefined,
    (thrown: Error) => thrown,
  )
  expect(error).toMatchObject({
    name: 'OrderRefused',
    message: 'no such order',
    code: 'REFUSED',
    orderId: 'o-7',
    detail: { amount: 12n },
    cause: { message: 'out of stock' },
  })
  expect(error?.stack).toMatch(/^OrderRefused: no such order\n {4}at refuse \(calls\.ts:\d+:\d+\)$/)
})

test('a stub names its task', async () => {
  const app = await startCalls()
  await expect(app.todo()).rejects.toMatchObject({ name: 'NotImplementedError', task: '1.2' })
})

test('a missing export, or one that is no function, is a verdict that lists what there is', async () => {
  const app = (await startCalls()) as unknown as Record<'nothing' | 'version', () => Promise<unknown>>
  const expected = {
    code: 'SUBJECT_MISSING_EXPORT',
    kind: 'verdict',
    observed: expect.stringContaining('names, refuse'),
  }
  await expect(app.nothing()).rejects.toMatchObject(expected)
  await expect(app.version()).rejects.toMatchObject(expected)
})

test('what is printed, reported and written to the console is there to read', async () => {
  const app = await startCalls()
  await app.report()
  expect(app.$.output.lines).toEqual(['one', 'two'])
  expect(app.$.rejects).toEqual([{ topic: 'orders', partition: 1, offset: '12', reason: 'not JSON' }])
  await app.$.end()
  expect(app.$.output.stdout).toBe('on stdout\n')
  expect(app.$.output.stderr).toBe('on stderr\n')
})

test('the environment is PATH, the language, a warning that is off, and what is asked for', async () => {
  const app = await startCalls({ env: { FLAVOUR: 'lemon' } })
  const environment = await app.environment()
  expect(Object.keys(environment).sort()).toEqual(['FLAVOUR', 'KAFKAJS_NO_PARTITIONER_WARNING', 'KATA_LANG', 'PATH'])
  expect(environment['FLAVOUR']).toBe('lemon')
})

test('two subjects live side by side', async () => {
  const [a, b] = await Promise.all([startCalls({ name: 'a' }), startCalls({ name: 'b' })])
  expect(a.$.pid).not.toBe(b.$.pid)
  await a.$.kill()
  expect(await b.sum(1, 2)).toBe(3)
})
