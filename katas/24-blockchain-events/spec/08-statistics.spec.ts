import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { batch, contractKey, Driven, holderKey, rowsAfter, senderKey, type Told } from './stats.ts'
import { address, approval, MOST, NOBODY, transaction, transfer } from './values.ts'

const [token, other] = [address(1), address(2)]
const [ann, bob] = [address(10), address(11)]

const event = (one: Lab.ChainEvent, status: Lab.Status = 'pending'): Told => ({ event: one, status })
const sent = (one: Lab.ChainTransaction, status: Lab.Status = 'pending'): Told => ({ transaction: one, status })

test('24.4 a transfer counts for its contract and for both its holders, each in its own row', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const told = [
    event(transfer(token, ann, bob, 5n)),
    event(transfer(token, ann, bob, 5n)),
    event(transfer(token, bob, ann, 2n)),
    event(transfer(other, ann, bob, 100n)),
  ]
  const rows = await rowsAfter(app, told)
  expect(rows, means.eachItsRow).toEqual(batch(told, []))
  expect(rows[holderKey(token, ann)], means.bothSides).toEqual({
    pending: { transfers: 3, received: '2', sent: '10' },
    confirmed: { transfers: 0, received: '0', sent: '0' },
  })
})

test('24.4 who sends to themselves is one holder, and nobody is none', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const self = [event(transfer(token, ann, ann, 5n))]
  expect(await rowsAfter(app, self), means.toThemselves).toEqual(batch(self, []))
  const born = [event(transfer(token, NOBODY, ann, 50n)), event(transfer(token, ann, NOBODY, 7n))]
  expect(await rowsAfter(app, born), means.nobodyHolds).toEqual(batch(born, []))
})

test('24.4 an approval is an event of its contract, and moves nothing', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const told = [event(approval(token, ann, bob, 1_000n)), event(transfer(token, ann, bob, 0n))]
  expect(await rowsAfter(app, told), means.approvalMoves).toEqual(batch(told, []))
})

test('24.4 a transaction counts for its sender; one that failed pays its fee and nothing else', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const told = [
    sent(transaction(ann, { value: '7', fee: '100' })),
    sent(transaction(ann, { value: '1000', fee: '30', succeeded: false })),
    sent(transaction(ann, { to: null, fee: '5' })),
    sent(transaction(bob, { to: ann, value: '1' })),
  ]
  expect(await rowsAfter(app, told), means.failedPaysNothing).toEqual(batch(told, []))
})

test('24.4 what is confirmed moves over, and what is retracted is taken out', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const [one, two] = [transfer(token, ann, bob, 5n), transfer(token, bob, ann, 3n)]
  const [sending, failing] = [transaction(ann, { value: '4' }), transaction(ann, { succeeded: false })]
  await driven.tell(event(one), event(two), sent(sending), sent(failing))
  await driven.tell(event(one, 'confirmed'), sent(sending, 'confirmed'))
  expect(driven.rows, means.movesOver).toEqual(batch([event(two), sent(failing)], [event(one), sent(sending)]))
  await driven.tell(event(two, 'retracted'), sent(failing, 'retracted'))
  expect(driven.rows, means.takenOut).toEqual(batch([], [event(one), sent(sending)]))
})

test('24.4 where nothing is left of a statistic it is removed, and it may come again', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const one = transfer(token, ann, bob, 5n)
  const nothing = transfer(token, ann, ann, 0n)
  await driven.tell(event(one), sent(transaction(ann)))
  const gone = await driven.tell(event(one, 'retracted'))
  expect(gone.toSorted(), means.removedRows).toEqual(
    [contractKey(token), holderKey(token, ann), holderKey(token, bob)].map((key) => `-${key}`).toSorted(),
  )
  expect(driven.rows, means.othersStay).toEqual(batch([sent(transaction(ann))], []))
  await driven.tell(event(one), event(one, 'retracted'), event(one))
  expect(driven.rows, means.comesAgain).toEqual(batch([event(one), sent(transaction(ann))], []))
  await driven.tell(event(nothing, 'pending'), event(one, 'retracted'))
  expect(driven.rows, means.zeroIsSomething).toEqual(batch([event(nothing), sent(transaction(ann))], []))
})

test('24.4 each change writes each row that it changes, and no other', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const one = transfer(token, ann, bob, 5n)
  const rows = [contractKey(token), holderKey(token, ann), holderKey(token, bob)].toSorted()
  expect((await driven.tell(event(one))).toSorted(), means.rowsOfAChange).toEqual(rows)
  expect((await driven.tell(event(one, 'confirmed'))).toSorted(), means.rowsOfAChange).toEqual(rows)
  expect(await driven.tell(sent(transaction(ann))), means.rowsOfAChange).toEqual([senderKey(ann)])
  expect(await driven.tell(event(approval(token, ann, bob, 5n))), means.rowsOfAChange).toEqual([contractKey(token)])
})

test('24.4 amounts are exact, whatever their size', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const amounts = [2n ** 53n, 1n, 10n ** 27n + 7n, 3n, MOST - 10n ** 28n, 10n ** 18n - 1n]
  const told = [
    ...amounts.map((amount) => event(transfer(token, ann, bob, amount))),
    ...amounts.slice(0, 4).map((fee) => sent(transaction(ann, { fee: String(fee), value: String(fee) }))),
  ]
  expect(await rowsAfter(app, told), means.exact).toEqual(batch(told, []))
})

test('24.4 whatever becomes of the blocks, the rows are those of a batch computation', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const person = fc.constantFrom(ann, bob, address(12), NOBODY)
  const amount = fc.oneof(fc.nat(20).map(BigInt), fc.bigInt({ min: 0n, max: 10n ** 30n }))
  const contract = fc.constantFrom(token, other)
  const fate = fc.constantFrom<Lab.Status>('pending', 'confirmed', 'retracted')
  const oneEvent = fc
    .tuple(contract, person, person, amount, fc.boolean())
    .map(([by, from, to, value, moves]) => event(moves ? transfer(by, from, to, value) : approval(by, from, to, value)))
  const oneSent = fc
    .tuple(fc.constantFrom(ann, bob), amount, amount, fc.boolean())
    .map(([from, value, fee, succeeded]) =>
      sent(transaction(from, { value: String(value), fee: String(fee), succeeded })),
    )
  const things = fc.array(fc.tuple(fc.oneof(oneEvent, oneSent), fate), { minLength: 1, maxLength: 8 })
  const of = (given: unknown) => means.afterAll(JSON.stringify(given))
  await expectForAll(things, { seed: scope.seed, runs: 25, means: means.againstBatch, of }, async (given) => {
    const ends = given.filter(([, end]) => end !== 'pending').map(([told, status]): Told => ({ ...told, status }))
    const seen = await rowsAfter(app, [...given.map(([told]) => told), ...ends])
    const of = (wanted: Lab.Status) => given.filter(([, end]) => end === wanted).map(([told]) => told)
    return { seen, expected: batch(of('pending'), of('confirmed')) }
  })
})
