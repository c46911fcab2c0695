import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePorts } from '../processes/index.ts'
import { encode, FrameSplitter, schemaOf } from '../protocol/index.ts'
import { externalCheck } from './doctor.ts'
import { connectExternal } from './external.ts'

test('an address where nobody listens is refused with the address', async () => {
  const [port] = await freePorts(1)
  await expect(connectExternal({}, { KAFKA_BROKERS: `127.0.0.1:${port}` })).rejects.toMatchObject({
    code: 'BROKER_NOT_ANSWERING',
    kind: 'infrastructure',
    expected: expect.stringContaining(`127.0.0.1:${port}`),
  })
})

test('a server that accepts and says nothing is given up', async () => {
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  await expect(connectExternal({}, { KAFKA_BROKERS: `127.0.0.1:${port}` })).rejects.toMatchObject({
    code: 'BROKER_NOT_ANSWERING',
    kind: 'infrastructure',
  })
  silent.close()
})

test.each([
  ['no address', {}, 'KAFKA_BROKERS'],
  ['an address without a port', { KAFKA_BROKERS: 'kafka.example' }, 'KAFKA_BROKERS'],
  ['a port out of range', { KAFKA_BROKERS: 'kafka.example:70000' }, 'KAFKA_BROKERS'],
  ['an unknown mechanism', { KAFKA_BROKERS: 'a:1', KAFKA_SASL_MECHANISM: 'oauth' }, 'KAFKA_SASL_MECHANISM'],
  ['a user without a password', { KAFKA_BROKERS: 'a:1', KAFKA_SASL_USERNAME: 'u' }, 'KAFKA_SASL_PASSWORD'],
  ['an unclear wish for TLS', { KAFKA_BROKERS: 'a:1', KAFKA_SSL: 'yes' }, 'KAFKA_SSL'],
  ['an authority that is not there', { KAFKA_BROKERS: 'a:1', KAFKA_SSL_CA: '/nowhere/ca.pem' }, 'KAFKA_SSL_CA'],
])('%s is refused by the name of the variable', async (_, env, variable) => {
  await expect(connectExternal({}, env)).rejects.toMatchObject({
    code: 'KAFKA_VARIABLE_WRONG',
    kind: 'usage',
    expected: expect.stringMatching(`^${variable}=`),
  })
})

test('a test that needs other broker properties is told that an external cluster has its own', async () => {
  await expect(connectExternal({ config: { 'num.partitions': '3' } }, {})).rejects.toMatchObject({
    code: 'BROKER_NOT_CAPABLE',
  })
})

/** A Kafka of two answers: the versions it speaks, and a cluster of one broker at this address. */
async function advertising(
  host: string,
  port: number,
  listenOn = '127.0.0.1',
): Promise<{ address: string } & AsyncDisposable> {
  const server = createServer((socket) => {
    const frames = new FrameSplitter()
    socket
      .on('error', () => {})
      .on('data', (chunk) => {
        for (const frame of frames.push(chunk)) socket.write(answerTo(frame, host, port))
      })
  }).listen(0, listenOn)
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return {
    address: `${listenOn.includes(':') ? `[${listenOn}]` : listenOn}:${own}`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

function answerTo(frame: Buffer, host: string, port: number): Buffer {
  const [key, version, correlation] = [frame.readInt16BE(4), frame.readInt16BE(6), frame.readInt32BE(8)]
  const apiKeys = [3, 18].map((apiKey) => ({ apiKey, minVersion: 0, maxVersion: 1 }))
  const metadata = { brokers: [{ nodeId: 1, host, port, rack: null }], controllerId: 1, topics: [] }
  const body = encode(
    schemaOf(key, key === 18 ? 0 : version, 'response'),
    key === 18 ? { errorCode: 0, apiKeys } : metadata,
  )
  const head = Buffer.alloc(8)
  head.writeInt32BE(4 + body.length, 0)
  head.writeInt32BE(correlation, 4)
  return Buffer.concat([head, body])
}

test('a broker that advertises an address that nobody reaches is told by its setting', async () => {
  const [port] = await freePorts(1)
  await using cluster = await advertising('127.0.0.1', port!)
  await expect(connectExternal({}, { KAFKA_BROKERS: `${cluster.address},` })).rejects.toMatchObject({
    code: 'BROKER_ADVERTISES_UNREACHABLE',
    observed: expect.stringContaining(`127.0.0.1:${port}`),
    next: expect.stringContaining('advertised.listeners'),
  })
})

test('an address of IPv6 is connected to', async () => {
  const [port] = await freePorts(1)
  await using cluster = await advertising('127.0.0.1', port!, '::1')
  await expect(connectExternal({}, { KAFKA_BROKERS: cluster.address })).rejects.toMatchObject({
    code: 'BROKER_ADVERTISES_UNREACHABLE',
  })
})

test('the doctor looks at the external cluster that is asked for', async () => {
  process.env['KAFKA_BROKERS'] = 'kafka.example'
  try {
    expect(await externalCheck()).toMatchObject({
      name: 'cluster',
      ok: false,
      found: expect.stringMatching(
        /^expected: KAFKA_BROKERS=host:port.*^seen: kafka\.example$.*^next: set KAFKA_BROKERS/ms,
      ),
    })
  } finally {
    delete process.env['KAFKA_BROKERS']
  }
})
