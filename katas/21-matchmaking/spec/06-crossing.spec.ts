import { eventually, expect, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { answersTo, cancels, holdReading, joins, OPTIONS, read, short, toldAll } from './cluster.ts'
import { means } from './means.ts'

/** Forty pairs, each with a rating of its own. The first of a pair waits; he cancels in the moment in which the second comes. */
const PAIRS = Array.from({ length: 40 }, (_, n) => ({ first: `first-${n}`, second: `second-${n}`, rating: n * 100 }))

test('21.5 has each ticket in a match or cancelled, never both, whatever crosses', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  await topics.produce('match-requests', joins(PAIRS.map(({ first, rating }) => ({ player: first, rating }))))
  const crossing = PAIRS.flatMap(({ first, second, rating }) => [
    ...joins([{ player: second, rating }]),
    ...cancels([first]),
  ])
  await topics.produce('match-requests', crossing)
  // Whoever has no opponent any more cancels too, and so each second player is told something in the end.
  const seconds = PAIRS.map(({ second }) => second)
  await topics.produce('match-requests', cancels(seconds))
  const answered = async () => {
    const told = short((await read(topics)).notifications)
    return PAIRS.flatMap(({ first, second }) => [first, second]).filter(
      (player) => !told.includes(`${player} #1 cancelled`) && !told.includes(`${player} #1 not-waiting`),
    )
  }
  await eventually(answered, {
    until: (unanswered) => unanswered.length === 0,
    timeoutMs: 15_000,
    description: means.eachAnswered,
  })
  const { matches, notifications } = await read(topics)
  const matched = new Set(matches.flatMap(({ value }) => value.players.map(({ player }) => player)))
  for (const { first, second } of PAIRS) {
    for (const player of [first, second]) {
      const his = short(notifications.filter((one) => one.player === player))
      const wanted = matched.has(player)
        ? [`${player} #1 matched`, `${player} #1 not-waiting`]
        : [`${player} #1 cancelled`]
      expect(his.toSorted(), means.eitherOr(player)).toEqual(wanted)
    }
  }
  const seats = matches.flatMap(({ value }) => value.players)
  expect(seats.length, means.seats).toBe(matched.size)
  await service.stop()
})

test('21.5 leaves a ticket in its match although its player cancels before he is told', async ({
  subject,
  topics,
  wire,
}) => {
  // Made by the test, so that the timestamps are the test's: those of the cancellations lie before the match, as where the broker's clock is behind.
  await topics.create('match-requests', { partitions: 3 })
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  const reading = holdReading('matches', topics, wire)
  await topics.produce('match-requests', joins([{ player: 'ann' }, { player: 'bob' }]))
  await waitForFault(reading.writing, { description: means.writesTheMatch })
  await eventually(() => topics.read('matches'), {
    until: ({ length }) => length === 1,
    description: means.matchWhileItReadsNothing,
  })
  const timestamp = Date.now() - 60_000
  await topics.produce(
    'match-requests',
    cancels(['ann', 'bob']).map((one) => ({ ...one, timestamp })),
  )
  reading.goOn()
  await toldAll(topics, ['ann #1 matched', 'bob #1 matched'], means.toldInTheEnd)
  for (const player of ['ann', 'bob']) {
    const answers = await answersTo(topics, [player], 1, means.answered(player))
    expect(answers.toSorted(), means.eitherOr(player)).toEqual([`${player} #1 matched`, `${player} #1 not-waiting`])
  }
  await service.stop()
})
