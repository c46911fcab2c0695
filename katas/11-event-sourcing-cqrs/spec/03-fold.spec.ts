import fc from 'fast-check'
import { expect, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { drawEvents, placed } from './draws.ts'
import { means } from './means.ts'
import { MAX, Oracle } from './oracle.ts'
import { created, deposited, event, NOW, withdrawn } from './records.ts'

test('11.2 folds the records of an account into its balance and its entries', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const records = placed([
    event('z', 'open', 1, created('Zoë')),
    event('anna', 'open', 1, created('Anna')),
    event('anna', 'in', 2, deposited(250), NOW + 1),
    event('Boris', 'old-1', null, created('Boris')),
    event('anna', 'out', 3, withdrawn(250), NOW + 2),
    event('Boris', 'old-2', null, deposited(29)),
    event('constructor', 'open', 1, created('C')),
    event('z', 'in-1', 2, deposited(5)),
    event('z', 'in-2', 3, deposited(5)),
  ])
  const entry = (seq: number, n: number, cents: number, balance: number) => ({
    seq,
    type: records[n]!.event.type,
    commandId: records[n]!.event.commandId,
    cents,
    balance,
    at: records[n]!.event.at,
    position: `0-${n}`,
  })
  const wanted: Lab.Account[] = [
    {
      accountId: 'Boris',
      owner: 'Boris',
      cents: 29,
      seq: 2,
      position: '0-5',
      entries: [entry(1, 3, 0, 0), entry(2, 5, 29, 29)],
    },
    {
      accountId: 'anna',
      owner: 'Anna',
      cents: 0,
      seq: 3,
      position: '0-4',
      entries: [entry(1, 1, 0, 0), entry(2, 2, 250, 250), entry(3, 4, 250, 0)],
    },
    { accountId: 'constructor', owner: 'C', cents: 0, seq: 1, position: '0-6', entries: [entry(1, 6, 0, 0)] },
    {
      accountId: 'z',
      owner: 'Zoë',
      cents: 10,
      seq: 3,
      position: '0-8',
      entries: [entry(1, 0, 0, 0), entry(2, 7, 5, 5), entry(3, 8, 5, 10)],
    },
  ]
  const folded = await app.foldEvents([], records)
  const ids = folded.map(({ accountId }) => accountId)
  expect(ids.toSorted(), means.allIds).toEqual(['Boris', 'anna', 'constructor', 'z'])
  expect(ids, means.orderOfIds).toEqual(['Boris', 'anna', 'constructor', 'z'])
  expect(folded.at(-1)?.cents, means.equalButTwo).toBe(10)
  expect(folded, means.folded).toEqual(wanted)
  expect(await app.foldEvents(wanted, []), means.foldedNothing).toEqual(wanted)
})

test('11.2 counts no record that comes again, comes late or is not allowed', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const before = [event('anna', 'open', 1, created('Anna')), event('anna', 'in', 2, deposited(100))]
  const odd: readonly (readonly [Lab.AccountEvent, Text])[] = [
    [event('anna', 'in', 2, deposited(100)), means.odd.again],
    [event('anna', 'in', 3, deposited(100)), means.odd.sameCommand],
    [event('anna', 'in', null, deposited(100)), means.odd.sameCommand],
    [event('anna', 'other', 2, withdrawn(100)), means.odd.late],
    [event('anna', 'other', 1, withdrawn(1)), means.odd.late],
    [event('anna', 'other', 4, deposited(1)), means.odd.early],
    [event('anna', 'other', 3, withdrawn(101)), means.odd.overdraws],
    [event('anna', 'other', null, withdrawn(101)), means.odd.overdraws],
    [event('anna', 'other', 3, deposited(MAX - 99)), means.odd.tooLarge],
    [event('anna', 'other', 3, created('Boris')), means.odd.opensAgain],
    [event('boris', 'in', 1, deposited(1)), means.odd.unopened],
    [event('constructor', 'in', null, deposited(1)), means.odd.unopened],
  ]
  const good = [
    event('anna', 'out', 3, withdrawn(100)),
    event('boris', 'open', 1, created('Boris')),
    event('boris', 'in', 2, deposited(5)),
  ]
  for (const [one, about] of odd) {
    const records = placed([...before, one, ...good])
    const oracle = new Oracle()
    for (const record of records) oracle.add(record)
    expect(await app.foldEvents([], records), { of: means.accountsWith(one), so: about }).toEqual(oracle.list())
  }
})

test('11.2 the same records give the same accounts, wherever they are cut', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const n of [0, 1, 2, 3]) {
    const records = placed(drawEvents(scope.seed + n, 120))
    const oracle = new Oracle()
    for (const record of records) oracle.add(record)
    const whole = await app.foldEvents([], records)
    expect(whole, means.foldedByOracle).toEqual(oracle.list())
    const cuts = fc.sample(fc.integer({ min: 0, max: records.length }), { seed: scope.seed + n, numRuns: 6 })
    for (const cut of [0, records.length, ...cuts]) {
      const first = await app.foldEvents([], records.slice(0, cut))
      const rest = await app.foldEvents(JSON.parse(JSON.stringify(first)), records.slice(cut))
      expect(rest, means.cutAt(cut, records.length)).toEqual(whole)
    }
  }
})
