/** One connection for requests that kafkajs does not have. */
import { Connection, ProtocolError } from '@platformatic/kafka'
import { type Cluster, ReadError } from './contract.ts'

export async function onConnection<T>(cluster: Cluster, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { hostname, port } = new URL(`kafka://${cluster.brokers[0]}`)
  const connection = new Connection('tiers', { connectTimeout: 3_000, requestTimeout: 5_000 })
  connection.on('error', () => {}) // each is told by the call that it fails, too
  try {
    await connection.connect(hostname, Number(port))
    return await work(connection)
  } catch (error) {
    if (error instanceof ReadError || kindOf(error) !== '') throw error
    throw new ReadError('unreachable', `${cluster.brokers[0]}: ${(error as Error).message}`, { cause: error })
  } finally {
    await connection.close()
  }
}

/** Kafka's name of the first error in an answer; empty where there is none. */
export function kindOf(error: unknown): string {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : []
  const first = errors.find((one) => one instanceof ProtocolError) as (ProtocolError & { apiId: string }) | undefined
  return first?.apiId ?? ''
}
