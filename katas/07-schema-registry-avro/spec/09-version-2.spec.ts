import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { event } from './events.ts'
import { linesOf, waitForLines } from './lines.ts'
import { means } from './means.ts'
import { Registry } from './registry.ts'

test('7.5 version 2 is version 1 with one more field, which has a default', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const [first, second] = [await app.schemaV1(), await app.schemaV2()]
  expect([second.name, second.namespace], means.sameRecord).toEqual([first.name, first.namespace])
  for (const field of first.fields)
    expect(
      second.fields.find(({ name }) => name === field.name),
      means.fieldStays(field.name),
    ).toEqual(field)
  const names = first.fields.map(({ name }) => name)
  const added = second.fields.filter(({ name }) => !names.includes(name))
  expect(
    added.map(({ name, type, default: value }) => ({ name, type, default: value })),
    means.addedField,
  ).toEqual([{ name: 'channel', type: 'string', default: 'unknown' }])
  expect([await app.schemaV1(), await app.schemaV2()], means.sameEachTime).toEqual([first, second])
})

test('7.5 the registry takes version 2 after version 1, and version 1 after version 2, with FULL', async ({
  subject,
  topics,
  component,
}) => {
  const registry = new Registry(component('registry'), topics)
  const app = await subject<typeof Lab>()
  const versions = [await app.schemaV1(), await app.schemaV2()]
  for (const order of [versions, versions.toReversed()]) {
    const name = registry.subject(order === versions ? 'upwards' : 'downwards')
    await registry.setLevel('FULL', name)
    for (const schema of order) {
      const answer = await registry.ask('POST', `/subjects/${name}/versions`, { schema: JSON.stringify(schema) })
      expect(answer, means.takenWithFull).toMatchObject({ status: 200 })
    }
  }
})

test('7.5 old and new programs read what either wrote, and lose nothing', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const registryUrl = (await httpWire('registry')).url
  await registry.setLevel('FULL')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const [first, second] = [await app.schemaV1(), await app.schemaV2()]
  const oldWriter = await app.startProducer({ registryUrl, schema: first })
  const newWriter = await app.startProducer({ registryUrl, schema: second })
  const plain = event(1, { amountCents: 250, comment: 'is there' })
  const fresh = { ...plain, channel: 'app' }
  const turn = async (reader: Lab.AvroRecord, from: number) => {
    const consumer = await app.startConsumer({ registryUrl, schema: reader })
    await oldWriter.send([plain])
    await newWriter.send([fresh])
    await oldWriter.send([plain])
    await waitForLines(app, from + 3)
    await consumer.stop()
    return linesOf(app).slice(from)
  }
  expect(await turn(first, 0), means.oldReader).toEqual([plain, plain, plain])
  const seen = { ...plain, channel: 'unknown' }
  expect(await turn(second, 3), means.newReader).toEqual([seen, fresh, seen])
  expect(rejectsOf(app), means.nothingBad).toEqual([])
  await Promise.all([oldWriter.stop(), newWriter.stop()])
  expect(await registry.versions(), means.asGiven).toEqual([first, second])
})

const rejectsOf = (app: Subject<typeof Lab>) => app.$.rejects.map(({ reason }) => reason)
