import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { RULES } from './bench.ts'
import { means } from './means.ts'
import { firstGroup, shownEntry } from './model.ts'

/** `a 1000, b 1050 since 5`: in the order of the queue, from 0 on where it is not said. */
function queueOf(text: string): Lab.Waiting[] {
  return text
    .split(', ')
    .filter(Boolean)
    .map((one) => {
      const [player = '', rating, , since = '0'] = one.split(' ')
      return { player, rating: Number(rating), region: 'eu', since: Number(since) }
    })
}

const namesOf = (group: readonly Lab.Waiting[] | null | undefined): string =>
  group ? group.map(({ player }) => player).join(' ') : 'none'

test('21.2 gives the group of those who have waited longest', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const cases: [size: number, queue: string, group: string][] = [
    [2, '', 'none'],
    [2, 'a 1000', 'none'],
    [2, 'a 1000, b 1000', 'a b'],
    [2, 'a 1000, b 1050, c 1000', 'a b'],
    [2, 'a 1000, b 1060, c 1020', 'a c'],
    [2, 'a 2000, b 1000, c 3000, d 1010', 'b d'],
    [2, 'z 1000 since 5, y 1000 since 5, x 1000 since 5', 'z y'],
    [3, 'a 1000, b 1050, c 1020, d 1010', 'a b c'],
    [3, 'a 1000, b 1050, c 950, d 960', 'a c d'],
    [3, 'a 1000, b 1040, c 960', 'none'],
    [3, 'a 1000, b 1040', 'none'],
    [4, 'a 1000, b 1040, c 970, d 960, e 980', 'a c d e'],
  ]
  for (const [size, text, group] of cases) {
    const rules = { ...RULES, size }
    const queue = queueOf(text)
    expect(namesOf(await app.nextGroup(rules, queue, 500)), means.group(rules, queue)).toBe(group)
  }
})

test('21.2 lets the narrower band of each pair decide in a group too', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const rules = { ...RULES, size: 3 }
  const cases: [queue: string, group: string][] = [
    ['a 1000, b 1100, c 1050 since 1001', 'a b c'],
    ['a 1000, b 1100, c 1049 since 1001', 'none'],
    ['a 1000, b 1100, c 1075 since 1000', 'a b c'],
    ['a 1000, b 1101, c 1050', 'none'],
  ]
  for (const [text, group] of cases) {
    const queue = queueOf(text)
    expect(namesOf(await app.nextGroup(rules, queue, 2_000)), means.group(rules, queue)).toBe(group)
  }
})

/** Ratings so close that most of a queue fit one another, and not all: whoever takes the first who fits ends in a group that cannot be completed. */
const drawn = fc.record({
  size: fc.constantFrom(2, 3, 3, 4, 4),
  queue: fc.array(
    fc.record({
      rating: fc.constantFrom(...Array.from({ length: 15 }, (_, n) => 1_000 + 10 * n)),
      waited: fc.constantFrom(0, 0, 250, 500, 750, 1_000, 1_250, 2_000),
      region: fc.constantFrom('eu', 'eu', 'eu', 'eu', 'eu-west'),
    }),
    { minLength: 4, maxLength: 8 },
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
  await expectForAll(drawn, { seed: scope.seed, runs: 500, means: means.firstOfAll, of }, async (given) => {
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
