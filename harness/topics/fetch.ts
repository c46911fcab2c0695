import { decode, encode, type FetchedPartition, schemaOf } from '../protocol/index.ts'
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

interface FetchResponse {
  throttleTimeMs: number
  responses: readonly { partitions: readonly FetchedPartition[] }[]
}

/** Version 11: Kafka 2.3 and later, and the last one with the header that kafkajs writes. */
const fetchApi = { apiKey: 1, apiVersion: 11, apiName: 'Fetch' }

export const isolationLevel = (isolation: Isolation): 0 | 1 => (isolation === 'read_committed' ? 1 : 0)

/** What stands at these positions now: the broker answers at once, also when it has nothing. */
export async function fetchAt(broker: ClusterBroker, options: FetchOptions): Promise<Fetched> {
  const { topic, positions, isolation, maxBytes } = options
  const partitions = [...positions].map(([partition, fetchOffset]) => ({
    partition,
    fetchOffset,
    partitionMaxBytes: maxBytes,
  }))
  const body = encode(schemaOf(fetchApi.apiKey, fetchApi.apiVersion, 'request'), {
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes,
    isolationLevel: isolationLevel(isolation),
    topics: [{ topic, partitions }],
  })
  const { throttleTimeMs, responses } = await broker.connectionPool.send({
    // kafkajs reads these two properties of what `encode` gives.
    request: { ...fetchApi, encode: async () => ({ buf: body, buffer: body }) },
    response: { decode: async (payload) => decoded(payload), parse: async (it) => it },
  })
  return { throttleTimeMs, partitions: responses.flatMap((it) => it.partitions) }
}

function decoded(payload: Buffer): FetchResponse {
  const response: unknown = decode(schemaOf(fetchApi.apiKey, fetchApi.apiVersion, 'response'), payload)
  return response as FetchResponse
}
