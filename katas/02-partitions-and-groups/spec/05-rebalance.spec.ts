import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { eventually, type Topics } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import {
  answerTo,
  entries,
  expectAllHandled,
  expectCommitsNeverGoBack,
  expectOrderPerOwner,
  expectShared,
  handledBy,
  ownedBy,
} from './history.ts'

const sessionTimeoutMs = 2000
/** A dead member is noticed after this. */
const shortSessionMs = 1000

/** So many activities in each of the partitions. */
function write(topics: Topics, each: number, partitions: readonly number[] = [0, 1, 2]) {
  const value = { userId: 'alice', action: 'click' }
  return topics.produce(
    'user-activity',
    partitions.flatMap((partition) => Array.from({ length: each }, () => ({ partition, key: 'alice', value }))),
  )
}

/** The group has committed everything that the topic has. */
async function expectAllCommitted(topics: Topics): Promise<void> {
  const [committed, bounds] = await Promise.all([
    topics.committed('activity-workers', 'user-activity'),
    topics.bounds('user-activity'),
  ])
  expect(
    [...committed].map(([partition, offset]) => `${partition}:${offset ?? 0n}`),
    say({
      en: 'everything that was handled is committed: the offset after the last record of each partition',
      ru: 'всё обработанное закоммичено: смещение за последней записью каждой партиции',
    }),
  ).toEqual([...bounds].map(([partition, { end }]) => `${partition}:${end}`))
}

test('2.5 a member that leaves finishes and commits what it has begun', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1', clock: { mode: 'virtual', start: 0 } })
  await topics.create('user-activity', { partitions: 3 })
  await write(topics, 5, [0])
  const member = await app.startMember({ name: 'member-1', workMs: 1000 })
  await app.$.clock.waitForSleep(1)
  await app.$.clock.advance(1000)
  await app.$.clock.waitForSleep(2)

  let stopped = false
  const stopping = member.stop().finally(() => {
    stopped = true
  })
  while (!stopped) await app.$.clock.advance(1000)
  await stopping
  const handled = handledBy(app)
  const { sleeps } = app.$.clock
  expect(
    new Set(sleeps.map(({ due }) => due)).size,
    say({
      en: `records of a partition are handled one after another: the work on the next begins when the last is done. ${sleeps.length} were under way at once: the handler does not await its work, so kafkajs takes it for finished`,
      ru: `записи партиции обрабатываются по очереди: следующая начинается, когда закончена предыдущая. Сразу в работе было ${sleeps.length}: обработчик не ждёт свою работу, и kafkajs считает её сделанной`,
    }),
  ).toBe(sleeps.length)
  expect(
    handled.length,
    say({
      en: `${sleeps.length} activities were begun: each has its \`handled\` line when stop() resolves`,
      ru: `начата обработка ${sleeps.length} событий: когда stop() разрешился, у каждого есть строка \`handled\``,
    }),
  ).toBe(sleeps.length)
  const committed = await topics.committed('activity-workers', 'user-activity')
  expect(
    Number(committed.get(0) ?? 0n),
    say({
      en: `committed is exactly what was handled (${handled.join(' ')}). Less: the member left without committing, and another will repeat its work. More: the rest of the batch is lost`,
      ru: `закоммичено ровно то, что обработано (${handled.join(' ')}). Меньше: участник ушёл без коммита, и другой повторит его работу. Больше: остаток пачки потерян`,
    }),
  ).toBe(handled.length)
})

test('2.5 members come and go, and no activity is lost', async ({ subject, topics, wire }) => {
  const names = ['member-1', 'member-2', 'member-3']
  const apps = await Promise.all(names.map((name) => subject<typeof Lab>({ name })))
  const start = (n: number) => apps[n]!.startMember({ name: names[n]!, sessionTimeoutMs, workMs: 1 })
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 20)
  const first = await start(0)
  const others: Awaited<ReturnType<typeof start>>[] = []
  for (const n of [1, 2]) {
    written.push(...(await write(topics, 20)))
    others.push(await start(n))
  }
  await eventually(() => expectShared(apps))
  written.push(...(await write(topics, 20)))
  await first.stop()
  const left = new Set(handledBy(apps[0]!))
  const staying = apps.slice(1).map((app) => ({ app, before: handledBy(app).length }))
  written.push(...(await write(topics, 20)))
  await eventually(() => expectShared(apps.slice(1)))
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))

  expect(
    staying.flatMap(({ app, before }) => handledBy(app).slice(before)).filter((place) => left.has(place)),
    say({
      en: 'what member-1 had handled before it left, nobody handles again: it commits first, then it leaves',
      ru: 'то, что member-1 обработал до ухода, никто не обрабатывает снова: сначала коммит, потом уход',
    }),
  ).toEqual([])
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all(others.map((member) => member.stop()))
})

test('2.5 forgets what it knew of a partition that it lost', async ({ subject, topics }) => {
  const [stays, visits] = [
    await subject<typeof Lab>({ name: 'member-1' }),
    await subject<typeof Lab>({ name: 'member-2' }),
  ]
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 4)
  const member = await stays.startMember({ name: 'member-1', sessionTimeoutMs })
  await eventually(() => expectAllHandled([stays], written))
  expect(await member.owned()).toEqual([0, 1, 2].map((partition) => ({ partition, handled: 4 })))

  const visitor = await visits.startMember({ name: 'member-2', sessionTimeoutMs })
  await eventually(() => expectShared([stays, visits]))
  const lost = ownedBy(visits)!
  expect(
    (await member.owned()).map(({ partition }) => partition),
    say({
      en: `partitions ${lost.join(', ')} are member-2's now: what member-1 says it owns has no owner twice`,
      ru: `партиции ${lost.join(', ')} теперь у member-2: member-1 не должен называть их своими`,
    }),
  ).toEqual(ownedBy(stays))

  await visitor.stop()
  await eventually(() => expectShared([stays]))
  expect(
    (await member.owned()).filter(({ partition }) => lost.includes(partition)),
    say({
      en: 'a partition that comes back comes without what was known of it: another member may have gone on meanwhile',
      ru: 'вернувшаяся партиция приходит без прежнего состояния: за это время её мог обрабатывать другой участник',
    }),
  ).toEqual(lost.map((partition) => ({ partition, handled: 0 })))
  await member.stop()
})

test('2.5 prints a timeline of the rebalance', async ({ subject, topics }) => {
  const viewer = await subject<typeof Lab>({ name: 'viewer' })
  const apps = await Promise.all(['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name })))
  await topics.create('user-activity', { partitions: 3 })
  const watch = await viewer.watchGroup({ everyMs: 50 })
  const expectNow = (picture: RegExp) =>
    eventually(() =>
      expect(
        viewer.$.output.lines.at(-1) ?? '',
        say({ en: 'the last line of the timeline', ru: 'последняя строка хронологии' }),
      ).toMatch(picture),
    )
  await expectNow(/^\+\d+ ms +0=- 1=- 2=-$/)
  const first = await apps[0]!.startMember({ name: 'member-1', sessionTimeoutMs })
  await expectNow(/^\+\d+ ms +0=member-1 1=member-1 2=member-1$/)
  const second = await apps[1]!.startMember({ name: 'member-2', sessionTimeoutMs })
  await expectNow(/^\+\d+ ms +(?=.*member-1)(?=.*member-2)0=member-\d 1=member-\d 2=member-\d$/)
  await first.stop()
  await expectNow(/^\+\d+ ms +0=member-2 1=member-2 2=member-2$/)
  await Promise.all([watch.stop(), second.stop()])

  const pictures = viewer.$.output.lines.map((line) => line.replace(/^\+\d+ ms +/, ''))
  expect(
    pictures.filter((picture, n) => picture === pictures[n - 1]),
    say({ en: 'a line only when the picture has changed', ru: 'строка только тогда, когда картина изменилась' }),
  ).toEqual([])
  const times = viewer.$.output.lines.map((line) => Number(/^\+(\d+) ms/.exec(line)?.[1]))
  expect(times, say({ en: 'time runs forward', ru: 'время идёт вперёд' })).toEqual(times.toSorted((a, b) => a - b))
})

test('2.5 the partitions of a killed member go to the others, and nothing is lost', async ({
  subject,
  topics,
  wire,
}) => {
  const names = ['member-1', 'member-2', 'member-3']
  const apps = await Promise.all(names.map((name) => subject<typeof Lab>({ name })))
  const [victim, others] = [apps[1]!, [apps[0]!, apps[2]!]]
  await topics.create('user-activity', { partitions: 3 })
  const options = { sessionTimeoutMs: shortSessionMs, workMs: 1 }
  const [first, , third] = await Promise.all(apps.map((app, n) => app.startMember({ name: names[n]!, ...options })))
  await eventually(() => expectShared(apps))
  const killed = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    endpoint: 'member-2',
    description: 'member-2 is killed when its first commit has been written',
    action: { do: 'call', run: () => victim.$.kill() },
  })
  const written = await write(topics, 30)
  await killed.firing
  written.push(...(await write(topics, 10)))
  await eventually(() => expectShared(others))
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all([first!.stop(), third!.stop()])
})

test('2.5 a member frozen past its session cannot commit when it thaws, and goes on as a new one', async ({
  subject,
  topics,
  wire,
}) => {
  const [frozen, other] = [
    await subject<typeof Lab>({ name: 'member-1' }),
    await subject<typeof Lab>({ name: 'member-2' }),
  ]
  const apps = [frozen, other]
  await topics.create('user-activity', { partitions: 3 })
  const members = [
    await frozen.startMember({ name: 'member-1', sessionTimeoutMs: shortSessionMs }),
    await other.startMember({ name: 'member-2', sessionTimeoutMs: shortSessionMs }),
  ]
  await eventually(() => expectShared(apps))
  const written = await write(topics, 3)
  await eventually(() => expectAllCommitted(topics))

  const thaw = Promise.withResolvers<void>()
  const late = wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    endpoint: 'member-1',
    description: 'member-1 is frozen with a commit on its way, past its session',
    action: {
      do: 'call',
      run: () => {
        frozen.$.freeze()
        return thaw.promise
      },
    },
  })
  try {
    written.push(...(await write(topics, 3)))
    const request = await late.firing
    // member-2 takes over all of it and goes on, beyond what member-1 is about to commit.
    await eventually(() => expectShared([other]))
    written.push(...(await write(topics, 3)))
    await eventually(() => expectAllCommitted(topics))
    frozen.$.thaw()
    thaw.resolve()
    await eventually(() => {
      const codes = entries(answerTo(wire, request) ?? request).map(({ errorCode }) => errorCode)
      expect(codes.length > 0 && codes.every((code) => code !== undefined && code !== 0)).toBe(true)
    })
  } finally {
    frozen.$.thaw()
    thaw.resolve()
  }
  await eventually(() => expectShared(apps))
  // One partition at a time: a member that still remembers old offsets of the others commits them now.
  for (const partition of [0, 1, 2]) {
    written.push(...(await write(topics, 1, [partition])))
    await eventually(() => expectAllHandled(apps, written))
  }
  await eventually(() => expectAllCommitted(topics))
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all(members.map((member) => member.stop()))
})
