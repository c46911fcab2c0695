import { expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { events, V1, withFields, withType } from './events.ts'
import { means } from './means.ts'
import { expectMissed, Registry } from './registry.ts'

test('7.3 a schema that the registry refuses rejects the start, with the subject and the reason', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  for (const level of ['FULL', 'BACKWARD']) {
    await registry.setLevel(level)
    await registry.register(V1)
    for (const [schema, reason] of [
      [withFields(V1, { name: 'loyalty', type: 'string' }), 'loyalty'],
      [withType(V1, 'at', 'string'), 'LONG'],
    ] as const) {
      const start = app.startProducer({ registryUrl: wire.url, schema })
      await expectRejection(start, { about: means.refused, names: [registry.subject(), reason] })
      expect(await registry.level(), means.rulesStay).toBe(level)
      expect(await registry.versions(), means.nothingRegistered).toEqual([V1])
    }
  }
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  await producer.send(events(1))
  await producer.stop()
})

test('7.3 asks again after 5xx, and where no answer comes', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const register = { method: 'POST', path: /\/subjects\/[^/]+\/versions(\?|$)/ }
  const stalled = wire.fault({ ...register, action: { do: 'stall' } })
  const lost = wire.fault({ ...register, action: { do: 'cut', when: 'after' } })
  const failing = wire.fault({ ...register, times: 2, action: { do: 'answer', status: 500, body: 'no JSON' } })
  const start = app.startProducer({ registryUrl: wire.url, schema: V1 })
  expect(await outcomeOf(start), means.failingFirst).toBe('resolved')
  stalled.release()
  expect([stalled.fired, lost.fired, failing.fired], means.failingFirst).toEqual([1, 1, 2])
  const producer = await start
  await producer.send(events(2))
  await producer.stop()
  expect(await registry.versions(), means.asGiven).toEqual([V1])
})

test('7.3 start rejects within 10 s and names the registry when it does not answer', async ({
  subject,
  topics,
  httpWire,
}) => {
  await topics.create('user-events')
  await expectMissed({ subject, httpWire }, (app, options) => app.startProducer({ ...options, schema: V1 }))
})

test('7.3 start rejects within 10 s with a clear error when there is no broker', async ({
  subject,
  wire,
  httpWire,
}) => {
  const registryUrl = (await httpWire('registry')).url
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startProducer({ registryUrl, schema: V1 }))
})
