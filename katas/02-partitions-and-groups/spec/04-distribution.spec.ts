import { Kafka, logLevel } from 'kafkajs'
import { eventually, expect, test } from '#harness'
import type { Broker } from '#harness/broker'
import type * as Lab from '../src/index.ts'
import {
  expectAllCommitted,
  expectAllHandled,
  expectOrderPerOwner,
  expectShared,
  handledBy,
  handledNow,
  ownedBy,
  placeOf,
} from './history.ts'
import { click, join, sessionTimeoutMs } from './members.ts'

test("2.4 the owner of a partition handles all of it, and a user's activities in order", async ({
  subject,
  topics,
}) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs, workMs: 1 })
  await eventually(() => expectShared(apps))
  const users = Array.from({ length: 90 }, (_, n) => `user-${n % 12}`)
  const written = await topics.produce(
    'user-activity',
    users.map((user) => click(user)),
  )
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))

  expectOrderPerOwner(apps)
  const userAt = new Map(written.map((position, n) => [placeOf(position), users[n]]))
  for (const [n, app] of apps.entries()) {
    const [partition] = ownedBy(app)!
    const there = written.filter((one) => one.partition === partition).map(placeOf)
    // All of it, unless the group has rebalanced meanwhile (a busy machine may cause it): then the last owner's part.
    const handled = handledNow(app)
    expect(handled, {
      en: `${app.$.name} handles every record of partition ${partition}, and none of another's`,
      ru: `${app.$.name} обрабатывает все записи партиции ${partition} и ни одной чужой`,
    }).toEqual(there.slice(Math.max(0, there.length - handled.length)))
    expect(await members[n]!.owned(), { en: 'owned() tells how many', ru: 'owned() говорит, сколько их' }).toEqual([
      { partition, handled: handled.length },
    ])
    const named = app.$.output.lines.filter((line) => line.includes(' handled ')).map((line) => line.split(' ').at(-1))
    expect(named, { en: 'each line ends with the user', ru: 'строка кончается пользователем' }).toEqual(
      handledBy(app).map((place) => userAt.get(place)),
    )
  }
  await Promise.all(members.map((member) => member.stop()))
})

test('2.4 shows the owner, the committed offset and the lag of each partition', async ({ subject, topics, broker }) => {
  const looking = subject<typeof Lab>({ name: 'viewer' })
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  await topics.produce('user-activity', [...['old', 'alice', 'alice'].map((user) => click(user, 0)), click('bob', 1)])
  await deleteBefore(broker, { topic: topics.name('user-activity'), partition: 0, offset: '1' })
  const viewer = await looking
  // A broker that has just come up refuses questions about a group until it has read what it knows of groups.
  await topics.committed('activity-workers', 'user-activity')
  const nobody = { owner: null, committed: null }
  expect(await viewer.showGroup(), {
    en: 'a group that has never been there: no owners, nothing committed, and all records still to handle (-1 means none, it is no offset; the first record of partition 0 is deleted, it begins at 1)',
    ru: 'группы ещё не было: владельцев нет, ничего не закоммичено, обработать предстоит всё (-1 значит «нет», это не смещение; первая запись партиции 0 удалена, она начинается с 1)',
  }).toEqual([
    { partition: 0, ...nobody, end: 3, lag: 2 },
    { partition: 1, ...nobody, end: 1, lag: 1 },
    { partition: 2, ...nobody, end: 0, lag: 0 },
  ])

  const { apps, members } = await join(coming, { sessionTimeoutMs })
  await eventually(async () => {
    expectShared(apps)
    const committed = await topics.committed('activity-workers', 'user-activity')
    expect([committed.get(0), committed.get(1)], { en: 'committed', ru: 'закоммичено' }).toEqual([3n, 1n])
  })
  const rows = await viewer.showGroup()
  const owner = (partition: number) => `member-${apps.findIndex((app) => ownedBy(app)?.includes(partition)) + 1}`
  expect(
    rows.map((row) => ({ ...row, committed: row.committed ?? 0 })),
    {
      en: 'what the cluster says: owners by their client ids, committed offsets, no lag',
      ru: 'то, что говорит кластер: владельцы по client id, закоммиченные смещения, отставания нет',
    },
  ).toEqual([3, 1, 0].map((end, partition) => ({ partition, owner: owner(partition), committed: end, end, lag: 0 })))

  await Promise.all(members.map((member) => member.stop()))
  await topics.produce('user-activity', [click('carol', 1), click('carol', 1)])
  const left = await viewer.showGroup()
  expect(left[1], { en: 'nobody there, two behind', ru: 'никого нет, отставание 2' }).toEqual({
    partition: 1,
    owner: null,
    committed: 1,
    end: 3,
    lag: 2,
  })
  expect(
    viewer.$.output.lines.slice(-4).map((line) => line.trim().split(/\s+/)),
    { en: 'the table on the console', ru: 'таблица в консоли' },
  ).toEqual([
    ['partition', 'owner', 'committed', 'end', 'lag'],
    ...left.map((row) =>
      [row.partition, row.owner, row.committed, row.end, row.lag].map((cell) => String(cell ?? '-')),
    ),
  ])
})

test('2.4 names the members that have no partition', async ({ subject, topics }) => {
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 1 })
  const { apps, members } = await join(coming, { sessionTimeoutMs })
  await eventually(() => expectShared(apps, 1))
  const idle = apps.find((app) => ownedBy(app)?.length === 0)!
  await apps[0]!.showGroup()
  expect(apps[0]!.$.output.lines.at(-1), { en: 'the last line of the table', ru: 'последняя строка таблицы' }).toBe(
    `idle: ${idle.$.name}`,
  )
  await Promise.all(members.map((member) => member.stop()))
})

/** As retention does in time: the partition begins at this offset from now on. */
async function deleteBefore(broker: Broker, { topic, ...place }: { topic: string; partition: number; offset: string }) {
  const { bootstrapServers, clientConfig } = broker
  const kafka = new Kafka({ brokers: [...bootstrapServers], ...(clientConfig as object), logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  try {
    await admin.fetchTopicOffsets(topic) // kafkajs deletes nothing from a topic that it has not looked at
    await admin.deleteTopicRecords({ topic, partitions: [place] })
  } finally {
    await admin.disconnect()
  }
}
