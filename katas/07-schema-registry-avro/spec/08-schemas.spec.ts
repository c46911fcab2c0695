import { eventually, expect, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { V1 } from './events.ts'
import { means } from './means.ts'
import { lookups, Registry, UNKNOWN_ID } from './registry.ts'

test('7.4 many who ask for one schema at once cost one call, and whoever asks later costs none', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  const app = await subject<typeof Lab>()
  const schemas = await app.openSchemas({ registryUrl: wire.url })
  expect(wire.trace.exchanges.length, means.asksNothingYet).toBe(0)
  const held = wire.fault({ path: /\/schemas\/ids\//, times: Infinity, action: { do: 'hold' } })
  const asking = Array.from({ length: 20 }, () => schemas.byId(id))
  await held.firing
  await app.$.clock.now() // all calls are in
  held.remove()
  const found = await Promise.all(asking)
  expect(found, means.byId).toEqual(found.map(() => V1))
  expect(await schemas.byId(id), means.byId).toEqual(V1)
  expect(lookups(wire), means.oneCall).toEqual({ [id]: 1 })
  await schemas.stop()
})

test('7.4 many who wait for a registry in trouble ask it together, one call at a time', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  const app = await subject<typeof Lab>()
  const schemas = await app.openSchemas({ registryUrl: wire.url })
  const failing = wire.fault({
    path: /\/schemas\/ids\//,
    times: 3,
    action: { do: 'answer', status: 503, body: 'away' },
  })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(schemas.byId(id))))
  expect(outcomes, means.waitsTogether).toEqual(outcomes.map(() => 'resolved'))
  expect(lookups(wire), means.waitsTogether).toEqual({ [id]: failing.fired + 1 })
  const times = wire.trace.exchanges.map(({ at }) => at)
  const pauses = times.slice(1).map((at, n) => Math.round(at - times[n]!))
  expect(Math.min(...pauses), means.pauses).toBeGreaterThanOrEqual(50)
  await schemas.stop()
})

test('7.4 an unknown id and a schema that is no Avro reject, and an unknown one is asked for again', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  const proto = { schemaType: 'PROTOBUF', schema: 'syntax = "proto3"; message UserEvent { string userId = 1; }' }
  const { body } = await registry.ask('POST', `/subjects/${registry.subject()}-proto/versions`, proto)
  const app = await subject<typeof Lab>()
  const schemas = await app.openSchemas({ registryUrl: wire.url })
  for (const wrong of [UNKNOWN_ID, (body as { id: number }).id])
    await expectRejection(schemas.byId(wrong), { about: means.badSchema, error: 'BadSchemaError' })
  const missing = { do: 'answer', status: 404, body: '{"error_code":40403,"message":"Schema not found"}' } as const
  wire.fault({ path: new RegExp(`/schemas/ids/${id}\\b`), times: 2, action: missing })
  for (const nth of [1, 2])
    await expectRejection(schemas.byId(id), { about: means.missingNow(nth), error: 'BadSchemaError' })
  expect(await outcomeOf(schemas.byId(id)), means.notFoundForEver).toBe('resolved')
  await schemas.stop()
})

test('7.4 calls that wait for the registry reject at its stop', async ({ subject, httpWire }) => {
  const wire = await httpWire('registry')
  await wire.refuse()
  const app = await subject<typeof Lab>()
  const schemas = await app.openSchemas({ registryUrl: wire.url })
  const waiting = [outcomeOf(schemas.byId(1)), outcomeOf(schemas.byId(2))]
  await schemas.stop()
  const ended = Promise.all(waiting).then((outcomes) => outcomes.map((one) => one.split(':')[0]))
  await eventually(() => Promise.race([ended, 'waiting']), {
    until: (state) => state !== 'waiting',
    description: means.waitingAtStop,
  })
  expect(await ended, means.waitingAtStop).toEqual(['rejected', 'rejected'])
})
