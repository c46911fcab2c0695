/** One connection for requests that kafkajs does not have. */
import { Connection } from '@platformatic/kafka'
import type { Access } from './contract.ts'

export async function onConnection<T>(access: Access, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { hostname, port } = new URL(`tls://${access.brokers[0]}`)
  const { ca, username, password } = access
  const connection = new Connection(username, {
    tls: { ca },
    sasl: { mechanism: 'SCRAM-SHA-256', username, password },
  })
  try {
    await connection.connect(hostname, Number(port))
    return await work(connection)
  } finally {
    await connection.close()
  }
}
