import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { RULES } from './bench.ts'
import { means } from './means.ts'
import { firstGroup, shownEntry } from './model.ts'

type Case = [rules: Partial<Lab.Rules>, queue: [player: string, rating: number, since?: number][], group: string]

const entries = (queue: Case[1]): Lab.Waiting[] =>
  queue.map(([player, rating, since = 0]) => ({ player, rating, since, region: 'eu' }))

const namesOf = (group: readonly Lab.Waiting[] | null | undefined): string =>
  group ? group.map(({ player }) => player).join(' ') : 'none'

test('21.2 gives the group of those who have waited longest', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const now = 500
  const cases: Case[] = [
    [{}, [], 'none'],
    [{}, [['a', 1_000]], 'none'],
    [
      {},
      [
        ['a', 1_000],
        ['b', 1_000],
      ],
      'a b',
    ],
    [
      {},
      [
        ['a', 1_000],
        ['b', 1_050],
        ['c', 1_000],
      ],
      'a b',
    ],
    [
      {},
      [
        ['a', 1_000],
        ['b', 1_060],
        ['c', 1_020],
      ],
      'a c',
    ],
    [
      {},
      [
        ['a', 2_000],
        ['b', 1_000],
        ['c', 3_000],
        ['d', 1_010],
      ],
      'b d',
    ],
    [
      {},
      [
        ['z', 1_000, 5],
        ['y', 1_000, 5],
        ['x', 1_000, 5],
      ],
      'z y',
    ],
    [
      { size: 3 },
      [
        ['a', 1_000],
        ['b', 1_050],
        ['c', 1_020],
        ['d', 1_010],
      ],
      'a b c',
    ],
    [
      { size: 3 },
      [
        ['a', 1_000],
        ['b', 1_050],
        ['c', 950],
        ['d', 960],
      ],
      'a c d',
    ],
    [
      { size: 3 },
      [
        ['a', 1_000],
        ['b', 1_040],
        ['c', 960],
      ],
      'none',
    ],
    [
      { size: 3 },
      [
        ['a', 1_000],
        ['b', 1_040],
      ],
      'none',
    ],
    [
      { size: 4 },
      [
        ['a', 1_000],
        ['b', 1_040],
        ['c', 970],
        ['d', 960],
        ['e', 980],
      ],
      'a c d e',
    ],
  ]
  for (const [rules, queue, group] of cases) {
    const all = { ...RULES, ...rules }
    const waiting = entries(queue)
    expect(namesOf(await app.nextGroup(all, waiting, now)), means.group(all, waiting)).toBe(group)
  }
})

test('21.2 lets the narrower band of each pair decide in a group too', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const rules = { ...RULES, size: 3 }
  const now = 2_000
  const cases: [Case[1], string][] = [
    [
      [
        ['a', 1_000, 0],
        ['b', 1_100, 0],
        ['c', 1_050, 1_001],
      ],
      'a b c',
    ],
    [
      [
        ['a', 1_000, 0],
        ['b', 1_100, 0],
        ['c', 1_049, 1_001],
      ],
      'none',
    ],
    [
      [
        ['a', 1_000, 0],
        ['b', 1_100, 0],
        ['c', 1_075, 1_000],
      ],
      'a b c',
    ],
    [
      [
        ['a', 1_000, 0],
        ['b', 1_101, 0],
        ['c', 1_050, 0],
      ],
      'none',
    ],
  ]
  for (const [queue, group] of cases) {
    const waiting = entries(queue)
    expect(namesOf(await app.nextGroup(rules, waiting, now)), means.group(rules, waiting)).toBe(group)
  }
})

const drawn = fc.record({
  size: fc.integer({ min: 2, max: 4 }),
  queue: fc.array(
    fc.record({
      rating: fc.integer({ min: 0, max: 24 }).map((steps) => 1_000 + steps * 10),
      waited: fc.nat(9).map((steps) => steps * 250),
      region: fc.constantFrom('eu', 'eu', 'eu-west'),
    }),
    { maxLength: 9 },
  ),
})

test('21.2 finds a group wherever there is one, and of several the first', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const now = 10_000
  const waitingOf = ({ queue }: { queue: { rating: number; waited: number; region: string }[] }): Lab.Waiting[] =>
    queue
      .map(({ rating, waited, region }, n) => ({ player: `p${n}`, rating, region, since: now - waited }))
      .sort((one, other) => one.since - other.since)
  const of = (given: { size: number; queue: { rating: number; waited: number; region: string }[] }) =>
    `size ${given.size}, now ${now}: ${waitingOf(given)
      .map((one) => `${shownEntry(one)} ${one.region}`)
      .join(', ')}`
  await expectForAll(drawn, { seed: scope.seed, runs: 300, means: means.firstOfAll, of }, async (given) => {
    const rules = { ...RULES, size: given.size }
    const queue = waitingOf(given)
    return {
      seen: namesOf(await app.nextGroup(rules, queue, now)),
      expected: namesOf(firstGroup(rules, queue, now)),
    }
  })
})

test('21.2 gives the entries of the queue with whatever they hold, in its order', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const queue = [
    { player: 'c', rating: 1_040, region: 'eu', since: 0, ticket: 7, name: 'Cid' },
    { player: 'b', rating: 3_000, region: 'eu', since: 1, ticket: 8, name: 'Bea' },
    { player: 'a', rating: 1_000, region: 'eu', since: 1, ticket: 9, name: 'Ann' },
  ]
  const group = await app.nextGroup(RULES, queue, 5)
  expect([...(group ?? [])], means.wholeEntries).toEqual([queue[0], queue[2]])
})
