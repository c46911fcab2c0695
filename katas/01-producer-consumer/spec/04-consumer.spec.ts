import { eventually, expect, expectNoBrokerIsSaid, test, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { feed, someEvents } from './events.ts'

const partitions = 3

const sorted = (lines: readonly string[]) => [...lines].sort()

test('1.4 prints one line for each event, those from before its first start too', async ({
  subject,
  topics,
  scope,
}) => {
  await topics.create('user-events', { partitions })
  const before = await feed(topics, someEvents(40, scope.seed))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  const after = await feed(topics, someEvents(20, scope.seed, 100))
  await eventually(() => app.$.output.lines, {
    until: (lines) => lines.length >= 60,
    description: {
      en: '60 lines. When the first 40 are missing: a new group starts at the end of the topic unless it is told fromBeginning',
      ru: '60 строк. Если нет первых 40: новая группа начинает с конца топика, если не задать fromBeginning',
    },
  })
  await consumer.stop()
  expect(sorted(app.$.output.lines)).toEqual(sorted([...before, ...after]))
})

test('1.4 prints the events of a partition in their order', async ({ subject, topics, scope }) => {
  await topics.create('user-events', { partitions: 1 })
  const owed = await feed(topics, someEvents(50, scope.seed))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  await eventually(() => app.$.output.lines, { until: (lines) => lines.length >= owed.length })
  await consumer.stop()
  expect(app.$.output.lines).toEqual(owed)
})

test('1.4 goes on where it was after a clean stop: nothing lost, nothing twice', async ({ subject, topics, scope }) => {
  await topics.create('user-events', { partitions })
  const first = await feed(topics, someEvents(30, scope.seed))
  const app = await subject<typeof Lab>()
  const one = await app.startConsumer()
  await eventually(() => app.$.output.lines, { until: (lines) => lines.length >= first.length })
  await one.stop()
  const second = await feed(topics, someEvents(30, scope.seed, 100))
  const two = await app.startConsumer()
  // The last event of each partition stands behind everything that could be printed twice.
  await waitForCommitted(topics, 'user-events-printer', 'user-events', undefined, {
    why: {
      en: 'What is committed is the offset of the next message to read: the last handled one plus 1. With that of the last one itself it is printed again at each start',
      ru: 'Коммитится смещение следующего сообщения: последнее обработанное плюс 1. Если закоммитить смещение последнего, оно печатается заново при каждом запуске',
    },
  })
  await two.stop()
  expect(sorted(app.$.output.lines), {
    en: 'all lines of both runs, each once',
    ru: 'все строки обоих запусков, каждая один раз',
  }).toEqual(sorted([...first, ...second]))
})

test('1.4 an event whose offset is committed has been printed, even when the process dies right then', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await topics.create('user-events', { partitions: 1 })
  const owed = await feed(topics, someEvents(20, scope.seed))
  const app = await subject<typeof Lab>()
  const kill = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    action: { do: 'call', run: () => app.$.kill() },
    description: 'the process is killed when its first commit is done',
  })
  await app.startConsumer().catch((error: unknown) => {
    if (kill.fired === 0) throw error // it may die before its start has resolved
  })
  await waitForFault(kill, {
    description: {
      en: 'a commit while the consumer runs. With one at its stop alone, a crash would print everything again',
      ru: 'коммит во время работы. Если он только при остановке, сбой заставит напечатать всё заново',
    },
  })
  await app.$.ended
  const committed = Number((await topics.committed('user-events-printer', 'user-events')).get(0))
  expect(committed, 'the commit arrived before the process died').toBeGreaterThan(0)
  const printed = new Set(app.$.output.lines)
  expect(
    owed.slice(0, committed).filter((line) => !printed.has(line)),
    {
      en: 'lines that nobody will ever print: their offsets were committed before they were handled, and the crash came in between',
      ru: 'строки, которых уже никто не напечатает: их смещение закоммичено до обработки, а сбой пришёлся между ними',
    },
  ).toEqual([])
})

test('1.4 goes on when its connection breaks, and misses nothing', async ({ subject, topics, wire, scope }) => {
  await topics.create('user-events', { partitions: 1 })
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  const owed = await feed(topics, someEvents(10, scope.seed))
  await eventually(() => app.$.output.lines, { until: (lines) => lines.length > 0 })
  const endpoint = await wire.endpoint('app')
  endpoint.cut({ refuse: true })
  owed.push(...(await feed(topics, someEvents(10, scope.seed, 100))))
  endpoint.accept()
  await eventually(() => new Set(app.$.output.lines), {
    until: (lines) => owed.every((line) => lines.has(line)),
    description: {
      en: `the lines of all ${owed.length} events, those from after the break too: whoever was connected once goes on trying`,
      ru: `строки всех событий (${owed.length}), в том числе после обрыва: кто однажды подключился, продолжает пытаться`,
    },
  })
  await consumer.stop()
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('1.4 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startConsumer())
})
