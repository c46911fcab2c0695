import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  type App,
  expectAllCommitted,
  expectAllHandled,
  expectCommitsNeverGoBack,
  expectOrderPerOwner,
  expectShared,
  handledBy,
  handledNow,
  ownedBy,
} from './history.ts'
import { join, sessionTimeoutMs, write } from './members.ts'

/** Nobody sleeps for so long by chance. */
const workMs = 1_013

test('2.5 a member that leaves finishes and commits what it has begun', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1', clock: { mode: 'virtual', start: 0 } })
  await topics.create('user-activity', { partitions: 3 })
  await write(topics, 5, [0])
  const member = await app.startMember({ name: 'member-1', workMs })
  /** Work that was begun. Whoever sleeps for another time does not work. */
  const begun = () => app.$.clock.sleeps.filter(({ ms }) => ms === workMs)
  const working = (times: number) =>
    eventually(() => begun().length, {
      until: (seen) => seen >= times,
      description: {
        en: `work number ${times} begins: ctx.clock.sleep(workMs), once for each activity, and the next when the last is done`,
        ru: `начинается работа номер ${times}: ctx.clock.sleep(workMs), по разу на событие, следующая после предыдущей`,
      },
    })
  await working(1)
  await app.$.clock.advance(workMs)
  await working(2)

  let stopped = false
  const stopping = member.stop().finally(() => {
    stopped = true
  })
  while (!stopped) await app.$.clock.advance(workMs)
  await stopping
  const handled = handledBy(app)
  const sleeps = begun()
  expect(new Set(sleeps.map(({ due }) => due)).size, {
    en: `records of a partition are handled one after another: the work on the next begins when the last is done. ${sleeps.length} were under way at once: the handler does not await its work, so kafkajs takes it for finished`,
    ru: `записи партиции обрабатываются по очереди: следующая начинается, когда закончена предыдущая. Сразу в работе было ${sleeps.length}: обработчик не ждёт свою работу, и kafkajs считает её сделанной`,
  }).toBe(sleeps.length)
  expect(handled.length, {
    en: `${sleeps.length} activities were begun: each has its \`handled\` line when stop() resolves`,
    ru: `начата обработка ${sleeps.length} событий: когда stop() разрешился, у каждого есть строка \`handled\``,
  }).toBe(sleeps.length)
  const committed = await topics.committed('activity-workers', 'user-activity')
  expect(Number(committed.get(0) ?? 0n), {
    en: `committed is exactly what was handled (${handled.join(' ')}). Less: the member left without committing, and another will repeat its work. More: the rest of the batch is lost`,
    ru: `закоммичено ровно то, что обработано (${handled.join(' ')}). Меньше: участник ушёл без коммита, и другой повторит его работу. Больше: остаток пачки потерян`,
  }).toBe(handled.length)
})

test('2.5 members come and go, and no activity is lost', async ({ subject, topics, wire }) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  const start = (n: number) => join([coming[n]!], { sessionTimeoutMs, workMs: 1 })
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 20)
  const first = await start(0)
  const others: (typeof first)[] = []
  for (const n of [1, 2]) {
    written.push(...(await write(topics, 20)))
    others.push(await start(n))
  }
  const apps = await Promise.all(coming)
  await eventually(() => expectShared(apps))
  written.push(...(await write(topics, 20)))
  await first.members[0]!.stop()
  const left = new Set(handledNow(apps[0]!))
  const staying = apps.slice(1).map((app) => ({ app, before: handledBy(app).length }))
  written.push(...(await write(topics, 20)))
  await eventually(() => expectShared(apps.slice(1)))
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))

  expect(
    staying.flatMap(({ app, before }) => handledBy(app).slice(before)).filter((place) => left.has(place)),
    {
      en: 'what member-1 had handled before it left, nobody handles again: it commits first, then it leaves',
      ru: 'то, что member-1 обработал до ухода, никто не обрабатывает снова: сначала коммит, потом уход',
    },
  ).toEqual([])
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all(others.map(({ members }) => members[0]!.stop()))
})

test('2.5 forgets what it knew of a partition that it lost', async ({ subject, topics }) => {
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name })) as [Promise<App>, Promise<App>]
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 4)
  const stays = await coming[0]
  const member = await stays.startMember({ name: 'member-1', sessionTimeoutMs })
  await eventually(() => expectAllHandled([stays], written))
  // From here on nothing is left to do, so nothing is counted again, whatever a busy machine makes of the group.
  await eventually(() => expectAllCommitted(topics))
  expect((await member.owned()).map(({ partition }) => partition)).toEqual([0, 1, 2])

  const visits = await coming[1]
  const visitor = await visits.startMember({ name: 'member-2', sessionTimeoutMs })
  await eventually(() => expectShared([stays, visits]))
  const lost = ownedBy(visits)!
  expect(
    (await member.owned()).map(({ partition }) => partition),
    {
      en: `partitions ${lost.join(', ')} are member-2's now: what member-1 says it owns has no owner twice`,
      ru: `партиции ${lost.join(', ')} теперь у member-2: member-1 не должен называть их своими`,
    },
  ).toEqual(ownedBy(stays))

  await visitor.stop()
  await eventually(() => expectShared([stays]))
  expect(
    (await member.owned()).filter(({ partition }) => lost.includes(partition)),
    {
      en: 'a partition that comes back comes without what was known of it: another member may have gone on meanwhile',
      ru: 'вернувшаяся партиция приходит без прежнего состояния: за это время её мог обрабатывать другой участник',
    },
  ).toEqual(lost.map((partition) => ({ partition, handled: 0 })))
  await member.stop()
})
