import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const DAY = 86_400_000
const retention: Readonly<Record<string, number>> = {
  'raw-logs': DAY,
  'logs-info': DAY,
  'logs-warning': 7 * DAY,
  'logs-error': 30 * DAY,
  'logs-unparsed': 7 * DAY,
  'log-alerts': 30 * DAY,
}
const records = Object.keys(retention)
const names = [...records, 'error-patterns']

test('18.2 creates the seven topics, each level with its own retention, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('logs-warning', { partitions: 3, config: { 'retention.ms': '123456' } })
  await app.createTopics()
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual(names.map(() => 3))
  expect(
    found.map(({ config }) => config['cleanup.policy']),
    means.cleanup,
  ).toEqual([...records.map(() => 'delete'), 'compact'])
  const kept = Object.fromEntries(records.map((topic, n) => [topic, Number(found[n]!.config['retention.ms'])]))
  expect(kept['logs-warning'], means.leftAlone).toBe(123_456)
  expect({ ...kept, 'logs-warning': 7 * DAY }, means.retention).toEqual(retention)
})

for (const [n, topic] of names.entries())
  test(`18.2 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    const there = n % 2 === 0 ? 1 : 4
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const refusal = await expectRejection(app.createTopics(), { about: means.otherPartitions(topic, there) })
    expect(refusal.message.replaceAll(topics.name(topic), topic), means.saysTheNumbers).toSay(topic, there, 3)
  })
