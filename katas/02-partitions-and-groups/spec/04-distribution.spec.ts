import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { eventually, type RecordToProduce } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { expectAllHandled, expectOrderPerOwner, expectShared, handledBy, ownedBy } from './history.ts'

const sessionTimeoutMs = 2000

const click = (userId: string, partition?: number): RecordToProduce => ({
  key: userId,
  value: { userId, action: 'click' },
  ...(partition === undefined ? {} : { partition }),
})

test("2.4 the owner of a partition handles all of it, and a user's activities in order", async ({
  subject,
  topics,
}) => {
  const names = ['member-1', 'member-2', 'member-3']
  const apps = await Promise.all(names.map((name) => subject<typeof Lab>({ name })))
  await topics.create('user-activity', { partitions: 3 })
  const members = await Promise.all(
    apps.map((app, n) => app.startMember({ name: names[n]!, sessionTimeoutMs, workMs: 1 })),
  )
  await eventually(() => expectShared(apps))
  const users = Array.from({ length: 90 }, (_, n) => `user-${n % 12}`)
  const written = await topics.produce(
    'user-activity',
    users.map((user) => click(user)),
  )
  await eventually(() => expectAllHandled(apps, written))

  expectOrderPerOwner(apps)
  for (const [n, app] of apps.entries()) {
    const [partition] = ownedBy(app)!
    const there = written.filter((one) => one.partition === partition).map(({ offset }) => `${partition}:${offset}`)
    expect(
      handledBy(app),
      say({
        en: `${names[n]} handles every record of partition ${partition}, and none of another's`,
        ru: `${names[n]} обрабатывает все записи партиции ${partition} и ни одной чужой`,
      }),
    ).toEqual(there)
    expect(await members[n]!.owned(), say({ en: 'owned() tells how many', ru: 'owned() говорит, сколько их' })).toEqual(
      [{ partition, handled: there.length }],
    )
    const named = app.$.output.lines.filter((line) => line.includes(' handled ')).map((line) => line.split(' ').at(-1))
    expect(named, say({ en: 'each line ends with the user', ru: 'строка кончается пользователем' })).toEqual(
      users.filter((_, index) => written[index]!.partition === partition),
    )
  }
  await Promise.all(members.map((member) => member.stop()))
})

test('2.4 shows the owner, the committed offset and the lag of each partition', async ({ subject, topics }) => {
  const viewer = await subject<typeof Lab>({ name: 'viewer' })
  await topics.create('user-activity', { partitions: 3 })
  await topics.produce('user-activity', [click('alice', 0), click('alice', 0), click('bob', 1)])
  const nobody = { owner: null, committed: null }
  expect(
    await viewer.showGroup(),
    say({
      en: 'a group that has never been there: no owners, nothing committed, and all records still to handle (-1 means none, it is no offset)',
      ru: 'группы ещё не было: владельцев нет, ничего не закоммичено, обработать предстоит всё (-1 значит «нет», это не смещение)',
    }),
  ).toEqual([
    { partition: 0, ...nobody, end: 2, lag: 2 },
    { partition: 1, ...nobody, end: 1, lag: 1 },
    { partition: 2, ...nobody, end: 0, lag: 0 },
  ])

  const apps = await Promise.all(['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name })))
  const members = await Promise.all(
    apps.map((app, n) => app.startMember({ name: `member-${n + 1}`, sessionTimeoutMs })),
  )
  await eventually(async () => {
    expectShared(apps)
    const committed = await topics.committed('activity-workers', 'user-activity')
    expect([committed.get(0), committed.get(1)], say({ en: 'committed', ru: 'закоммичено' })).toEqual([2n, 1n])
  })
  const rows = await viewer.showGroup()
  const owner = (partition: number) => `member-${apps.findIndex((app) => ownedBy(app)?.includes(partition)) + 1}`
  expect(
    rows.map((row) => ({ ...row, committed: row.committed ?? 0 })),
    say({
      en: 'what the cluster says: owners by their client ids, committed offsets, no lag',
      ru: 'то, что говорит кластер: владельцы по client id, закоммиченные смещения, отставания нет',
    }),
  ).toEqual([2, 1, 0].map((end, partition) => ({ partition, owner: owner(partition), committed: end, end, lag: 0 })))

  await Promise.all(members.map((member) => member.stop()))
  await topics.produce('user-activity', [click('carol', 1), click('carol', 1)])
  const left = await viewer.showGroup()
  expect(left[1], say({ en: 'nobody there, two behind', ru: 'никого нет, отставание 2' })).toEqual({
    partition: 1,
    owner: null,
    committed: 1,
    end: 3,
    lag: 2,
  })
  expect(
    viewer.$.output.lines.slice(-4).map((line) => line.trim().split(/\s+/)),
    say({ en: 'the table on the console', ru: 'таблица в консоли' }),
  ).toEqual([
    ['partition', 'owner', 'committed', 'end', 'lag'],
    ...left.map((row) =>
      [row.partition, row.owner, row.committed, row.end, row.lag].map((cell) => String(cell ?? '-')),
    ),
  ])
})

test('2.4 reports what it cannot read, and handles what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 3 })
  const bad: RecordToProduce['value'][] = [
    'no JSON',
    { action: 'click' },
    null,
    { userId: {}, action: 'click' },
    '"text"',
  ]
  const around = [click('alice', 0), ...bad.map((value) => ({ partition: 0, key: 'alice', value })), click('bob', 0)]
  const written = await topics.produce('user-activity', around)
  const member = await app.startMember({ name: 'member-1', sessionTimeoutMs })
  const last = `0:${written.at(-1)!.offset}`
  await eventually(() =>
    expect(
      handledBy(app),
      say({
        en: `${last} is readable and comes after what is not. If handling stops before it: the parser throws inside the consumer, which reads the same record again and again or gives up`,
        ru: `${last} читается и стоит после нечитаемых. Если обработка до неё не доходит: разбор бросает ошибку внутри консьюмера, и тот читает ту же запись снова и снова или сдаётся`,
      }),
    ).toContain(last),
  )
  await member.stop()
  expect(
    app.$.rejects.map(({ partition, offset }) => `${partition}:${offset}`),
    say({
      en: 'each unreadable record at ctx.onReject, once',
      ru: 'каждая нечитаемая запись один раз в ctx.onReject',
    }),
  ).toEqual(bad.map((_, n) => `0:${n + 1}`))
  expect(handledBy(app)).toEqual(['0:0', `0:${bad.length + 1}`])
})
