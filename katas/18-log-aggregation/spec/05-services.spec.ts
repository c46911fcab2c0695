import { eventually, expect, expectNoBrokerIsSaid, expectRejection, type Subject, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { arrives, committedIn, createTopics, feed, MORTAL } from './cluster.ts'
import { event, jsonLine, RECENT, raw } from './logs.ts'
import { means } from './means.ts'

const linesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    key: `shop-${n % 5}`,
    value: raw('json', jsonLine(RECENT + n, n % 3 === 0 ? 'error' : 'info', `line ${from + n}`), `shop-${n % 5}`),
  }))

const messagesOf = (count: number) => Array.from({ length: count }, (_, n) => `line ${n}`)

test('18.3 on the cluster each line becomes one event, over a restart too', async ({ subject, topics }) => {
  await createTopics(topics, 2)
  for (const [n, name] of ['first', 'second'].entries()) {
    const app = await subject<typeof Lab>({ name })
    await topics.produce('raw-logs', linesFrom(40 * n, 20))
    const running = await app.startParser()
    await topics.produce('raw-logs', linesFrom(40 * n + 20, 20))
    await arrives(topics, messagesOf(40 * (n + 1)), means.byProcess(name))
    await running.stop()
  }
})

const points = [
  { api: 'TxnOffsetCommit', direction: 'request' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
] as const

test('18.3 a line becomes one event wherever in a commit the process dies', async ({ subject, topics, wire }) => {
  await createTopics(topics, 1)
  let count = 0
  for (const [n, { api, direction }] of points.entries()) {
    const app = await subject<typeof Lab>({ name: `run-${n}` })
    await app.startParser(MORTAL)
    const run = async (): Promise<'drop'> => {
      await app.$.kill()
      return 'drop'
    }
    const description = means.dies(api, direction)
    const common = { endpoint: app.$.name, description, action: { do: 'call', run } as const, optional: true }
    const asked = wire.fault({ ...common, api, direction })
    // Offsets that no transaction has: the process dies as well, and the events tell.
    const apart = wire.fault({ ...common, api: 'OffsetCommit' })
    await topics.produce('raw-logs', linesFrom(count, 10))
    count += 10
    await waitForFault([asked, apart], { timeoutMs: 15_000, description })
    await app.$.ended
    asked.remove()
    apart.remove()
  }
  const survivor = await subject<typeof Lab>({ name: 'survivor' })
  const running = await survivor.startParser(MORTAL)
  await arrives(topics, messagesOf(count), means.afterDeaths)
  await running.stop()
})

test('18.4 on the cluster patterns count on over a restart, and a burst is told once', async ({ subject, topics }) => {
  await createTopics(topics, 1)
  const quiet = Array.from({ length: 12 }, (_, minute) =>
    Array.from({ length: 20 }, (_, n) => event(100 * minute + n, 'info', RECENT + 60_000 * minute + n, 'fine')),
  ).flat()
  const burstAt = RECENT + 12 * 60_000
  const errors = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) =>
      event(2_000 + from + n, 'error', burstAt + from + n, `order ${from + n} failed`),
    )
  const first = await subject<typeof Lab>({ name: 'first' })
  let running = await first.startDetector()
  await feed(topics, [...quiet, ...errors(0, 10)])
  await countIs(10)
  await running.stop()
  const second = await subject<typeof Lab>({ name: 'second' })
  running = await second.startDetector()
  await feed(topics, errors(10, 15))
  await countIs(25)
  // One line of a later minute closes the one before it.
  await feed(topics, [event(9_000, 'info', burstAt + 200_000, 'later')])
  const alerts = await eventually(() => committedIn(topics, 'log-alerts'), {
    until: (all) => all.length > 0,
    timeoutMs: 15_000,
    description: means.alertComes,
  })
  expect(
    alerts.map(({ key, value }) => [key, value]),
    means.oneAlert,
  ).toEqual([['shop', { service: 'shop', start: burstAt, lines: 25, errors: 25, expected: 0.1 }]])
  await running.stop()

  async function countIs(count: number): Promise<void> {
    await eventually(async () => (await committedIn(topics, 'error-patterns')).at(-1)?.value, {
      until: (seen) => (seen as Lab.Pattern | undefined)?.count === count,
      timeoutMs: 20_000,
      description: means.countsOn(count),
    })
  }
})

const services = [
  {
    task: '18.3',
    name: 'startParser',
    topics: ['raw-logs', 'logs-info', 'logs-warning', 'logs-error', 'logs-unparsed'],
  },
  {
    task: '18.4',
    name: 'startDetector',
    topics: ['logs-info', 'logs-warning', 'logs-error', 'error-patterns', 'log-alerts'],
  },
] as const

const start = (app: Subject<typeof Lab>, name: 'startParser' | 'startDetector') => app[name]()

for (const { task, name, topics: wanted } of services) {
  for (const missing of wanted)
    test(`${task} a missing ${missing} is an error at the start of ${name}`, async ({ subject, topics }) => {
      for (const other of wanted) if (other !== missing) await topics.create(other)
      const app = await subject<typeof Lab>()
      await expectRejection(start(app, name), { about: means.missing(missing), names: [topics.name(missing)] })
    })

  test(`${task} ${name} says within 10 s that there is no broker`, async ({ subject, wire }) => {
    await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => start(app, name))
  })
}
