import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32c } from './crc32c.ts'
import { readFetched } from './fetched.ts'
import { BatchWriter } from './record-writer.ts'

const identity = { producerId: 7n, producerEpoch: 1, baseSequence: 0, transactional: true }
const bytes = fc.option(fc.uint8Array({ maxLength: 300 }).map((it) => Buffer.from(it)))
const record = fc.record({
  key: bytes,
  value: bytes,
  timestamp: fc.integer({ min: 0, max: 2 ** 50 }),
  headers: fc.array(fc.tuple(fc.string(), bytes), { maxLength: 3 }),
})

const fetched = (set: Buffer) => ({
  partitionIndex: 3,
  errorCode: 0,
  highWatermark: 0n,
  lastStableOffset: 0n,
  abortedTransactions: null,
  records: { bytes: set },
})

test('the checksum is the one of RFC 3720', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283)
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa)
})

test('what is written into a batch is read from it, from any position on', async () => {
  const property = fc.asyncProperty(
    fc.array(record, { minLength: 1, maxLength: 40 }),
    fc.nat(45),
    async (all, position) => {
      const writer = new BatchWriter()
      for (const it of all) writer.append(it)
      const { records, nextOffset } = await readFetched('t', fetched(writer.seal(identity)), position, 'read_committed')
      expect(nextOffset).toBe(all.length)
      const expected = all.map((it, offset) => ({ topic: 't', partition: 3, offset, ...it })).slice(position)
      expect(records).toEqual(expected)
    },
  )
  await fc.assert(property, { numRuns: 200 })
})
