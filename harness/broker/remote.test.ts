import { stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { KataError } from '../errors/index.ts'
import { type Broker, connectBroker, serveBroker } from './index.ts'

/** A broker that writes down what it is told. */
function recording(): { broker: Broker; calls: string[] } {
  const calls: string[] = []
  const note = (name: string) => async () => {
    calls.push(name)
  }
  const broker: Broker = {
    mode: 'native',
    bootstrapServers: ['127.0.0.1:1'],
    capabilities: new Set(['kill', 'restart']),
    clientConfig: { sasl: { mechanism: 'plain', username: 'u', password: 'p' } },
    kill: note('kill'),
    stop: note('stop'),
    start: note('start'),
    thaw: note('thaw'),
    freeze: async () => {
      throw new KataError({ code: 'NO_FREEZE', kind: 'usage', expected: 'e', observed: 'o', next: 'n', data: { n: 1 } })
    },
    logTail: async () => 'two\nlines',
    [Symbol.asyncDispose]: note('dispose'),
  }
  return { broker, calls }
}

test('a served broker shows the same facts to another process', async () => {
  const { broker } = recording()
  await using served = await serveBroker(broker)
  await using remote = await connectBroker(served.socket)
  expect(remote).toMatchObject({ mode: 'native', bootstrapServers: ['127.0.0.1:1'], clientConfig: broker.clientConfig })
  expect(remote.capabilities).toEqual(new Set(['kill', 'restart']))
  expect(await remote.logTail()).toBe('two\nlines')
})

test('commands reach the broker in the order in which they were given', async () => {
  const { broker, calls } = recording()
  await using served = await serveBroker(broker)
  await using remote = await connectBroker(served.socket)
  await Promise.all([remote.kill(), remote.start(), remote.stop(), remote.thaw()])
  expect(calls).toEqual(['kill', 'start', 'stop', 'thaw'])
})

test('an error of the broker arrives as the KataError that it was', async () => {
  await using served = await serveBroker(recording().broker)
  await using remote = await connectBroker(served.socket)
  const error = await remote.freeze().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(KataError)
  expect(error).toMatchObject({
    code: 'NO_FREEZE',
    kind: 'usage',
    expected: 'e',
    observed: 'o',
    next: 'n',
    data: { n: 1 },
  })
})

/** What a stranger writes to the socket; resolves when the other side has closed it. */
async function write(address: string, bytes: string | Buffer): Promise<void> {
  const socket = connect(address)
  socket.on('error', () => {})
  socket.write(bytes)
  await new Promise((resolve) => socket.resume().once('close', resolve))
}

const junk = [
  'hello\n',
  '\n',
  'null\n',
  '[]\n',
  '{"id":1}\n',
  '{"id":1,"method":"constructor"}\n',
  '{"id":1,"method":"dispose"}\n',
]

test.each([...junk, Buffer.from([0xff, 0xfe, 0x0a]), 'x'.repeat(100_000)])(
  'whoever writes junk to the socket loses the connection, and nobody else theirs: %j',
  async (bytes) => {
    const { broker, calls } = recording()
    await using served = await serveBroker(broker)
    await using remote = await connectBroker(served.socket)
    await write(served.socket, bytes)
    await remote.start()
    expect(calls).toEqual(['start'])
  },
)

test('a stranger who leaves in the middle of a line, or before the answer, disturbs nobody', async () => {
  const { broker, calls } = recording()
  await using served = await serveBroker(broker)
  await using remote = await connectBroker(served.socket)
  for (const bytes of ['{"id":1,"meth', '{"id":1,"method":"logTail"}\n']) {
    const socket = connect(served.socket)
    await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
    socket.destroy()
  }
  await remote.start()
  expect(calls).toEqual(['start'])
})

test('disposing a connection leaves the broker to its owner', async () => {
  const { broker, calls } = recording()
  await using served = await serveBroker(broker)
  const remote = await connectBroker(served.socket)
  await remote[Symbol.asyncDispose]()
  await using other = await connectBroker(served.socket)
  await other.start()
  expect(calls).toEqual(['start'])
})

test('a call is refused when the owner has gone, and so is a connection', async () => {
  const served = await serveBroker(recording().broker)
  await using remote = await connectBroker(served.socket)
  await served[Symbol.asyncDispose]()
  await expect(remote.kill()).rejects.toMatchObject({ code: 'OWNER_GONE' })
  await expect(connectBroker(served.socket)).rejects.toMatchObject({ code: 'OWNER_GONE' })
  await expect(stat(served.socket)).rejects.toMatchObject({ code: 'ENOENT' })
})
