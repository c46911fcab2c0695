import { Connection, KafkaError } from '../protocol/index.ts'

/** As whom to come, and where to. */
export interface Login {
  /** `host:port`; the first is asked. */
  brokers: readonly string[]
  username: string
  password: string
  /** TLS, trusting this authority (PEM). Without it: no TLS. */
  ca?: string
}

/** One connection of the user, with SCRAM-SHA-256. Throws what the cluster says where it does not let the user in. */
export function openAs({ brokers, ca, username, password }: Login, clientId = username): Promise<Connection> {
  const [host = '', port = ''] = (brokers[0] ?? '').split(':')
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const settings = { clientId, sasl, connectTimeoutMs: 5_000, requestTimeoutMs: 5_000 }
  return Connection.open(host, Number(port), ca === undefined ? settings : { ...settings, ssl: { ca } })
}

/** Whether the cluster lets the user in. */
export async function isLetIn(login: Login): Promise<boolean> {
  try {
    const connection = await openAs(login)
    await connection.close()
    return true
  } catch (error) {
    if (error instanceof KafkaError && error.kind === 'SASL_AUTHENTICATION_FAILED') return false
    throw error
  }
}
