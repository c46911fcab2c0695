import { expect, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { answersTo, cancels, holdReading, joins, OPTIONS, REGIONS, THIRTY, toldAll } from './cluster.ts'
import { means } from './means.ts'

const OPPONENTS = THIRTY.map((wish) => ({ ...wish, player: `with-${wish.player}` }))
const ALL_MATCHED = [...THIRTY, ...OPPONENTS].map(({ player }) => `${player} #1 matched`)

test('21.5 lets whoever was told ask again, whatever the partitions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  await topics.produce('match-requests', joins([...THIRTY, ...OPPONENTS]))
  await toldAll(topics, ALL_MATCHED, means.eachFindsHisOpponent)
  const players = THIRTY.map(({ player }) => player)
  const elsewhere = THIRTY.map((wish, n) => ({ ...wish, ticket: 2, region: REGIONS[(n + 1) % 6]! }))
  await topics.produce('match-requests', [...joins(elsewhere), ...cancels(players, 2)])
  const answers = await answersTo(topics, players, 2, means.askedAgain)
  expect(answers.toSorted(), means.freeOnEachPartition).toEqual(
    players.map((player) => `${player} #2 cancelled`).toSorted(),
  )
  await service.stop()
})

test('21.5 says nothing of other players in the headers of a notification', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  const session = (player: string) => `session of ${player};`
  const requests = joins([...THIRTY, ...OPPONENTS]).map((one) => ({ ...one, headers: { session: session(one.key) } }))
  await topics.produce('match-requests', requests)
  await toldAll(topics, ALL_MATCHED, means.eachFindsHisOpponent)
  const foreign = (await topics.read('notifications')).flatMap(({ key, headers }) => {
    const own = session(Buffer.from(key ?? []).toString())
    const values = headers.map(([, value]) => Buffer.from(value ?? []).toString())
    return values.filter((value) => value.startsWith('session') && value !== own)
  })
  expect(foreign, means.headersOfOthers).toEqual([])
  await service.stop()
})

test('21.5 tells nobody before he may ask again', async ({ subject, topics, wire }) => {
  // Made by the test, so that the timestamps are the test's: those of the new requests lie before the match, as where the broker's clock is behind.
  await topics.create('match-requests', { partitions: 3 })
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  const reading = holdReading('notifications', topics, wire)
  await topics.produce('match-requests', joins([{ player: 'ann' }, { player: 'bob' }]))
  await waitForFault(reading.writing, { description: means.tellsTheMatch })
  await toldAll(topics, ['ann #1 matched', 'bob #1 matched'], means.toldWhileItReadsNothing)
  const timestamp = Date.now() - 60_000
  const again = [...joins([{ player: 'ann', ticket: 2, region: 'us' }]), ...cancels(['ann'], 2)]
  await topics.produce(
    'match-requests',
    again.map((one) => ({ ...one, timestamp })),
  )
  reading.goOn()
  const answers = await answersTo(topics, ['ann'], 2, means.askedAgain)
  expect(answers, means.toldTooEarly).toEqual(['ann #2 cancelled'])
  await service.stop()
})
