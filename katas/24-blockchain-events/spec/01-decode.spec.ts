import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { APPROVAL, address, hash, MOST, RECENT, TRANSFER, word } from './values.ts'

const logOf = (topics: string[], data: string, more: Partial<Lab.NodeLog> = {}): Lab.NodeLog => ({
  address: address(1),
  topics,
  data,
  blockNumber: '0x1a',
  blockHash: hash(26),
  transactionHash: hash(5),
  logIndex: '0xb',
  ...more,
})

const common = {
  blockNumber: 26,
  blockHash: hash(26),
  at: RECENT,
  transactionHash: hash(5),
  logIndex: 11,
  contract: address(1),
}
const [from, to] = [address(2), address(3)]

test('24.1 a transfer and an approval are read from topics and data, with all their digits', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const amount of [0n, 1n, 10n ** 18n, 2n ** 53n + 1n, 10n ** 27n + 7n, 2n ** 255n, MOST]) {
    const data = word(amount)
    const value = String(amount)
    expect(await app.readEvent(logOf([TRANSFER, word(from), word(to)], data), RECENT), means.digits(value)).toEqual({
      ...common,
      name: 'Transfer',
      from,
      to,
      value,
    })
    expect(await app.readEvent(logOf([APPROVAL, word(from), word(to)], data), RECENT), means.digits(value)).toEqual({
      ...common,
      name: 'Approval',
      owner: from,
      spender: to,
      value,
    })
  }
})

test('24.1 addresses and hashes come out in lower case', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const capitals = (text: string) => `0x${text.slice(2).toUpperCase()}`
  const log = logOf([capitals(TRANSFER), capitals(word(from)), capitals(word(to))], capitals(word(255n)), {
    address: capitals(address(1)),
    blockHash: capitals(hash(26)),
    transactionHash: capitals(hash(5)),
  })
  expect(await app.readEvent(log, RECENT), means.lowerCase).toEqual({
    ...common,
    name: 'Transfer',
    from,
    to,
    value: '255',
  })
})

test('24.1 a log of another signature or of another shape is no event', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const others: [string, Lab.NodeLog][] = [
    ['another signature', logOf([hash(7), word(from), word(to)], word(1n))],
    ['an ERC-721 transfer, its third argument indexed', logOf([TRANSFER, word(from), word(to), word(1n)], '0x')],
    ['the third argument indexed, and data', logOf([TRANSFER, word(from), word(to), word(1n)], word(1n))],
    ['no argument indexed', logOf([TRANSFER], `${word(from)}${word(to).slice(2)}${word(1n).slice(2)}`)],
    ['one argument indexed', logOf([TRANSFER, word(from)], `${word(to)}${word(1n).slice(2)}`)],
    ['an event without a signature', logOf([], word(1n))],
    ['two words of data', logOf([TRANSFER, word(from), word(to)], `${word(1n)}${word(2n).slice(2)}`)],
    ['an approval without data', logOf([APPROVAL, word(from), word(to)], '0x')],
  ]
  for (const [kind, log] of others) expect(await app.readEvent(log, RECENT), means.otherShape(kind)).toBe(null)
})
