import { expect, expectComponentMissed, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { blockOf, openTown } from './chain.ts'
import { means } from './means.ts'

/** As people spell addresses. */
const capitals = (text: string) => `0x${text.slice(2).toUpperCase()}`

test('24.1 a block is read with all its transactions, and with the events of the contracts in question', async ({
  subject,
  component,
}) => {
  const { chain, nodeUrl, accounts, token } = await openTown(component)
  const [a = '', b = '', c = ''] = accounts
  const other = await chain.deployToken(b, 50n)
  await chain.send(chain.call(a, token, ['transferEach', b, 5n, 3n]))
  await chain.send(chain.call(c, token, ['transfer', a, 1n])) // it has none: reverted
  await chain.send(chain.payment(a, c, 12_345_678_901_234_567_891n))
  await chain.send(chain.call(a, token, ['note', 9n]))
  await chain.send(chain.call(a, token, ['approve', c, 10n ** 26n]))
  await chain.send(chain.call(b, other, ['transfer', c, 7n]))
  await chain.send(chain.call(a, token, ['transfer', other, 3n]))
  // A transaction to one contract that leaves an event of another.
  await chain.send(chain.call(b, other, ['pay', token, c, 2n]))
  await chain.mine()
  const app = await subject<typeof Lab>()
  const contracts = [capitals(token)]
  for (const number of [1, 2, 3]) {
    const expected = await blockOf(chain, number, [token])
    expect(await app.readBlock({ nodeUrl, contracts }, number), means.blockAsItIs(number)).toEqual(expected)
  }
  const both = await blockOf(chain, 3, [token, other])
  expect(await app.readBlock({ nodeUrl, contracts: [token, other] }, 'latest'), means.latest).toEqual(both)
  const none = await app.readBlock({ nodeUrl, contracts: [] }, 3)
  expect(none?.events, means.noContracts).toEqual([])
  expect(none?.transactions.length, means.allTransactions).toBe(8)
  const genesis = await app.readBlock({ nodeUrl, contracts }, 0)
  expect(genesis?.number, means.genesis).toBe(0)
  expect(await app.readBlock({ nodeUrl, contracts }, 4), means.noSuchBlock).toBe(null)
})

test('24.1 a block that is replaced while it is read is one of the two, whole', async ({
  subject,
  component,
  httpWire,
}) => {
  const { chain, accounts, token } = await openTown(component)
  const [a = '', b = ''] = accounts
  const app = await subject<typeof Lab>()
  const wire = await httpWire('chain')
  const one = (value: bigint) => chain.call(a, token, ['transfer', b, value])
  for (const which of ['latest', 2] as const) {
    if (which === 'latest') {
      await chain.send(one(5n))
      await chain.mine()
    } else await chain.reorganise(1, [[one(6n), 0]])
    const versions = [await blockOf(chain, 2, [token])]
    const fault = wire.fault({
      nth: 2,
      optional: true,
      description: 'the block is replaced',
      action: {
        do: 'call',
        run: async () => {
          await chain.reorganise(1, [
            [one(7n), 0],
            [one(8n), 0],
          ])
          versions.push(await blockOf(chain, 2, [token]))
        },
      },
    })
    const seen = await app.readBlock({ nodeUrl: wire.url, contracts: [token] }, which)
    fault.remove()
    const version = versions.find(({ hash }) => hash === seen?.hash)
    expect(seen, means.oneOfTheTwo).toEqual(version)
  }
})

test('24.1 a node that does not answer is told by its address, within 10 s', async ({ subject, httpWire }) => {
  await expectComponentMissed<typeof Lab>(
    { subject, httpWire },
    {
      component: 'chain',
      unavailable: 'try again later',
      call: (app, nodeUrl) => app.readBlock({ nodeUrl, contracts: [] }, 0),
      about: means.nodeMissed,
    },
  )
})

test('24.1 what the node refuses is told in its own words', async ({ subject, component, httpWire }) => {
  component('chain')
  const app = await subject<typeof Lab>()
  const wire = await httpWire('chain')
  const headers = { 'content-type': 'application/json' }
  const refused = JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32_005, message: 'header not found' } })
  const answers: [string, { status: number; body: string }, string[]][] = [
    ['an error of JSON-RPC', { status: 200, body: refused }, ['header not found']],
    ['too many requests', { status: 429, body: refused }, []],
    ['no JSON', { status: 200, body: '<html>' }, []],
  ]
  for (const [kind, answer, names] of answers) {
    const fault = wire.fault({ times: Number.POSITIVE_INFINITY, action: { do: 'answer', headers, ...answer } })
    const call = app.readBlock({ nodeUrl: wire.url, contracts: [] }, 0)
    await expectRejection(call, { about: means.refusedAnswer(kind), names: [wire.url, ...names] })
    fault.remove()
  }
  expect(
    await outcomeOf(app.readBlock({ nodeUrl: wire.url, contracts: [] }, 0), { withinMs: 5_000 }),
    means.wellAgain,
  ).toBe('resolved')
})
