import fc from 'fast-check'
import kafkajs, { type Transaction } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { harnessClient } from './client.ts'
import { eventually, openTopics, type ReadOptions, readable, type TopicRecord, type Topics } from './index.ts'

let broker: Broker
let topics: Topics
let count = 0
const fresh = () => `t${++count}`

beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
  topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'isolation.' })
})

afterAll(async () => {
  await topics?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

const texts = (records: readonly TopicRecord[]) => records.map((record) => readable(record).text)
/** The end of a transaction is answered before its markers are written. */
const settled = (topic: string, expected: readonly string[], options?: ReadOptions) =>
  eventually(async () => expect(texts(await topics.read(topic, options))).toEqual(expected), {
    description: 'the markers are written, so that just the expected records are seen',
  })

/** A producer of transactions, disconnected at the end of the test. */
async function transactional<T>(work: (begin: () => Promise<Transaction>) => Promise<T>): Promise<T> {
  const producer = harnessClient(broker.bootstrapServers).producer({
    transactionalId: fresh(),
    maxInFlightRequests: 1,
    idempotent: true,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  })
  await producer.connect()
  try {
    return await work(() => producer.transaction())
  } finally {
    await producer.disconnect()
  }
}

test.each([1, 200, 8 << 20])(
  'aborted records over several fetches of %i bytes stay hidden from read_committed alone',
  async (maxBytes) => {
    const topic = fresh()
    await topics.create(topic)
    const name = topics.name(topic)
    await transactional(async (begin) => {
      const aborted = await begin()
      for (let i = 0; i < 8; i++) {
        await aborted.send({ topic: name, messages: [{ value: `aborted ${i}`, key: null }] })
        await topics.produce(topic, [{ value: `plain ${i}` }])
      }
      await aborted.abort()
      const committed = await begin()
      await committed.send({ topic: name, messages: [{ value: 'committed' }] })
      await committed.commit()
      const again = await begin()
      await again.send({ topic: name, messages: [{ value: 'aborted again' }] })
      await again.abort()
    })
    const plain = Array.from({ length: 8 }, (_, i) => `plain ${i}`)
    await settled(topic, [...plain, 'committed'], { maxBytes })
    const all = texts(await topics.read(topic, { maxBytes, isolation: 'read_uncommitted' }))
    expect(all).toHaveLength(18)
    expect(all.filter((text) => text?.startsWith('aborted'))).toHaveLength(9)
  },
)

test('an open transaction hides what stands behind it, and reading ends all the same', async () => {
  const topic = fresh()
  await topics.create(topic)
  await transactional(async (begin) => {
    await topics.produce(topic, [{ value: 'before' }])
    const open = await begin()
    await open.send({ topic: topics.name(topic), messages: [{ value: 'open' }] })
    await topics.produce(topic, [{ value: 'behind' }])
    expect(texts(await topics.read(topic))).toEqual(['before'])
    expect(texts(await topics.read(topic, { isolation: 'read_uncommitted' }))).toEqual(['before', 'open', 'behind'])
    expect(await topics.bounds(topic)).toEqual(new Map([[0, { start: 0n, end: 1n }]]))
    expect(await topics.bounds(topic, 'read_uncommitted')).toEqual(new Map([[0, { start: 0n, end: 3n }]]))
    await open.commit()
  })
  await settled(topic, ['before', 'open', 'behind'])
})

test('whatever transactions do side by side, each isolation sees exactly what it may', async () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('send', 'send', 'commit', 'abort'),
  })
  const schedule = fc.array(step, { minLength: 10, maxLength: 25 })
  const property = fc.asyncProperty(schedule, fc.constantFrom(1, 150, 1 << 20), async (steps, maxBytes) => {
    const topic = fresh()
    await topics.create(topic)
    const sent: { text: string; fate: 'open' | 'commit' | 'abort' }[] = []
    await transactional((a) =>
      transactional((b) =>
        transactional(async (c) => {
          const producers = [a, b, c]
          const open = new Map<number, Transaction>()
          const end = async (who: number, how: 'commit' | 'abort') => {
            await open.get(who)?.[how]()
            for (const it of sent) if (it.fate === 'open' && it.text.startsWith(`${who}.`)) it.fate = how
            open.delete(who)
          }
          for (const [index, { who, what }] of steps.entries()) {
            if (what !== 'send') await end(who, what as 'commit' | 'abort')
            else {
              if (!open.has(who)) open.set(who, await producers[who]!())
              await open.get(who)!.send({ topic: topics.name(topic), messages: [{ value: `${who}.${index}` }] })
              sent.push({ text: `${who}.${index}`, fate: 'open' })
            }
          }
          const firstOpen = sent.findIndex(({ fate }) => fate === 'open')
          const stable = firstOpen === -1 ? sent : sent.slice(0, firstOpen)
          const committed = stable.filter(({ fate }) => fate === 'commit').map(({ text }) => text)
          await settled(topic, committed, { maxBytes })
          const uncommitted = await topics.read(topic, { maxBytes, isolation: 'read_uncommitted' })
          expect(texts(uncommitted)).toEqual(sent.map(({ text }) => text))
          for (const who of [...open.keys()]) await end(who, 'abort')
        }),
      ),
    )
  })
  await fc.assert(property, { numRuns: 4 })
})
