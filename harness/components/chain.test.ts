/** The chain as its owner sees it, and the contract of the course on it. A real one, natively. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { Chain, tokenCompiled, tokenSource } from '../chain/index.ts'
import { missingForChain } from './chain.ts'
import { started } from './fixtures/started.ts'
import { compileSolidity } from './solidity.ts'

const missing = await missingForChain()

interface Block {
  hash: string
  parentHash: string
  transactions: string[]
}

const blockOf = async (chain: Chain, number: number) =>
  (await chain.ask('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])) as Block

test.skipIf(missing)(
  'a chain makes blocks when it is asked to, and becomes another one of the same height',
  async () => {
    await using components = await started(['chain'])
    const chain = new Chain(components.connected.get('chain').endpoints['http']!)
    const [owner = '', other = ''] = await chain.accounts()
    const contract = await chain.deployToken(owner, 10n ** 27n + 7n)
    expect(await chain.balanceOf(contract, owner)).toBe(10n ** 27n + 7n)
    await chain.send(chain.call(owner, contract, ['transfer', other, 5n]))
    await chain.send(chain.call(other, contract, ['transfer', owner, 6n])) // more than it has
    expect([await chain.height(), await chain.balanceOf(contract, other)]).toEqual([1, 0n])
    await chain.mine()
    expect([await chain.height(), await chain.balanceOf(contract, other)]).toEqual([2, 5n])
    const logs = (await chain.ask('eth_getLogs', [{ fromBlock: '0x0' }])) as unknown[]
    expect([(await blockOf(chain, 2)).transactions.length, logs.length]).toEqual([2, 2])
    const [before, parent] = [await blockOf(chain, 2), await blockOf(chain, 1)]
    await chain.reorganise(1, [[chain.call(owner, contract, ['transferEach', other, 1n, 2n]), 0]])
    const after = await blockOf(chain, 2)
    expect([after.parentHash, await chain.balanceOf(contract, other)]).toEqual([parent.hash, 2n])
    expect(after.hash).not.toBe(before.hash)
    await chain.rollBack(1)
    expect(await chain.height()).toBe(1)
  },
)

test.skipIf(missing)('a chain outlives a stop, and begins at its genesis when what a test did is cleared', async () => {
  await using components = await started(['chain'])
  const component = components.connected.get('chain')
  const chain = new Chain(component.endpoints['http']!)
  const [owner = ''] = await chain.accounts()
  await chain.deployToken(owner, 3n)
  const before = await blockOf(chain, 1)
  await component.stop()
  await expect(chain.height()).rejects.toThrow()
  await component.start()
  expect(await blockOf(chain, 1)).toEqual(before)
  await component.kill()
  await component.start()
  expect(await blockOf(chain, 1)).toEqual(before)
  await chain.send(chain.payment(owner, owner, 1n))
  await component.clear('k1')
  await chain.mine()
  expect((await blockOf(chain, 1)).transactions).toEqual([])
  await component.clear('k1')
  expect([await chain.height(), await chain.ask('eth_getTransactionCount', [owner, 'latest'])]).toEqual([0, '0x0'])
})

test('the compiled contract in the repository is what solc makes of its source', async () => {
  const source = await readFile(tokenSource, 'utf8')
  expect(JSON.parse(await readFile(tokenCompiled, 'utf8'))).toEqual(await compileSolidity('Token', source))
  await expect(compileSolidity('Token', source.replace('burn', '7'))).rejects.toThrow(/Expected/)
})
