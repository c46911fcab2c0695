import { eventually, expect, expectNoBrokerIsSaid, expectRejection, test, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { Clicks, createTopics, OPTIONS, SUBJECTS } from './cluster.ts'

test('4.3 the counts of all partitions together equal a batch computation', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  await clicks.feed(60)
  const service = await app.startClickCounts(OPTIONS)
  await clicks.feed(60)
  await clicks.counted({
    en: 'Users of one category lie in all partitions of clicks: their clicks have to meet in one task.',
    ru: 'Пользователи одной категории лежат во всех партициях clicks: их клики должны встретиться в одной задаче.',
  })
  await service.stop()
})

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
  await clicks.countedOrLate()
  await clicks.from(1, [
    ['books', 0],
    ['books', 2],
  ])
  await clicks.from(
    0,
    SUBJECTS.flatMap((category) => [
      [category, 0],
      [category, 2],
    ]),
  )
  await clicks.countedOrLate()
  await service.stop()
  await clicks.countedOrLate()
})

test('4.3 what is no click is reported, and everything around it is counted', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const clicks = new Clicks(topics, scope.seed)
  const service = await app.startClickCounts(OPTIONS)
  await clicks.feed(5)
  const at = Date.now()
  const bad = [
    'not JSON',
    'null',
    '{"userId":"u1","category":"books"}',
    JSON.stringify({ userId: 'u1', category: 7, at }),
    JSON.stringify({ userId: 'u1', category: 'x'.repeat(41), at }),
    JSON.stringify({ userId: 'u1', category: 'books', at: String(at) }),
    null,
  ]
  const positions = await topics.produce(
    'clicks',
    bad.map((value) => ({ key: 'u1', value })),
  )
  await clicks.feed(5)
  await clicks.counted({
    en: 'One record that nobody can read stops the task, and with it all that comes after.',
    ru: 'Одна нечитаемая запись останавливает задачу, а с ней всё, что идёт следом.',
  })
  await service.stop()
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    { en: 'ctx.onReject, once for each', ru: 'ctx.onReject по одному разу на каждую' },
  ).toEqual(
    positions.map(({ partition, offset }) => ({ topic: topics.name('clicks'), partition, offset: String(offset) })),
  )
})

test('4.3 a restart restores the counts and goes on: nothing lost, nothing counted again', async ({
  subject,
  topics,
  scope,
}) => {
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  for (const name of ['first', 'second']) {
    const app = await subject<typeof Lab>({ name })
    await clicks.feed(40)
    const service = await app.startClickCounts(OPTIONS)
    await clicks.counted({
      en: `By the ${name} process. What the second one does not know is what the first one kept in its own memory.`,
      ru: `Процесс ${name}. Второй не знает того, что первый держал только в своей памяти.`,
    })
    await service.stop()
  }
  await clicks.counted()
})

test('4.3 two instances share the work, and the counts go on when one leaves', async ({ subject, topics, scope }) => {
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  const [one, two] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'two' })]
  await clicks.feed(20)
  const first = await one.startClickCounts({ ...OPTIONS, instance: 'one' })
  await clicks.counted()
  const second = await two.startClickCounts({ ...OPTIONS, instance: 'two' })
  const members = await eventually(() => topics.members('click-counter'), {
    until: (all) => all.length === 2 && all.every(({ assignments }) => Object.keys(assignments).length > 0),
    timeoutMs: 15_000,
    description: {
      en: 'two members of the group click-counter, each with partitions of its own. Instances of one application have one application.id',
      ru: 'в группе click-counter два участника, у каждого свои партиции. У экземпляров одного приложения один application.id',
    },
  })
  const owned = members.flatMap(({ assignments }) =>
    Object.entries(assignments).flatMap(([topic, partitions]) => partitions.map((it) => `${topic}-${it}`)),
  )
  expect(new Set(owned).size, { en: 'each partition has one owner', ru: 'у каждой партиции один владелец' }).toBe(
    owned.length,
  )
  await clicks.feed(20)
  await clicks.counted()
  await first.stop()
  await waitForMembers(topics, 'click-counter', 1)
  await clicks.feed(20)
  await clicks.counted({
    en: 'The second instance has to take over the state of the first one.',
    ru: 'Второй экземпляр должен принять состояние первого.',
  })
  await second.stop()
  await clicks.counted()
})

test('4.3 the counts go on when the broker is back', async ({ subject, topics, broker, needs, scope }) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  const service = await app.startClickCounts(OPTIONS)
  await clicks.feed(20)
  await clicks.counted()
  await broker.kill()
  await broker.start()
  await clicks.feed(20)
  await clicks.counted()
  await service.stop()
  await clicks.counted()
})

test('4.3 a topic that is missing is an error at the start', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const about = {
    en: 'nobody has created clicks, and the service waits for it for ever or starts as if it were there',
    ru: 'топик clicks никто не создал, а сервис ждёт его вечно или запускается как ни в чём не бывало',
  }
  await expectRejection(app.startClickCounts(), { about, names: ['clicks'] })
})

test('4.3 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startClickCounts(OPTIONS))
})
