import { stat } from 'node:fs/promises'
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
  await expect(remote.kill()).rejects.toMatchObject({ code: 'BROKER_OWNER_GONE' })
  await expect(connectBroker(served.socket)).rejects.toMatchObject({ code: 'BROKER_OWNER_GONE' })
  await expect(stat(served.socket)).rejects.toMatchObject({ code: 'ENOENT' })
})
