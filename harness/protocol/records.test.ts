import { expect, test } from 'vitest'
import { Records } from './records.ts'

function batch(values: Partial<Record<'offset' | 'producerId' | 'attributes' | 'sequence' | 'count', number>>): Buffer {
  const bytes = Buffer.alloc(70)
  bytes.writeBigInt64BE(BigInt(values.offset ?? 0), 0)
  bytes.writeInt32BE(70 - 12, 8)
  bytes.writeInt8(2, 16)
  bytes.writeInt16BE(values.attributes ?? 0, 21)
  bytes.writeBigInt64BE(BigInt(values.producerId ?? -1), 43)
  bytes.writeInt16BE(3, 51)
  bytes.writeInt32BE(values.sequence ?? -1, 53)
  bytes.writeInt32BE(values.count ?? 1, 57)
  return bytes
}

test('each batch tells its offset, producer, sequence, count, codec and whether it is transactional or control', () => {
  const plain = batch({ offset: 7, count: 3, attributes: 1 })
  const control = batch({ offset: 10, producerId: 4000, sequence: 12, attributes: 0x34 })
  expect(new Records(Buffer.concat([plain, control])).batches).toEqual([
    {
      baseOffset: 7n,
      producerId: -1n,
      producerEpoch: 3,
      baseSequence: -1,
      isTransactional: false,
      isControl: false,
      recordCount: 3,
      compression: 'gzip',
    },
    {
      baseOffset: 10n,
      producerId: 4000n,
      producerEpoch: 3,
      baseSequence: 12,
      isTransactional: true,
      isControl: true,
      recordCount: 1,
      compression: 'zstd',
    },
  ])
})

test('a last batch that the broker cut short is not counted', () => {
  const whole = batch({ count: 2 })
  const records = new Records(Buffer.concat([whole, batch({ count: 5 }).subarray(0, 65)]))
  expect(records.batches.map(({ recordCount }) => recordCount)).toEqual([2])
})

test('garbage holds no batches', () => {
  expect(new Records(Buffer.alloc(500)).batches).toEqual([])
  expect(new Records(Buffer.alloc(0)).batches).toEqual([])
})
