import fc from 'fast-check'
import { expect, expectForAll, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import type { App } from './town.ts'
import { block, shownChain, shownChange } from './values.ts'

const EMPTY: Lab.Chain = { confirmed: null, pending: [] }

/** One block after another; what is told, and what is known in the end. */
async function followed(app: App, blocks: readonly Lab.Block[], confirmations: number, from = EMPTY) {
  let chain = from
  const changes: Lab.Change[] = []
  for (const one of blocks) {
    const step: Lab.Step = await app.follow(chain, one, confirmations)
    chain = step.chain
    changes.push(...step.changes)
  }
  return { chain, changes: changes.map(shownChange), shown: shownChain(chain) }
}

const [b1, b2, b3, b4] = [block(1, 1, 0), block(2, 2, 1), block(3, 3, 2), block(4, 4, 3)]

test('24.3 a block is confirmed once so many blocks stand on it, and not before', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect((await followed(app, [b1, b2], 2)).changes, means.notYet).toEqual(['pending 1 #1', 'pending 2 #2'])
  const three = await followed(app, [b1, b2, b3, b4], 2)
  expect(three.changes, means.justEnough).toEqual([
    ...['pending 1 #1', 'pending 2 #2'],
    ...['pending 3 #3', 'confirmed 1 #1'],
    ...['pending 4 #4', 'confirmed 2 #2'],
  ])
  expect(three.shown, means.whatIsKnown).toBe('confirmed 2 #2, pending 3 #3 4 #4')
  const none = await followed(app, [b1, b2], 0)
  expect(none.changes, means.zero).toEqual(['pending 1 #1', 'confirmed 1 #1', 'pending 2 #2', 'confirmed 2 #2'])
  expect(none.shown, means.whatIsKnown).toBe('confirmed 2 #2, pending none')
  const one = await followed(app, [b1, b2, b3], 1)
  expect(one.changes.slice(-2), means.justEnough).toEqual(['pending 3 #3', 'confirmed 2 #2'])
})

test('24.3 fewer confirmations than before confirm all that is due, the oldest first', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { chain } = await followed(app, [b1, b2, b3], 100)
  const step = await app.follow(chain, b4, 1)
  expect(step.changes.map(shownChange), means.allThatIsDue).toEqual([
    'pending 4 #4',
    ...['confirmed 1 #1', 'confirmed 2 #2', 'confirmed 3 #3'],
  ])
})

test('24.3 the first block is any, and a known one says nothing new', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const first = await followed(app, [block(17, 17, 16)], 2)
  expect(first.changes, means.anyFirst).toEqual(['pending 17 #17'])
  const { chain } = await followed(app, [b1, b2, b3, b4], 2)
  for (const known of [b2, b3, b4, b1, block(0, 9, 8)]) {
    const step = await app.follow(chain, known, 2)
    expect(step.changes, means.knownBlock(known.number)).toEqual([])
    expect(step.chain, means.staysAsItWas).toEqual(chain)
  }
})

test('24.3 what another block takes the place of is retracted, the newest first', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { chain } = await followed(app, [b1, b2, b3, b4], 10)
  const same = await app.follow(chain, block(4, 14, 3), 10)
  expect(same.changes.map(shownChange), means.sameHeight).toEqual(['retracted 4 #4', 'pending 4 #14'])
  const lower = await app.follow(chain, block(2, 12, 1), 10)
  expect(lower.changes.map(shownChange), means.lowerBlock).toEqual([
    ...['retracted 4 #4', 'retracted 3 #3', 'retracted 2 #2'],
    'pending 2 #12',
  ])
  expect(shownChain(lower.chain), means.whatIsKnown).toBe('confirmed none, pending 1 #1 2 #12')
})

test('24.3 a tip that is not the parent of the next block is retracted, and that block waits for its parent', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const { chain } = await followed(app, [b1, b2, b3], 10)
  const step = await app.follow(chain, block(4, 14, 13), 10)
  expect(step.changes.map(shownChange), means.parentFirst).toEqual(['retracted 3 #3'])
  expect(shownChain(step.chain), means.whatIsKnown).toBe('confirmed none, pending 1 #1 2 #2')
  const both = await app.follow(chain, block(3, 13, 12), 10)
  expect(both.changes.map(shownChange), means.parentFirst).toEqual(['retracted 3 #3', 'retracted 2 #2'])
  const again = await followed(app, [block(2, 12, 1), block(3, 13, 12), block(4, 14, 13)], 10, both.chain)
  expect(again.shown, means.whatIsKnown).toBe('confirmed none, pending 1 #1 2 #12 3 #13 4 #14')
  const back = await followed(app, [b4, block(2, 12, 1), b2, b3], 10, both.chain).catch(() => null)
  expect(back, means.gap).toBe(null)
  const home = await followed(app, [block(2, 12, 1), b2, b3], 10, both.chain)
  expect(home.changes, means.comesBack).toEqual(['pending 2 #12', 'retracted 2 #12', 'pending 2 #2', 'pending 3 #3'])
})

test('24.3 a retracted block is told with all that it held', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const full = block(2, 2, 1, { transactions: [], events: [] })
  const { chain } = await followed(app, [b1, full], 10)
  const step = await app.follow(chain, block(2, 12, 1), 10)
  expect(
    step.changes.map(({ block: it }) => it),
    means.allThatItHeld,
  ).toEqual([full, block(2, 12, 1)])
})

test('24.3 a confirmed block is never retracted: that is an error which names it', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { chain } = await followed(app, [b1, b2, b3, b4], 2) // 2 is confirmed
  const cases: [string, Lab.Chain, Lab.Block][] = [
    ['another block of its number', chain, block(2, 12, 1)],
    ['another parent just above it', chain, block(3, 13, 12)],
    ['another parent, nothing pending', { confirmed: { number: 2, hash: b2.hash }, pending: [] }, block(3, 13, 12)],
  ]
  for (const [kind, known, one] of cases)
    await expectRejection(app.follow(known, one, 2), { about: means.tooDeep(kind), names: [2, b2.hash] })
  await expectRejection(app.follow(chain, block(6, 6, 5), 2), { about: means.gap })
})

/** A tree of blocks: each is a child of one before it. The chain moves from leaf to leaf, as a node would. */
test('24.3 in every history what is told leads to the chain that the node has', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const moves = fc.array(fc.record({ back: fc.nat(3), blocks: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  const drawn = fc.record({ moves, confirmations: fc.integer({ min: 3, max: 5 }) })
  const of = (given: object) => means.history(JSON.stringify(given))
  await expectForAll(drawn, { seed: scope.seed, runs: 25, means: means.everyHistory, of }, async (given) => {
    const { moves, confirmations } = given
    let own = 100
    let node: Lab.Block[] = [block(1, own, 99)]
    let chain = EMPTY
    const told: string[] = []
    let final = 0
    for (const move of moves) {
      // Never deeper than what is final.
      node = node.slice(0, Math.max(1, final, node.length - move.back))
      for (let n = 0; n < move.blocks; n++) {
        own += 1
        node.push(block(node.length + 1, own, Number(BigInt(node.at(-1)!.hash))))
      }
      for (let asked = 0; asked < 50; asked++) {
        const tip = chain.pending.at(-1) ?? chain.confirmed
        const step: Lab.Step = await app.follow(chain, node[tip?.number ?? 0] ?? node.at(-1)!, confirmations)
        chain = step.chain
        told.push(...step.changes.map(shownChange))
        if (step.changes.length === 0) break
      }
      final = Math.max(final, node.length - confirmations)
    }
    const now = new Map<string, string>()
    for (const one of told) now.set(one.slice(one.indexOf(' ') + 1), one.split(' ')[0]!)
    const seen = [...now].filter(([, status]) => status !== 'retracted').map(([one, status]) => `${status} ${one}`)
    const expected = node.map((one) => {
      const status = one.number <= final ? 'confirmed' : 'pending'
      return shownChange({ status, block: one })
    })
    return { seen: seen.toSorted(), expected: expected.toSorted() }
  })
})
