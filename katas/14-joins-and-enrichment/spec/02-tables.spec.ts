import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  badUtf8,
  click,
  drive,
  expectRejected,
  type Input,
  type Output,
  product,
  profile,
  unreadableClicks,
} from './driven.ts'
import { means } from './means.ts'

const values = (outputs: readonly Output[]) => outputs.map(({ value }) => value)

test('14.2 a click of an unknown product comes out without it, one of an unknown user does not', async ({
  subject,
}) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  const outputs = await topology.pipe(
    profile('anna', 'Anna'),
    profile(null, 'Nobody'),
    click('anna', 'click-1', 'tea', 10),
    click('boris', 'click-2', 'tea', 11),
    click(null, 'click-3', 'tea', 12),
    click('anna', 'click-4', 'cup', 13),
  )
  const user = { name: 'Anna', country: 'NL' }
  expect(outputs, means.unknownProduct).toEqual([
    { key: 'tea', value: { clickId: 'click-1', productId: 'tea', user, product: null }, timestamp: 10 },
    { key: 'cup', value: { clickId: 'click-4', productId: 'cup', user, product: null }, timestamp: 13 },
  ])
})

test('14.2 a click waits for no table: what comes later is no concern of it', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  await topology.pipe(profile('anna', 'Anna'))
  const atOnce = await topology.pipe(click('boris', 'click-1', 'tea', 10), click('anna', 'click-2', 'tea', 10))
  expect(values(atOnce), means.productAwaited).toMatchObject([{ clickId: 'click-2', product: null }])
  expect(values(await topology.pipe(product('tea', 'Tea', 10), profile('boris', 'Boris', 10))), means.waited).toEqual(
    [],
  )
  const later = await topology.pipe(click('anna', 'click-3', 'tea', 10), click('boris', 'click-4', 'tea', 10))
  expect(values(later), means.waited).toMatchObject([
    { clickId: 'click-3', product: { title: 'Tea' } },
    { clickId: 'click-4', user: { name: 'Boris' } },
  ])
})

test('14.2 a change of a table makes no event, and a late profile does not rewrite the past', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  await topology.pipe(profile('anna', 'Anna', 0), product('tea', 'Tea', 0))
  expect(await topology.pipe(click('anna', 'click-1', 'tea', 10))).toHaveLength(1)
  const made = await topology.pipe(
    profile('anna', 'Anna II', 5), // older than the click, and later than it
    product('tea', 'Green tea', 20),
    profile('boris', 'Boris', 30),
    profile('anna', 'Anna III', 30),
    product('tea', null, 30),
    profile('anna', null, 30),
  )
  expect(values(made), means.tableTriggers).toEqual([])
})

test('14.2 the change that came last counts, whatever its timestamp', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  const look = async (...changes: Input[]) => values(await topology.pipe(...changes, click('anna', 'click', 'tea', 50)))
  await look(profile('anna', 'Anna', 0), product('tea', 'Tea', 0))
  const newer = await look(profile('anna', 'Anna II', 200), product('tea', 'Green tea', 200))
  expect(newer, means.newerArrived).toMatchObject([{ user: { name: 'Anna II' }, product: { title: 'Green tea' } }])
  const older = await look(profile('anna', 'Anna III', 100), product('tea', 'White tea', 100))
  expect(older, means.olderArrived).toMatchObject([{ user: { name: 'Anna III' }, product: { title: 'White tea' } }])
  expect(await look(product('tea', null, 90)), means.deletionArrived).toMatchObject([{ product: null }])
  expect(await look(profile('anna', null, 90)), means.deletionArrived).toEqual([])
  const again = await look(profile('anna', 'Anna IV', 40), product('tea', 'Black tea', 40))
  expect(again, means.knownAgain).toMatchObject([{ user: { name: 'Anna IV' }, product: { title: 'Black tea' } }])
})

test('14.2 a tombstone removes a profile and a product', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'enrichedEvents')
  await topology.pipe(profile('anna', 'Anna'), profile('boris', 'Boris'), product('tea', 'Tea'), product('cup', 'Cup'))
  const outputs = await topology.pipe(
    product('tea', null, 5),
    product('pot', null, 5),
    profile('boris', null, 6),
    profile('boris', null, 7),
    click('anna', 'click-1', 'tea', 10),
    click('boris', 'click-2', 'cup', 11),
    click('anna', 'click-3', 'cup', 12),
  )
  expect(values(outputs), means.tombstones).toMatchObject([
    { clickId: 'click-1', product: null },
    { clickId: 'click-3', product: { title: 'Cup' } },
  ])
  expect(app.$.rejects, means.tombstoneRejected).toEqual([])
})

test('14.2 reports what it cannot read, and goes on with what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'enrichedEvents')
  const bad: Input[] = [
    ...unreadableClicks(1),
    { ...profile('anna', 'x'), value: { name: 7, country: 'NL' } },
    profile('anna', 'я'.repeat(201)),
    { ...profile('anna', 'x'), value: badUtf8('{"name":"\xff","country":"NL"}') },
    { ...product('tea', 'x'), value: '[]' },
    product('tea', 'x'.repeat(201)),
  ]
  await topology.pipe(profile('anna', 'Anna'), product('tea', 'Tea'))
  const outputs = await topology.survive(...bad, click('anna', 'click-1', 'tea', 10))
  expect(values(outputs), means.lastReadable).toMatchObject([
    { clickId: 'click-1', user: { name: 'Anna' }, product: { title: 'Tea' } },
  ])
  const offsets = { 'user-clicks': unreadableClicks(1).map((_, n) => n), 'user-profiles': [1, 2, 3], products: [1, 2] }
  expectRejected(
    app,
    topics,
    Object.entries(offsets).flatMap(([topic, all]) => all.map((offset) => `${topic}:${offset}`)),
  )
})

test('14.2 takes the longest and the emptiest values that the contract allows', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'enrichedEvents')
  const [user, item, long] = ['ю'.repeat(64), 'т'.repeat(64), 'я'.repeat(200)]
  const outputs = await topology.pipe(
    profile(user, long),
    product(item, long),
    { ...profile('b', ''), value: { name: '', country: '' } },
    click(user, 'щ'.repeat(64), item, 10),
    click('b', 'c', 'p', 0),
  )
  expect(outputs, means.atTheLimits).toMatchObject([
    { key: item, value: { user: { name: long }, product: { title: long } }, timestamp: 10 },
    { key: 'p', value: { clickId: 'c', user: { name: '', country: '' }, product: null }, timestamp: 0 },
  ])
  expect(app.$.rejects, means.atTheLimits).toEqual([])
})
