import { expect, test } from 'vitest'
import { readFetched } from './fetched.ts'
import { BatchWriter } from './record-writer.ts'

const headerSize = 61
const controlBit = 1 << 5
const [abort, commit] = [0, 1]

/** A batch of one record, of a transaction unless `producerId` is -1. */
function batch(offset: number, producerId: bigint, value: string, key: Buffer | null = null): Buffer {
  const writer = new BatchWriter()
  writer.append({ key, value: Buffer.from(value), timestamp: 1, headers: [] })
  const identity = { producerId, producerEpoch: 0, baseSequence: 0, transactional: producerId >= 0n }
  const bytes = Buffer.from(writer.seal(identity))
  bytes.writeBigInt64BE(BigInt(offset), 0)
  return bytes
}

/** A control record's key: version INT16, type INT16. */
function marker(offset: number, producerId: bigint, type: number): Buffer {
  const bytes = batch(offset, producerId, '', Buffer.from([0, 0, 0, type]))
  bytes.writeInt16BE(bytes.readInt16BE(21) | controlBit, 21)
  return bytes
}

const log = [
  batch(0, 7n, 'aborted'),
  batch(1, 8n, 'committed'),
  batch(2, -1n, 'outside'),
  marker(3, 7n, abort),
  batch(4, 7n, 'next transaction'),
  marker(5, 8n, commit),
  marker(6, 7n, commit),
]

async function read(batches: readonly Buffer[], isolation: 'read_committed' | 'read_uncommitted', position = 0) {
  const abortedTransactions = [{ producerId: 7n, firstOffset: 0n }]
  const records = { bytes: Buffer.concat(batches) }
  const head = { partitionIndex: 0, errorCode: 0, highWatermark: 7n, lastStableOffset: 7n }
  const found = await readFetched('t', { ...head, abortedTransactions, records }, position, isolation)
  return { values: found.records.map(({ value }) => String(value)), nextOffset: found.nextOffset }
}

test("an aborted transaction is left out up to its marker, and its producer's next one is seen", async () => {
  const values = ['committed', 'outside', 'next transaction']
  expect(await read(log, 'read_committed')).toEqual({ values, nextOffset: 7 })
  expect(await read(log, 'read_uncommitted')).toEqual({ values: ['aborted', ...values], nextOffset: 7 })
})

test('a transaction that began before the fetch is hidden as well', async () => {
  expect(await read(log.slice(2), 'read_committed', 2)).toEqual({
    values: ['outside', 'next transaction'],
    nextOffset: 7,
  })
  expect(await read([batch(2, 7n, 'later part'), ...log.slice(3)], 'read_committed', 2)).toMatchObject({
    values: ['next transaction'],
  })
})

test('records before the position are left out, and a fetch without a whole batch says nothing of the next offset', async () => {
  expect(await read(log, 'read_uncommitted', 2)).toMatchObject({ values: ['outside', 'next transaction'] })
  expect(await read([log[0]!.subarray(0, headerSize + 1)], 'read_committed')).toEqual({
    values: [],
    nextOffset: undefined,
  })
})
