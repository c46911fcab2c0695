import { eventually, expect, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { joins, OPTIONS, read, short, shortMatches, stateOf, toldAll, waitingIn } from './cluster.ts'
import { means } from './means.ts'
import { joinText } from './told.ts'

test('21.5 tells each player once although it is killed between the match and the notification', async ({
  subject,
  topics,
  wire,
}) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startMatchmaker(OPTIONS)
  const death = wire.fault({
    ...{ api: 'Produce', endpoint: 'first', direction: 'response', topic: topics.name('notifications') },
    action: { do: 'call', run: () => first.$.kill() },
  })
  await topics.produce('match-requests', joins([{ player: 'ann' }, { player: 'bob' }]))
  await waitForFault(death, { description: means.deathAtTheNotification })
  const second = await subject<typeof Lab>({ name: 'second' })
  const service = await second.startMatchmaker(OPTIONS)
  await toldAll(topics, ['ann #1 matched', 'bob #1 matched'], means.toldAfterTheCrash)
  await topics.produce(
    'match-requests',
    joins([
      { player: 'ann', ticket: 2 },
      { player: 'bob', ticket: 2 },
    ]),
  )
  await toldAll(topics, ['ann #2 matched', 'bob #2 matched'], means.freeAfterTheCrash)
  const { matches, notifications } = await read(topics)
  expect(shortMatches(matches).map(inAnyOrder), means.matchedOnce).toEqual(['ann#1 bob#1 eu', 'ann#2 bob#2 eu'])
  const wanted = ['ann #1 matched', 'ann #2 matched', 'bob #1 matched', 'bob #2 matched']
  expect(short(notifications), means.toldOnce).toEqual(wanted)
  expect(
    notifications.filter(({ told }) => told.includes('?')),
    means.ofAnotherMatch,
  ).toEqual([])
  await service.stop()
})

test('21.4 makes a match once although it is killed while it writes it', async ({ subject, topics, wire }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startMatchmaker(OPTIONS)
  const death = wire.fault({
    ...{ api: 'Produce', endpoint: 'first', direction: 'response', topic: topics.name('matches') },
    action: { do: 'call', run: () => first.$.kill() },
  })
  await topics.produce('match-requests', joins([{ player: 'ann' }, { player: 'bob' }]))
  await waitForFault(death, { description: means.deathAtTheMatch })
  const second = await subject<typeof Lab>({ name: 'second' })
  const service = await second.startMatchmaker(OPTIONS)
  await toldAll(topics, ['ann #1 matched', 'bob #1 matched'], means.toldAfterTheCrash)
  await topics.produce('match-requests', joins([{ player: 'cat' }, { player: 'dan' }]))
  await toldAll(topics, ['cat #1 matched', 'dan #1 matched'], means.toldAfterTheCrash)
  const { matches } = await read(topics)
  expect(shortMatches(matches).map(inAnyOrder), means.matchedOnce).toEqual(['ann#1 bob#1 eu', 'cat#1 dan#1 eu'])
  await service.stop()
})

/** Two requests that come together stand on two partitions: which of them the queue takes first is open. */
const inAnyOrder = (match: string): string => match.split(' ').toSorted().join(' ')

test('21.3 forgets nobody who waits, in a crash and at a stop, nor their order and their tickets', async ({
  subject,
  topics,
}) => {
  const options = { ...OPTIONS, size: 3 }
  // Made by the test, so that the timestamps are the test's: all are equal, and only the order of coming is left.
  await topics.create('match-requests', { partitions: 3 })
  const timestamp = Date.now()
  const ask = async (player: string, ticket = 1) => {
    await topics.produce('match-requests', [{ key: player, value: joinText({ player, ticket }), timestamp }])
  }
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startMatchmaker(options)
  await ask('zoe')
  await waitingIn(topics, 'eu', 1, means.takenIn)
  await ask('yan')
  await waitingIn(topics, 'eu', 2, means.takenIn)
  await first.$.kill()
  const second = await subject<typeof Lab>({ name: 'second' })
  const before = await second.startMatchmaker(options)
  await ask('zoe', 2)
  await ask('zoe')
  await toldAll(topics, ['zoe #2 refused'], means.stillWaits)
  await ask('ann')
  await toldAll(topics, ['ann #1 matched', 'yan #1 matched', 'zoe #1 matched'], means.matchedAfterTheCrash)
  await ask('bob')
  await waitingIn(topics, 'eu', 1, means.takenIn)
  await before.stop()
  const after = await second.startMatchmaker(options)
  await ask('ann')
  await ask('cat')
  await waitingIn(topics, 'eu', 2, means.takenIn)
  await ask('dan')
  await toldAll(topics, ['bob #1 matched', 'cat #1 matched', 'dan #1 matched'], means.matchedAfterTheStop)
  const { matches } = await read(topics)
  expect(shortMatches(matches), means.orderKept).toEqual(['eu zoe#1 yan#1 ann#1', 'eu bob#1 cat#1 dan#1'])
  expect(new Set(matches.map(({ key }) => key)).size, means.idsAfterARestart).toBe(2)
  await after.stop()
})

test('21.4 goes on looking by the clock after a restart, although no request comes', async ({ subject, topics }) => {
  const options = { ...OPTIONS, widenBy: 25, widenEveryMs: 4_000, maxBand: 75 }
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const before = await app.startMatchmaker(options)
  await topics.produce('match-requests', joins([{ player: 'ann' }, { player: 'bob', rating: 1_060 }]))
  await eventually(() => topics.read('match-queues'), {
    until: (records) => records.some(({ value }) => value !== null && stateOf(value).waiting === 2),
    description: means.takenIn,
  })
  await before.stop()
  const after = await app.startMatchmaker(options)
  await toldAll(topics, ['ann #1 matched', 'bob #1 matched'], means.looksAfterARestart)
  await after.stop()
})
