import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { partOf } from './orders.ts'

test('17.1 an order is in the same part in every process, and one of five is held out', async ({ subject }) => {
  const [app, other] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'two' })]
  const numbered = (name: string, length: number) => Array.from({ length }, (_, n) => `${name}${n}`)
  const ids = ['', 'a', 'o-1', ...numbered('order-', 400), ...numbered('заказ ', 40), ...numbered('😀', 40)]
  const parts = await Promise.all(ids.map((id) => app.partOf(id)))
  const again = await Promise.all(ids.toReversed().map((id) => other.partOf(id)))
  expect(again.toReversed(), means.sameEverywhere).toEqual(parts)
  expect(parts, means.byHash).toEqual(ids.map(partOf))
})

test('17.1 features are four numbers, and rush hours have both their ends', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const order = { distanceKm: 3.25, items: 4, rain: true, hour: 12 }
  expect(await app.featuresOf(order), means.features).toEqual([3.25, 4, 1, 0])
  const { rain: _, ...dry } = order
  expect(await app.featuresOf({ ...dry, rain: false, hour: 8 }), means.features).toEqual([3.25, 4, 0, 1])
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const rush = await Promise.all(hours.map(async (hour) => (await app.featuresOf({ ...order, hour }))[3]))
  expect(
    hours.filter((hour) => rush[hour] === 1),
    means.rushHours,
  ).toEqual([7, 8, 9, 16, 17, 18])
})
