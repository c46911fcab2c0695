import { expect, test } from 'vitest'
import { startText } from './fixtures/start.ts'

const source = `
import { Consumed, Produced, StreamsBuilder, int64, string } from '#harness/streams'
export function wordCounts(ctx) {
  const builder = new StreamsBuilder()
  builder.stream(ctx.name('words'), Consumed.with(string, string)).groupByKey().count().toStream()
    .to(ctx.name('counts'), Produced.with(string, int64))
  return builder.build()
}
export function strict(ctx) {
  const builder = new StreamsBuilder()
  builder.stream(ctx.name('words'), Consumed.with(string, string)).foreach((key) => { throw new RangeError('no ' + key) })
  return builder.build()
}
export function nothing() { return 7 }
`

const word = (key: string, timestamp: number) => ({ topic: 'words', key, value: 'x', timestamp })
const text = (value: Uint8Array | null) => value && Buffer.from(value).toString()
const count = (value: Uint8Array | null) => value && Buffer.from(value).readBigInt64BE()

test('a topology of the subject is driven in bytes, by names without the namespace', async () => {
  const app = await startText(source)
  const topology = await app.$topology('wordCounts')
  await topology.pipe([word('a', 10), word('b', 20), word('a', 5)])
  const outputs = (await topology.read('counts')).map(({ key, value, timestamp }) => [
    text(key),
    count(value),
    timestamp,
  ])
  expect(outputs).toEqual([
    ['a', 1n, 10],
    ['b', 1n, 20],
    ['a', 2n, 10],
  ])
  expect(await topology.read('counts')).toEqual([])
  expect(await topology.describe()).toContain('(topics: [k1.words])')
  await topology.close()
  expect(await app.$.end()).toMatchObject({ code: 0, leaks: [] })
})

test('what a processor throws comes back', async () => {
  const app = await startText(source)
  const topology = await app.$topology('strict')
  await expect(topology.pipe([word('a', 10)])).rejects.toThrow(/no a|RangeError|KSTREAM/)
})

test('an export that returns no topology is named', async () => {
  const app = await startText(source)
  await expect(app.$topology('nothing')).rejects.toMatchObject({ code: 'SUBJECT_NO_TOPOLOGY', kind: 'verdict' })
})
