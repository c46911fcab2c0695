import { type AboutWait, eventually, type RecordToProduce, readable, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics } from './cluster.ts'
import { means } from './means.ts'

const MINUTE = 60_000
/** So long ago that no record is of the future, and not so long that a broker deletes it. */
const longAgo = () => Date.now() - 20 * 60 * MINUTE

const click = (user: string, clickId: string, timestamp: number): RecordToProduce => ({
  key: user,
  value: { clickId, productId: 'tea' },
  timestamp,
})

const purchase = (user: string, orderId: string, timestamp: number): RecordToProduce => ({
  key: user,
  value: { orderId, cents: 100 },
  timestamp,
})

/** `anna: a b` for each pair, once: at-least-once may repeat one. */
async function pairsIn(topics: Topics): Promise<string[]> {
  const pairs = (await topics.read('correlated-clicks')).map((record) => {
    const { key, value } = readable(record)
    const { first, second } = value as Lab.ClickPair
    return `${key}: ${first.clickId} ${second.clickId}`
  })
  return [...new Set(pairs)].sort()
}

/** `anna: a order` for each outcome, once, but for clicks that tick. */
async function outcomesIn(topics: Topics): Promise<string[]> {
  const outcomes = (await topics.read('click-outcomes')).map((record) => {
    const { key, value } = readable(record)
    const { click, purchase } = value as Lab.Outcome
    return `${key}: ${click.clickId} ${purchase?.orderId ?? 'nothing'}`
  })
  return [...new Set(outcomes)].filter((one) => !one.includes(': tick')).sort()
}

test('14.5 pairs clicks on a cluster, also with those from before a restart', async ({ subject, topics }) => {
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  await createTopics(topics)
  const at = longAgo()
  const pairs = (expected: string[]) =>
    eventually(() => pairsIn(topics), {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(expected),
      description: means.pairsAre(expected),
    })
  const service = await first.startCorrelation()
  await topics.produce('user-clicks', [
    click('anna', 'a', at),
    click('boris', 'x', at),
    click('anna', 'b', at + MINUTE),
    click('boris', 'y', at + MINUTE),
  ])
  await pairs(['anna: a b', 'boris: x y'])
  await service.stop()
  const again = await second.startCorrelation()
  await topics.produce('user-clicks', [click('boris', 'z', at + 2 * MINUTE), click('anna', 'c', at + 2 * MINUTE)])
  await pairs(['anna: a b', 'anna: a c', 'anna: b c', 'boris: x y', 'boris: x z', 'boris: y z'])
  await again.stop()
})

test('14.5 tells on a cluster what became of each click', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const at = longAgo()
  const service = await app.startOutcomes()
  await topics.produce('user-clicks', [click('anna', 'a', at), click('boris', 'b', at)])
  await topics.produce('purchases', [purchase('anna', 'order', at + MINUTE)])
  let ticks = 0
  const look = async () => {
    // A join looks only now and then for what it may give up: whoever waits has to see time pass.
    ticks += 1
    const later = at + 20 * MINUTE + ticks
    await topics.produce('purchases', [
      purchase('anna', `tick-${ticks}`, later),
      purchase('boris', `tick-${ticks}`, later),
    ])
    return outcomesIn(topics)
  }
  const expected = ['anna: a order', 'boris: b nothing']
  await eventually(look, {
    until: (seen) => seen.join() === expected.join(),
    timeoutMs: 15_000,
    description: means.outcomesAre(expected),
  })
  await service.stop()
})

test('14.5 clicks and purchases from before a restart meet what comes after it, and a click that waits goes on waiting', async ({
  subject,
  topics,
}) => {
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  await createTopics(topics)
  const at = longAgo()
  const outcomes = (expected: string[], description: AboutWait, tick: () => Promise<void> = async () => {}) =>
    eventually(
      async () => {
        await tick()
        return outcomesIn(topics)
      },
      {
        intervalMs: 500,
        timeoutMs: 15_000,
        until: (seen) => seen.join() === expected.join(),
        description,
      },
    )
  const service = await first.startOutcomes()
  await topics.produce('user-clicks', [
    click('anna', 'a', at),
    click('boris', 'b', at),
    // Those that meet: whoever has them has read what came before them in their partitions.
    click('anna', 'seen', at + 5 * MINUTE),
    click('boris', 'seen', at + 5 * MINUTE),
  ])
  await topics.produce('purchases', [purchase('anna', 'x', at + 12 * MINUTE), purchase('boris', 'x', at + 12 * MINUTE)])
  const before = ['anna: seen x', 'boris: seen x']
  await outcomes(before, means.outcomesAre(before))
  await service.stop()

  const again = await second.startOutcomes()
  await topics.produce('purchases', [purchase('boris', 'y', at + 9 * MINUTE)])
  await topics.produce('user-clicks', [click('boris', 'c', at + 13 * MINUTE)])
  const met = ['boris: b y', 'boris: seen y', 'boris: c x', 'boris: c y']
  const afterwards = [...before, ...met].sort()
  await outcomes(afterwards, means.outcomesAfterRestart(afterwards))
  // Each gives up the one before it, and what waited when the first process stopped.
  let ticks = 0
  const all = ['anna: a nothing', ...afterwards]
  await outcomes(all, means.outcomesAfterRestart(all), async () => {
    ticks += 1
    await topics.produce('user-clicks', [click('anna', `tick-${ticks}`, at + (40 + 16 * Math.min(ticks, 70)) * MINUTE)])
  })
  await again.stop()
})
