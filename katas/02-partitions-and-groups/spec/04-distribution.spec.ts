import { eventually, expect, expectNoBrokerIsSaid, test, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted, allHandled, group, shared } from './group.ts'
import { means } from './means.ts'
import {
  type App,
  click,
  handledNow,
  handledWithUsers,
  join,
  outOfOrder,
  ownedBy,
  placeOf,
  sessionTimeoutMs,
} from './members.ts'

test("2.4 the owner of a partition handles all of it, and a user's activities in order", async ({
  subject,
  topics,
}) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs, workMs: 1 })
  await shared(apps)
  const users = Array.from({ length: 90 }, (_, n) => (n % 5 === 0 ? n : `Ольга Петрова ${n % 12}`))
  const written = await topics.produce(
    'user-activity',
    users.map((user) => click(user)),
  )
  await allHandled(apps, written)
  await allCommitted(topics)

  expect(outOfOrder(apps), means.order).toEqual([])
  const userAt = new Map(written.map((position, n) => [placeOf(position), users[n]]))
  for (const [n, app] of apps.entries()) {
    const [partition] = ownedBy(app)!
    const there = written.filter((one) => one.partition === partition).map(placeOf)
    // All of it, unless the group has rebalanced meanwhile (a busy machine may cause it): then the last owner's part.
    const handled = handledNow(app)
    expect(handled, means.ownPartition(app.$.name, partition)).toEqual(there.slice(there.length - handled.length))
    expect(await members[n]!.owned(), means.howMany).toEqual([{ partition, handled: handled.length }])
    const lines = handledWithUsers(app)
    expect(lines, means.userAtTheEnd).toEqual(
      lines.map((line) => {
        const [place] = line.split(' ')
        return `${place} ${userAt.get(place!)}`
      }),
    )
  }
  await Promise.all(members.map((member) => member.stop()))
})

test('2.4 shows the owner, the committed offset and the lag of each partition', async ({ subject, topics }) => {
  const looking = subject<typeof Lab>({ name: 'viewer' })
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 12 })
  const others = { owner: null, committed: null, end: 0, lag: 0 }
  const rows = (known: readonly Partial<Lab.GroupRow>[]) =>
    Array.from({ length: 12 }, (_, partition) => ({ partition, ...others, ...known[partition] }))
  await topics.produce('user-activity', [
    ...['old', 'alice', 'alice'].map((user) => click(user, 0)),
    click('bob', 1),
    ...['old', 'carol'].map((user) => click(user, 2)),
  ])
  await topics.deleteBefore('user-activity', { partition: 2, offset: 1n })
  const viewer = await looking
  // A broker that has just come up refuses questions about a group until it has read what it knows of groups.
  await topics.committed(group, 'user-activity')
  expect(await viewer.showGroup(), means.newGroup).toEqual(
    rows([
      { end: 3, lag: 3 },
      { end: 1, lag: 1 },
      { end: 2, lag: 1 },
    ]),
  )
  await topics.commit(
    group,
    'user-activity',
    new Map([
      [0, 0n],
      [1, 0n],
    ]),
  )
  await topics.deleteBefore('user-activity', { partition: 0, offset: 1n })
  expect(await viewer.showGroup(), means.zeroIsAnOffset).toEqual(
    rows([
      { committed: 0, end: 3, lag: 2 },
      { committed: 0, end: 1, lag: 1 },
      { end: 2, lag: 1 },
    ]),
  )

  const { apps, members } = await join(coming, { sessionTimeoutMs })
  await shared(apps, 12)
  await allCommitted(topics)
  const owner = (partition: number) => apps.find((app) => ownedBy(app)?.includes(partition))?.$.name
  const { shown, printed } = await show(viewer)
  expect(
    shown.map((row) => ({ ...row, committed: row.committed ?? 0 })),
    means.whatTheClusterSays,
  ).toEqual(
    rows([{ end: 3 }, { end: 1 }, { end: 2 }]).map((row) => ({
      ...row,
      owner: owner(row.partition),
      committed: row.end,
    })),
  )
  expect(printed, means.table).toEqual(tableOf(shown))

  await Promise.all(members.map((member) => member.stop()))
  await topics.produce('user-activity', [click('carol', 1), click('carol', 1)])
  await topics.commit(group, 'user-activity', new Map([[3, 5n]]))
  const left = await show(viewer)
  expect(left.shown[1], means.nobodyThere).toEqual({ partition: 1, owner: null, committed: 1, end: 3, lag: 2 })
  expect(left.shown[3], means.pastTheEnd).toEqual({ partition: 3, owner: null, committed: 5, end: 0, lag: 0 })
  expect(left.printed, means.table).toEqual(tableOf(left.shown))
})

test('2.4 names each member that has no partition', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 1 })
  // Four members of one process. Two of them have one name, as those have that are given none.
  const names = ['anna', 'boris', 'anna', 'clara']
  const members = await Promise.all(names.map((name) => app.startMember({ name, sessionTimeoutMs })))
  const seen = await waitForMembers(topics, group, 4)
  await eventually(() => Promise.all(members.map((member) => member.owned())), {
    until: (owned) => owned.filter(({ length }) => length > 0).length === 1,
    description: means.ownedByOne,
  })
  const idle = seen.filter(({ assignments }) => Object.keys(assignments).length === 0).map(({ clientId }) => clientId)
  const { shown, printed } = await show(app)
  const last = printed.at(-1)!
  expect(last[0], means.idleLine).toBe('idle:')
  expect(
    last.slice(1).map((name) => name.replace(/,$/, '')),
    means.idleNames,
  ).toEqual(idle.toSorted())
  expect(printed.slice(0, -1), means.table).toEqual(tableOf(shown))
  await Promise.all(members.map((member) => member.stop()))
})

test('2.4 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.showGroup())
})

/** The rows, and the words of each line that was printed for them. */
async function show(app: App): Promise<{ shown: Lab.GroupRow[]; printed: string[][] }> {
  const before = app.$.output.lines.length
  const shown = await app.showGroup()
  return { shown, printed: app.$.output.lines.slice(before).map((line) => line.trim().split(/\s+/)) }
}

const tableOf = (rows: readonly Lab.GroupRow[]): string[][] => [
  ['partition', 'owner', 'committed', 'end', 'lag'],
  ...rows.map((row) => [row.partition, row.owner, row.committed, row.end, row.lag].map((cell) => String(cell ?? '-'))),
]
