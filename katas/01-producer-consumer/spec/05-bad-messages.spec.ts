import { type Content, expect, type Position, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { lineOf, recordOf, someEvents } from './events.ts'

const event = { userId: 'u-1', type: 'viewed', at: 1 }

/** What is no event, by what is wrong with it. */
const bad: Readonly<Record<string, Content>> = {
  'no JSON': 'not json',
  'a tombstone': null,
  'an unknown type of event': { ...event, type: 'teleported' },
  'a missing field': { userId: 'u-1', type: 'viewed' },
  'a time that is no number': { ...event, at: 'yesterday' },
  'JSON, and no object': 'null',
  'bytes that are no text': new Uint8Array([0xff, 0x00, 0xc3, 0x28]),
  'no bytes at all': '',
  'an unknown version of the contract': { ...event, version: 2 },
  'a user id longer than the contract allows': { ...event, userId: 'u'.repeat(65) },
}

test('1.4 a message that breaks the contract is reported, and everything around it is printed', async ({
  subject,
  topics,
  scope,
}) => {
  await topics.create('user-events', { partitions: 1 })
  const good = someEvents(Object.keys(bad).length, scope.seed)
  const badOnes = Object.values(bad).map((value) => ({ key: 'u-1', value }))
  const both = good.flatMap((event, n) => [recordOf(event), badOnes[n]!])
  const positions = await topics.produce('user-events', both)
  const at = (index: number) => positions[index] as Position

  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  await waitForCommitted(topics, 'user-events-printer', 'user-events', undefined, {
    why: {
      en: 'A message that cannot be used is reported and passed by. An error thrown in the handler is retried for ever, and what follows waits',
      ru: 'О негодном сообщении сообщают и идут дальше. Ошибка, брошенная в обработчике, повторяется без конца, и всё остальное ждёт',
    },
  })
  await consumer.stop()
  expect(app.$.output.lines).toEqual(good.map((one, n) => lineOf(at(2 * n), one)))
  const reported = app.$.rejects.map(({ topic, partition, offset }) => `${topic} ${partition}:${offset}`)
  const owed = Object.keys(bad).map((what, n) => [what, `${topics.name('user-events')} 0:${at(2 * n + 1).offset}`])
  expect(
    owed.filter(([, place]) => !reported.includes(place!)),
    {
      en: 'what ctx.onReject was not told of',
      ru: 'о чём ctx.onReject не узнал',
    },
  ).toEqual([])
  expect(
    reported.filter((place) => !owed.some(([, one]) => one === place)),
    { en: 'reported, and nothing is wrong with it', ru: 'названо плохим, хотя с ним всё в порядке' },
  ).toEqual([])
  for (const { reason } of app.$.rejects) expect(reason, 'a reason for people').not.toBe('')
})
