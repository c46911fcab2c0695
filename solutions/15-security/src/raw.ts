/** One connection for requests that kafkajs does not have. */
import { Connection, ProtocolError } from '@platformatic/kafka'
import type { Access } from './contract.ts'

export async function onConnection<T>(access: Access, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { hostname, port } = new URL(`tls://${access.brokers[0]}`)
  const { ca, username, password } = access
  const connection = new Connection(username, {
    connectTimeout: 3_000,
    requestTimeout: 5_000,
    tls: { ca },
    sasl: { mechanism: 'SCRAM-SHA-256', username, password },
  })
  connection.on('error', () => {}) // each is told by the call that it fails, too
  try {
    await connection.connect(hostname, Number(port))
    return await work(connection)
  } finally {
    await connection.close()
  }
}

/** Kafka's name of the first error in an answer. */
export function kindOf(error: unknown): string {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : []
  const first = errors.find((one) => one instanceof ProtocolError) as (ProtocolError & { apiId: string }) | undefined
  return first?.apiId ?? ''
}
