import { type Content, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { WINDOW } from './clicks.ts'
import { Clicks, createTopics, SUBJECTS } from './cluster.ts'
import { means } from './means.ts'

test('4.3 a click that counts nowhere is in late-clicks, whichever partition it came from', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 2)
  const clicks = new Clicks(topics, 0)
  const service = await app.startClickCounts({ graceMs: 0 })
  // One partition of clicks is two windows ahead of the other, and so is whoever counts books.
  await clicks.from(0, [['books', 2]])
  await clicks.countedOrLate(means.timeOfEachTask)
  await clicks.from(1, [
    ['books', 0],
    ['books', 2],
  ])
  // Each task has an old click of a category before it has one of a newer window.
  await clicks.from(
    0,
    SUBJECTS.flatMap((category) => [
      [category, 0],
      [category, 2],
    ]),
  )
  await clicks.countedOrLate(means.timeOfEachTask)
  await service.stop()
  await clicks.countedOrLate(means.timeOfEachTask)
})

test('4.3 a click that comes late after a restart counts, or is in late-clicks', async ({ subject, topics }) => {
  await createTopics(topics)
  const clicks = new Clicks(topics, 0)
  for (const name of ['first', 'second', 'third']) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startClickCounts({ graceMs: 0 })
    await clicks.from(0, [
      ['books', 0],
      ['games', 1],
      ['books', 2],
      ['games', 2],
    ])
    await clicks.countedOrLate(means.timeOverRestarts)
    await service.stop()
  }
  await clicks.countedOrLate(means.timeOverRestarts)
})

const good = { userId: 'u1', category: 'books', at: Date.now() }

const bad: readonly Content[] = [
  ...['not JSON', '', 'null', '"text"', [good], null, new Uint8Array([0xff, 0x00, 0xc3, 0x28])],
  ...[
    { userId: 'u1', category: 'books' },
    { category: 'books', at: good.at },
    { ...good, category: 7 },
  ],
  ...[
    { ...good, category: '' },
    { ...good, category: 'x'.repeat(41) },
    { ...good, userId: 'u'.repeat(65) },
  ],
  ...[
    { ...good, at: String(good.at) },
    { ...good, at: 1.5 },
    { ...good, at: -1 },
  ],
  Buffer.from('{"userId":"u1","category":"bo\xffks","at":1}', 'latin1'),
]

test('4.3 what is no click is reported, and everything around it is counted', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const clicks = new Clicks(topics, scope.seed)
  // Of the four windows of the clicks none is late; what is no click has a timestamp of long after them.
  const service = await app.startClickCounts({ graceMs: 5 * WINDOW })
  await clicks.feed(5)
  const positions = await topics.produce(
    'clicks',
    bad.map((value) => ({ key: 'u1', value })),
  )
  await clicks.feed(5)
  await clicks.counted(means.stopsTheTask)
  await service.stop()
  const reported = app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
  expect(
    reported.toSorted((a, b) => Number(a.offset) - Number(b.offset)),
    means.rejected,
  ).toEqual(
    positions.map(({ partition, offset }) => ({ topic: topics.name('clicks'), partition, offset: String(offset) })),
  )
  expect(
    app.$.rejects.filter(({ reason }) => reason.trim() === ''),
    means.reasons,
  ).toEqual([])
  expect(await topics.read('late-clicks'), means.nowhereElse).toHaveRecords([])
})
