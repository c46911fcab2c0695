/** What the broker asked of the store, as the proxy between them saw it. */
import kafkajs from 'kafkajs'
import { type HttpExchange, type HttpFault, type HttpFaultOptions, say, type Text } from '#harness'
import { Connection } from '#harness/protocol'
import type { Tiered } from './cluster.ts'

const { ConfigResourceTypes, Kafka } = kafkajs

/** Base offsets of the segments that were read from the store during the work, in the order of the requests, and what the work gave. */
export async function readsDuring<T>(
  { wire }: Tiered,
  topic: string,
  work: () => Promise<T>,
): Promise<{ result: T; segments: number[] }> {
  const before = wire.trace.exchanges.length
  const result = await work()
  const asked = wire.trace.exchanges.slice(before).filter((exchange) => isRead(exchange, topic))
  return { result, segments: asked.map(({ path }) => Number.parseInt(path.split('/').at(-1)!, 10)) }
}

/** Of the segment itself, not of an index. */
export const isRead = ({ method, path }: HttpExchange, topic: string): boolean =>
  method === 'GET' && path.includes(`/${topic}-`) && path.endsWith('.log')

/** Damage that is over with its block. */
export function damage(
  { wire }: Tiered,
  { description, ...options }: Omit<HttpFaultOptions, 'description'> & { description: Text | string },
): HttpFault & Disposable {
  const fault = wire.fault({ times: Number.POSITIVE_INFINITY, ...options, description: say(description) })
  return Object.assign(fault, { [Symbol.dispose]: () => fault.remove() })
}

/** Names of what is set for a topic itself, and does not come from its broker. */
export async function ownSettings({ brokers }: Tiered['cluster'], topic: string): Promise<string[]> {
  const admin = new Kafka({ brokers, logLevel: 0 }).admin()
  await admin.connect()
  try {
    const resources = [{ type: ConfigResourceTypes.TOPIC, name: topic }]
    const { resources: found } = await admin.describeConfigs({ includeSynonyms: false, resources })
    const entries = (found[0]?.configEntries ?? []) as unknown as { configName: string; configSource: number }[]
    return entries.filter(({ configSource }) => configSource === 1).map(({ configName }) => configName)
  } finally {
    await admin.disconnect()
  }
}

/** Takes the records before this offset away from a partition. */
export function deleteBefore(cluster: Tiered['cluster'], name: string, partitionIndex: number, offset: bigint) {
  return onConnection(cluster, (connection) =>
    connection.request('DeleteRecords', {
      topics: [{ name, partitions: [{ partitionIndex, offset }] }],
      timeoutMs: 5_000,
    }),
  )
}

/** `takes them`, or why Kafka would make no topic with these settings. It makes none here either. */
export async function wordOfKafka(
  cluster: Tiered['cluster'],
  name: string,
  config: Readonly<Record<string, string>>,
): Promise<string> {
  const configs = Object.entries(config).map(([setting, value]) => ({ name: setting, value }))
  const topic = { name, numPartitions: 1, replicationFactor: 1, configs }
  const { topics } = await onConnection(cluster, (connection) =>
    connection.request('CreateTopics', { topics: [topic], timeoutMs: 5_000, validateOnly: true }),
  )
  const [{ errorCode = 0, errorMessage = null } = {}] = topics
  return errorCode === 0 ? 'takes them' : (errorMessage ?? `error ${errorCode}`)
}

async function onConnection<T>({ brokers }: Tiered['cluster'], work: (connection: Connection) => Promise<T>) {
  const [host = '', port = ''] = (brokers[0] ?? '').split(':')
  const limits = { connectTimeoutMs: 5_000, requestTimeoutMs: 5_000 }
  const connection = await Connection.open(host, Number(port), { clientId: 'spec', ...limits })
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

/** Those of these requests that come so soon after the first of them. */
export function within(ms: number, matches: (exchange: HttpExchange) => boolean): (exchange: HttpExchange) => boolean {
  let since: number | undefined
  return (exchange) => {
    if (!matches(exchange)) return false
    since ??= exchange.at
    return exchange.at - since < ms
  }
}

/** Records in a transaction, which leaves a marker after them. */
export async function produceInTransaction({ brokers }: Tiered['cluster'], topic: string, values: readonly string[]) {
  const producer = new Kafka({ brokers, logLevel: 0 }).producer({
    transactionalId: `${topic}-t`,
    maxInFlightRequests: 1,
  })
  await producer.connect()
  try {
    const transaction = await producer.transaction()
    await transaction.send({ topic, messages: values.map((value) => ({ value })) })
    await transaction.commit()
  } finally {
    await producer.disconnect()
  }
}
