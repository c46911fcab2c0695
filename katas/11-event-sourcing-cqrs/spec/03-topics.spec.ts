import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const KEEPS = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' }

test('11.2 makes a topic that keeps everything, and leaves it as it is the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await Promise.all([app.createTopics(), app.createTopics()])
  const { partitions, config } = await topics.describe('account-events')
  expect(partitions, means.partitions).toHaveLength(3)
  expect(config, means.keeps).toMatchObject(KEEPS)
  await topics.produce('account-events', [{ key: 'anna', value: '{}' }])
  await app.createTopics()
  expect(await topics.read('account-events'), means.keptRecord).toHaveRecords([{ key: 'anna' }])
})

test('11.2 takes a topic that somebody else made to keep everything', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('account-events', { partitions: 3, config: KEEPS })
  await app.createTopics()
})

test('11.2 refuses a topic that has other partitions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  for (const partitions of [2, 4]) {
    await topics.create('account-events', { partitions, config: KEEPS })
    await expectRejection(app.createTopics(), {
      names: [topics.name('account-events'), partitions, 3],
      about: means.repartitioned,
    })
    await topics.clear()
  }
})

test('11.2 refuses a topic that would lose events, and leaves it as it is', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const losing = [
    { 'cleanup.policy': 'compact' },
    { 'cleanup.policy': 'compact,delete' },
    { 'retention.ms': '604800000' },
    { 'retention.bytes': '1073741824' },
  ]
  for (const config of losing) {
    await topics.create('account-events', { partitions: 3, config: { ...KEEPS, ...config } })
    const [setting] = Object.keys(config)
    await expectRejection(app.createTopics(), { names: [topics.name('account-events'), setting!], about: means.loses })
    expect((await topics.describe('account-events')).config, means.leftAlone).toMatchObject({ ...KEEPS, ...config })
    await topics.clear()
  }
})
