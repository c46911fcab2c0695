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

for (const there of [2, 4])
  test(`11.2 refuses a topic that stands with ${there} partitions`, async ({ subject, topics }) => {
    const app = await subject<typeof Lab>()
    await topics.create('account-events', { partitions: there, config: KEEPS })
    const names = [topics.name('account-events'), there, 3]
    await expectRejection(app.createTopics(), { names, about: means.repartitioned })
  })

for (const [setting, value] of [
  ['cleanup.policy', 'compact'],
  ['cleanup.policy', 'compact,delete'],
  ['retention.ms', '604800000'],
  ['retention.bytes', '1073741824'],
] as const)
  test(`11.2 refuses a topic whose ${setting} is ${value}, and leaves it as it is`, async ({ subject, topics }) => {
    const app = await subject<typeof Lab>()
    const config = { ...KEEPS, [setting]: value }
    await topics.create('account-events', { partitions: 3, config })
    const names = [topics.name('account-events'), setting]
    await expectRejection(app.createTopics(), { names, about: means.loses })
    expect((await topics.describe('account-events')).config, means.leftAlone).toMatchObject(config)
  })
