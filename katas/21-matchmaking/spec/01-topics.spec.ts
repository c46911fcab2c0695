import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { joinText } from './told.ts'

const NAMES = ['match-queues', 'match-requests', 'matches', 'notifications']

test('21.1 creates its topics with 3 partitions each, and leaves those that are there as they are', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('matches', { partitions: 3 })
  await app.createTopics()
  await eventually(() => topics.list(), {
    until: (found) => NAMES.every((name) => found.includes(topics.name(name))),
    description: means.allFour,
  })
  await topics.produce('match-queues', [{ key: 'eu', value: '{"waiting":1,"since":1}' }])
  await Promise.all([app.createTopics(), app.createTopics()])
  for (const name of NAMES) expect((await topics.describe(name)).partitions.length, means.partitions(name)).toBe(3)
  expect(await topics.read('match-queues'), means.recordsKept).toHaveLength(1)
})

test('21.1 lets the broker date the requests, and compacts the queues', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await eventually(() => topics.list(), {
    until: (found) => NAMES.every((name) => found.includes(topics.name(name))),
    description: means.allFour,
  })
  const before = Date.now()
  await topics.produce('match-requests', [
    { key: 'a', value: joinText({ player: 'a' }), timestamp: before - 3_600_000 },
  ])
  const [record] = await topics.read('match-requests')
  expect((record?.timestamp ?? 0) > before - 60_000, means.datedByThePlayer).toBe(true)
  expect((await topics.describe('match-queues')).config['cleanup.policy'], means.compacted).toBe('compact')
})
