import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  readable,
  readSettled,
  test,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const join = (player: string, ticket: number, name = 'Ann é'): Lab.Sent => ({
  player,
  request: { v: 1, type: 'join', ticket, name, region: 'eu', rating: 1_000 },
})

test('21.1 sends requests keyed by their player, those of a player in order, many together', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const players = ['a', 'b', 'c', 'd', 'e']
  const longest = '€'.repeat(32)
  const sent = Array.from({ length: 10_000 }, (_, n): Lab.Sent => {
    const player = players[n < 8_000 ? 0 : n % 5]!
    return n % 9 === 2 ? { player, request: { v: 1, type: 'cancel', ticket: n } } : join(player, n + 1, longest)
  })
  expect(await outcomeOf(app.sendRequests(sent)), means.tenThousand).toBe('resolved')
  const records = (await readSettled(topics, 'match-requests')).map(readable)
  expect(records.length, means.allSent).toBe(10_000)
  for (const player of players) {
    const his = records.filter(({ key }) => key === player)
    expect(new Set(his.map(({ partition }) => partition)).size, means.onePartition(player)).toBe(1)
    const wanted = sent.filter((one) => one.player === player).map(({ request }) => request)
    const at = wanted.findIndex(
      (request, n) => JSON.stringify(sorted(his[n]?.value)) !== JSON.stringify(sorted(request)),
    )
    expect(at < 0 ? 'all in order' : his[at]?.value, means.orderOfAPlayer(player, at)).toEqual(
      at < 0 ? 'all in order' : wanted[at],
    )
  }
  const requests = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('match-requests') })
  expect(requests.length, means.manyTogether).toBeLessThanOrEqual(200)
})

test('21.1 sends nothing where one request breaks the contract, and names its place', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const good = Array.from({ length: 1_200 }, (_, n) => join('a', n + 1))
  const bad: [place: number, one: Lab.Sent][] = [
    [1_200, join('no player', 1)],
    [1_200, { player: 'a', request: { ...join('a', 1).request, rating: 5_001 } as Lab.Join }],
    [0, join('', 1)],
    [7, { player: 'a', request: { v: 1, type: 'cancel', ticket: 0 } }],
  ]
  for (const [place, one] of bad)
    await expectRejection(app.sendRequests(good.toSpliced(place, 0, one)), { about: means.refused, names: [place] })
  await app.sendRequests([])
  expect((await readSettled(topics, 'match-requests')).length, means.nothingSent).toBe(0)
})

test('21.1 writes a request once and in its turn although the answer of the broker is lost', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  wire.fault({
    ...{ api: 'Produce', direction: 'response', topic: topics.name('match-requests') },
    action: { do: 'cut', when: 'before' },
    description: means.lostAnswer,
  })
  const tickets = Array.from({ length: 1_200 }, (_, n) => n + 1)
  const outcome = await outcomeOf(app.sendRequests(tickets.map((ticket) => join('a', ticket))))
  expect(outcome, means.overTheLoss).toBe('resolved')
  const written = (await readSettled(topics, 'match-requests')).map(
    (record) => (readable(record).value as Lab.Request).ticket,
  )
  const twice = written.filter((ticket, n) => written.indexOf(ticket) !== n)
  expect(twice.length, means.writtenOnce).toBe(0)
  const at = tickets.findIndex((ticket, n) => written[n] !== ticket)
  expect(at < 0 ? 'all in order' : (written[at] ?? 'nothing'), means.inTheirTurn(at)).toBe(
    at < 0 ? 'all in order' : tickets[at],
  )
})

test('21.1 resolves when the broker has acknowledged all, and rejects when it refuses one', async ({
  subject,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  let resolved = false
  const early: boolean[] = []
  const answers = wire.fault({
    ...{ api: 'Produce', direction: 'response', times: Number.POSITIVE_INFINITY, optional: true }, // acks=0 has none
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now() // whatever the process said before it answers this is known by now
        early.push(resolved)
      },
    },
  })
  await app.sendRequests([join('a', 1)]).then(() => {
    resolved = true
  })
  await eventually(() => early, { until: ({ length }) => length > 0, description: means.brokerAnswers })
  answers.remove()
  expect(early.includes(true), means.notAwaited).toBe(false)
  wire.fault({ api: 'Produce', action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } })
  await expectRejection(app.sendRequests([join('a', 2)]), { about: means.refusalSwallowed })
})

test('21.1 the producer says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.sendRequests([join('a', 1)]))
})

/** Fields by name: in which order they are written means nothing. */
const sorted = (value: unknown) => Object.entries(value ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1))
