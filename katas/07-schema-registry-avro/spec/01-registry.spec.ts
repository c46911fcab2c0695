import { expect, outcomeOf, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { expectMissed, Registry } from './registry.ts'

test('7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  for (const [port, brokers] of [
    [8081, ['kafka:9092']],
    [18_085, ['kafka-1:19092', 'kafka-2:29092', 'kafka-3:39092']],
  ] as const) {
    const { image, ports, environment } = await app.registryService({ port, brokers: [...brokers] })
    expect(image, means.image).toLookLike(
      /^(docker\.io\/)?confluentinc\/cp-schema-registry:(?!latest)[\w.-]*\d[\w.-]*$/,
      'confluentinc/cp-schema-registry:7.9.1',
    )
    const [, inside = ''] = /^http:\/\/0\.0\.0\.0:(\d+)$/.exec(environment['SCHEMA_REGISTRY_LISTENERS'] ?? '') ?? []
    expect(inside, means.listensInside(environment['SCHEMA_REGISTRY_LISTENERS'])).not.toBe('')
    expect(ports, means.published).toEqual([`127.0.0.1:${port}:${inside}`])
    expect(environment['SCHEMA_REGISTRY_HOST_NAME'] ?? '', means.hostName).toLookLike(/^[\w.-]+$/, 'schema-registry')
    expect(environment['SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS'], means.bootstrapServers).toBe(
      brokers.map((broker) => `PLAINTEXT://${broker}`).join(','),
    )
  }
})

test('7.1 sets FULL for the values of user-events and for nobody else', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const forAll = wire.fault({
    method: ['PUT', 'POST', 'DELETE'],
    path: /\/config\/?$/,
    times: Number.POSITIVE_INFINITY,
    optional: true,
    action: { do: 'answer', status: 200, body: '{"compatibility":"FULL"}' },
  })
  await registry.setLevel('FORWARD', registry.subject('other-events'))
  const app = await subject<typeof Lab>()
  await app.setUpRegistry({ registryUrl: wire.url })
  expect(forAll.fired, means.levelOfAll).toBe(0)
  expect(await registry.level(), means.level).toBe('FULL')
  await registry.setLevel('BACKWARD')
  await app.setUpRegistry({ registryUrl: wire.url })
  expect(await registry.level(), means.level).toBe('FULL')
  expect(await registry.level(registry.subject('other-events')), means.levelOfOthers).toBe('FORWARD')
})

test('7.1 waits for a registry that is still starting', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await wire.refuse()
  const app = await subject<typeof Lab>()
  const done = outcomeOf(app.setUpRegistry({ registryUrl: wire.url }))
  await passTime(app, 3_000)
  const starting = { do: 'answer', status: 500, body: '{"message":"starting"}' } as const
  wire.fault({ action: starting })
  wire.fault({ method: 'PUT', path: /\/config\//, times: 2, action: starting })
  await wire.accept()
  expect(await done, means.stillStarting).toBe('resolved')
  expect(await registry.level(), means.level).toBe('FULL')
})

test('7.1 gives an answer two seconds, and asks again where none comes', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const app = await subject<typeof Lab>()
  wire.fault({ action: { do: 'delay', ms: 1_800 } })
  expect(await outcomeOf(app.setUpRegistry({ registryUrl: wire.url })), means.slowAnswer).toBe('resolved')
  const asked = wire.trace.exchanges.map(({ method, path }) => `${method} ${path}`)
  expect(asked.length, means.slowAnswer).toBe(new Set(asked).size)
  await registry.setLevel('BACKWARD')
  const silence = wire.fault({ method: 'PUT', path: /\/config\//, action: { do: 'silence' } })
  expect(await outcomeOf(app.setUpRegistry({ registryUrl: wire.url })), means.silentOnce).toBe('resolved')
  silence.release()
  expect(await registry.level(), means.level).toBe('FULL')
})

test('7.1 rejects within 10 s and names the registry when it does not answer', async ({ subject, httpWire }) => {
  await expectMissed({ subject, httpWire }, (app, options) => app.setUpRegistry(options))
})
