import { eventually, expect, say, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { encode, message, prefix } from './avro.ts'
import { event, events, V1, withoutFields, withType } from './events.ts'
import { linesOf, produceEvents, waitForLines } from './lines.ts'
import { kinds, means } from './means.ts'
import { lookups, Registry, UNKNOWN_ID } from './registry.ts'

test('7.4 a message that cannot be read is reported, and everything around it is printed', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  const good = message(id, V1, event(0))
  const other = async (schema: Lab.AvroRecord, value: object) => {
    const otherId = await registry.register(schema, registry.subject(`${schema.name}-${schema.fields.length}`))
    return message(otherId, schema, value)
  }
  const proto = { schemaType: 'PROTOBUF', schema: 'syntax = "proto3"; message UserEvent { string userId = 1; }' }
  const { body } = await registry.ask('POST', `/subjects/${registry.subject('proto')}/versions`, proto)
  const protoId = (body as { id: number }).id
  const bad: [what: Text, value: Uint8Array | string | null][] = [
    [kinds.json, JSON.stringify(event(0))],
    [kinds.otherMagic, Buffer.concat([Buffer.from([1]), good.subarray(1)])],
    [kinds.tombstone, null],
    [kinds.noBytes, ''],
    [kinds.zeroAlone, good.subarray(0, 1)],
    [kinds.fourBytes, good.subarray(0, 4)],
    [kinds.idAlone, good.subarray(0, 5)],
    [kinds.truncated, good.subarray(0, -1)],
    [kinds.trailing, Buffer.concat([good, Buffer.from([0])])],
    [kinds.noSuchSymbol, Buffer.concat([prefix(id), encode('string', 'u-1'), Buffer.from([0x12])])],
    [kinds.unknownId, Buffer.concat([prefix(UNKNOWN_ID), good.subarray(5)])],
    [kinds.largestId, Buffer.concat([prefix(0x7f_ff_ff_ff), good.subarray(5)])],
    [
      kinds.littleEndian,
      Buffer.concat([prefix(id).subarray(0, 1), prefix(id).subarray(1).toReversed(), good.subarray(5)]),
    ],
    [kinds.noAvro, Buffer.concat([prefix(protoId), good.subarray(5)])],
    [kinds.noKind, await other(withoutFields(V1, 'kind'), event(0))],
    [kinds.otherType, await other(withType(V1, 'at', 'string'), { ...event(0), at: '2026' })],
    [kinds.otherRecord, await other({ ...V1, name: 'Order' }, event(0))],
  ]
  await topics.create('user-events')
  // A bad one comes first, two stand side by side, a bad one comes last.
  type One = { what: Text; value: Uint8Array | string | null } | { event: Lab.UserEvent }
  const mixed = bad.flatMap(([what, value], n): One[] =>
    n === 1 || n === bad.length - 1 ? [{ what, value }] : [{ what, value }, { event: event(n) }],
  )
  const at = await topics.produce(
    'user-events',
    mixed.map((one) => ('event' in one ? { value: message(id, V1, one.event) } : { value: one.value })),
  )
  const owed = mixed.flatMap((one) => ('event' in one ? [one.event] : []))
  const badOnes = mixed.flatMap((one, n) =>
    'what' in one ? [{ what: say(one.what), offset: `${at[n]!.offset}` }] : [],
  )
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: wire.url, schema: V1 })
  const { output, rejects } = app.$
  await eventually(() => ({ printed: output.lines.length, reported: rejects.length }), {
    until: ({ printed, reported }) => printed + reported >= mixed.length,
    description: means.printedOrReported(mixed.length),
  })
  await consumer.stop()
  const reported = rejects.map(({ offset }) => offset)
  const taken = badOnes.filter(({ offset }) => !reported.includes(offset)).map(({ what }) => what)
  expect(taken, means.notReported).toEqual([])
  expect(
    rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    means.reportedEach,
  ).toEqual(badOnes.map(({ offset }) => ({ topic: topics.name('user-events'), partition: 0, offset })))
  for (const { reason } of rejects) expect(reason, means.reason).toLookLike(/\S/, 'truncated buffer')
  expect(linesOf(app), means.linesAround).toEqual(owed)
  expect(Object.keys(lookups(wire)).map(Number), means.lookedUpInJson).not.toContain(JSON_ID)
  expect(await topics.committed('user-events-reader', 'user-events'), means.badIsCommittedToo).toHaveCommitted({
    0: mixed.length,
  })
})

/** What the bytes 1 to 4 of JSON of an object are, read as an id: `"use`. */
const JSON_ID = Buffer.from('{"use').readInt32BE(1)

test('7.4 an id that the registry comes to know later is asked for again', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const id = await registry.register(V1)
  await topics.create('user-events')
  const body = JSON.stringify({ error_code: 40403, message: `no schema ${id}` })
  const headers = { 'content-type': 'application/vnd.schemaregistry.v1+json' }
  wire.fault({ path: new RegExp(`/schemas/ids/${id}\\b`), action: { do: 'answer', status: 404, headers, body } })
  const [first] = await produceEvents(topics, id, V1, events(1))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: wire.url, schema: V1 })
  await eventually(() => app.$.rejects.map(({ offset }) => offset), {
    until: ({ length }) => length > 0,
    description: means.unknownIsReported,
  })
  await produceEvents(topics, id, V1, events(2, 1))
  await waitForLines(app, 3)
  await consumer.stop()
  expect(linesOf(app), means.notFoundForEver).toEqual(events(2, 1))
  expect(
    app.$.rejects.map(({ offset }) => offset),
    means.unknownIsReported,
  ).toEqual([`${first!.offset}`])
})
