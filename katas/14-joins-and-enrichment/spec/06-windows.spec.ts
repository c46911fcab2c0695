import { eventually, type RecordToProduce, readable, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'

const MINUTE = 60_000
const anHourAgo = () => Date.now() - 60 * MINUTE

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

const create = (topics: Topics, ...names: string[]) =>
  Promise.all(names.map((name) => topics.create(name, { partitions: 3 })))

/** `anna: a b` for each pair, once: at-least-once may repeat one. */
async function pairsIn(topics: Topics): Promise<string[]> {
  const pairs = (await topics.read('correlated-clicks')).map((record) => {
    const { key, value } = readable(record)
    const { first, second } = value as Lab.ClickPair
    return `${key}: ${first.clickId} ${second.clickId}`
  })
  return [...new Set(pairs)].sort()
}

test('14.5 pairs clicks on a cluster, also with those from before a restart', async ({ subject, topics }) => {
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  await create(topics, 'user-clicks', 'correlated-clicks')
  const at = anHourAgo()
  const pairs = (expected: string[]) =>
    eventually(() => pairsIn(topics), {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(expected),
      description: {
        en: `these pairs in correlated-clicks: ${expected.join('; ')}. What the second process does not find is what the first one kept in its own memory`,
        ru: `пары в correlated-clicks: ${expected.join('; ')}. Второй процесс не найдёт того, что первый держал только в своей памяти`,
      },
    })
  const service = await first.startCorrelation()
  await topics.produce('user-clicks', [
    click('anna', 'a', at),
    click('boris', 'x', at),
    click('anna', 'b', at + MINUTE),
  ])
  await pairs(['anna: a b'])
  await service.stop()
  const again = await second.startCorrelation()
  await topics.produce('user-clicks', [click('boris', 'y', at + MINUTE), click('anna', 'c', at + 2 * MINUTE)])
  await pairs(['anna: a b', 'anna: a c', 'anna: b c', 'boris: x y'])
  await again.stop()
})

test('14.5 tells on a cluster what became of each click', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await create(topics, 'user-clicks', 'purchases', 'click-outcomes')
  const at = anHourAgo()
  const service = await app.startOutcomes()
  await topics.produce('user-clicks', [click('anna', 'a', at), click('boris', 'b', at)])
  await topics.produce('purchases', [purchase('anna', 'order', at + MINUTE)])
  let ticks = 0
  const outcomes = async () => {
    // Stream time is that of a task, and a join looks for what it may give up only now and then: whoever waits has to see time pass.
    ticks += 1
    const later = at + 20 * MINUTE + ticks
    await topics.produce('purchases', [
      purchase('anna', `tick-${ticks}`, later),
      purchase('boris', `tick-${ticks}`, later),
    ])
    const seen = (await topics.read('click-outcomes')).map((record) => {
      const { key, value } = readable(record)
      const { click, purchase } = value as Lab.Outcome
      return `${key}: ${click.clickId} ${purchase?.orderId ?? 'nothing'}`
    })
    return [...new Set(seen)].sort()
  }
  await eventually(outcomes, {
    until: (seen) => seen.join() === 'anna: a order,boris: b nothing',
    timeoutMs: 15_000,
    description: {
      en: 'in click-outcomes: anna: a order; boris: b nothing, once stream time is past window and grace',
      ru: 'в click-outcomes: anna: a order; boris: b nothing, когда время потока ушло за окно и grace',
    },
  })
  await service.stop()
})
