import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { connectExternal } from './external.ts'
import { freePorts } from './ports.ts'

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
