import fetchRequest from 'kafkajs/src/protocol/requests/fetch/v11/request.js'
import type { FetchedPartition } from '../protocol/index.ts'
import type { ClusterBroker } from './cluster.ts'
import type { Isolation } from './types.ts'

export interface Fetched {
  /** More than 0: a quota held this client back, and an empty answer says nothing. */
  throttleTimeMs: number
  partitions: readonly FetchedPartition[]
}

export interface FetchOptions {
  topic: string
  positions: ReadonlyMap<number, bigint>
  isolation: Isolation
  /** Of one partition and of the whole response, in bytes. The first batch comes whole, however long it is (KIP-74). */
  maxBytes: number
}

export const isolationLevel = (isolation: Isolation): 0 | 1 => (isolation === 'read_committed' ? 1 : 0)

/** By Fetch version 11 (Kafka 2.3 and later). What stands at these positions now: the broker answers at once, also when it has nothing. */
export async function fetchAt(broker: ClusterBroker, options: FetchOptions): Promise<Fetched> {
  const { topic, positions, isolation, maxBytes } = options
  const partitions = [...positions].map(([partition, offset]) => ({ partition, fetchOffset: String(offset), maxBytes }))
  const request = fetchRequest({
    replicaId: -1,
    maxWaitTime: 0,
    minBytes: 0,
    maxBytes,
    isolationLevel: isolationLevel(isolation),
    topics: [{ topic, partitions }],
  })
  return broker.connectionPool.send({ request, response: { decode: async (payload) => decodeResponse(payload), parse: async (it) => it } })
}

function decodeResponse(payload: Buffer): Fetched {
  const cursor = new Cursor(payload)
  const throttleTimeMs = cursor.int32()
  cursor.int16()
  cursor.int32()
  const partitions: FetchedPartition[] = []
  for (let topics = cursor.int32(); topics > 0; topics--) {
    cursor.bytes(cursor.int16())
    for (let count = cursor.int32(); count > 0; count--) partitions.push(decodePartition(cursor))
  }
  return { throttleTimeMs, partitions }
}

function decodePartition(cursor: Cursor): FetchedPartition {
  const head = {
    partitionIndex: cursor.int32(),
    errorCode: cursor.int16(),
    highWatermark: cursor.int64(),
    lastStableOffset: cursor.int64(),
  }
  cursor.int64()
  const abortedTransactions = Array.from({ length: Math.max(0, cursor.int32()) }, () => ({
    producerId: cursor.int64(),
    firstOffset: cursor.int64(),
  }))
  cursor.int32()
  return { ...head, abortedTransactions, records: { bytes: cursor.bytes(cursor.int32()) } }
}

class Cursor {
  private position = 0
  private readonly payload: Buffer

  constructor(payload: Buffer) {
    this.payload = payload
  }

  int16(): number {
    this.position += 2
    return this.payload.readInt16BE(this.position - 2)
  }

  int32(): number {
    this.position += 4
    return this.payload.readInt32BE(this.position - 4)
  }

  int64(): bigint {
    this.position += 8
    return this.payload.readBigInt64BE(this.position - 8)
  }

  /** Nothing for a negative length (null). */
  bytes(length: number): Buffer {
    this.position += Math.max(0, length)
    return this.payload.subarray(this.position - Math.max(0, length), this.position)
  }
}
