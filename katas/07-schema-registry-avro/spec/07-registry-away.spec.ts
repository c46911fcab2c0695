import { eventually, expect, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { message } from './avro.ts'
import { events, V1, withFields } from './events.ts'
import { linesOf, produceEvents, waitForLines } from './lines.ts'
import { means } from './means.ts'
import { lookups, Registry } from './registry.ts'

const V2 = withFields(V1, { name: 'channel', type: 'string', default: 'unknown' })
const LOOKUP = /\/schemas\/ids\//

test('7.4 waits for a registry that is away, a minute and longer than its session, and loses nothing', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const [id, id2] = [await registry.register(V1), await registry.register(V2)]
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: wire.url, schema: V1 })
  await produceEvents(topics, id, V1, events(3))
  await waitForLines(app, 3)
  await wire.refuse()
  const waiting = events(3, 3).map((one) => ({ value: message(id2, V2, { ...one, channel: 'app' }) }))
  await topics.produce('user-events', waiting)
  await produceEvents(topics, id, V1, events(2, 6))
  await app.$.hasten(30)
  await passTime(app, 60_000)
  await topics.expireSessions()
  await app.$.hasten(1)
  expect(app.$.rejects, means.awayIsNotBad).toEqual([])
  expect(
    Number((await topics.committed('user-events-reader', 'user-events')).get(0)),
    means.committedAway,
  ).toBeLessThanOrEqual(3)
  await wire.accept()
  await waitForLines(app, 8)
  await consumer.stop()
  expect(app.$.rejects, means.awayIsNotBad).toEqual([])
  expect(withoutRepeats(linesOf(app)), means.afterAway).toEqual(events(8))
})

/** A lost session may repeat lines. */
function withoutRepeats(lines: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return lines.filter((line) => !seen.has(JSON.stringify(line)) && seen.add(JSON.stringify(line)))
}

test('7.4 no answer of a registry in trouble makes a message bad', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  await topics.create('user-events')
  await produceEvents(topics, id, V1, events(4))
  const headers = { 'content-type': 'application/vnd.schemaregistry.v1+json' }
  const body = '{"error_code":50001,"message":"in trouble"}'
  const faults = [
    { do: 'answer', status: 500, headers, body },
    { do: 'answer', status: 503, body: '<html>no upstream</html>' },
    { do: 'answer', status: 429, headers, body: '{"error_code":429,"message":"too many requests"}' },
    { do: 'cut', when: 'before' },
    { do: 'cut', when: 'after' },
    { do: 'stall' },
    { do: 'silence' },
    { do: 'delay', ms: 1_800 },
  ] as const
  const all = faults.map((action) => wire.fault({ path: LOOKUP, action }))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: wire.url, schema: V1 })
  await eventually(() => app.$.output.lines.length + app.$.rejects.length, {
    until: (count) => count >= 4,
    timeoutMs: 20_000,
    description: means.linesAfterTrouble,
  })
  for (const fault of all) fault.release()
  await consumer.stop()
  expect(app.$.rejects, means.awayIsNotBad).toEqual([])
  expect(linesOf(app), means.afterAway).toEqual(events(4))
  expect(lookups(wire), means.slowLookup).toEqual({ [id]: all.length })
})

for (const end of ['stopped', 'killed'] as const) {
  test(`7.4 loses nothing when it is ${end} while it waits for the registry`, async ({
    subject,
    topics,
    component,
    httpWire,
  }) => {
    const registry = new Registry(component('registry'), topics)
    const wire = await httpWire('registry')
    const [id, id2] = [await registry.register(V1), await registry.register(V2)]
    await topics.create('user-events')
    await produceEvents(topics, id, V1, events(2))
    const later = events(3, 2).map((one) => ({ value: message(id2, V2, { ...one, channel: 'app' }) }))
    await topics.produce('user-events', later)
    const silence = wire.fault({
      path: new RegExp(`/schemas/ids/${id2}\\b`),
      times: Infinity,
      action: { do: 'silence' },
    })
    const first = await subject<typeof Lab>({ name: 'first' })
    const consumer = await first.startConsumer({ registryUrl: wire.url, schema: V1 })
    await silence.firing
    if (end === 'killed') await first.$.kill()
    else {
      const stopping = consumer.stop().then(() => 'stopped')
      await eventually(() => Promise.race([stopping, 'still stopping']), {
        until: (state) => state === 'stopped',
        description: means.stopsWhileAway,
      })
    }
    const committed = (await topics.committed('user-events-reader', 'user-events')).get(0)
    expect(Number(committed ?? 0n), means.committedAway).toBeLessThanOrEqual(2)
    if (end === 'stopped') expect(Number(committed), means.committedAtStop).toBe(2)
    silence.remove()
    if (end === 'killed') await topics.expireSessions()
    const second = await subject<typeof Lab>({ name: 'second' })
    const again = await second.startConsumer({ registryUrl: wire.url, schema: V1 })
    await eventually(() => JSON.stringify(linesOf(second)), {
      until: (lines) => events(3, 2).every((one) => lines.includes(JSON.stringify(one.at))),
      description: means.printedByNext,
    })
    await again.stop()
    expect([...first.$.rejects, ...second.$.rejects], means.awayIsNotBad).toEqual([])
  })
}
