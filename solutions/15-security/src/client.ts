/** Task 15.2: how a program reaches the cluster. */
import { Kafka, type KafkaConfig } from 'kafkajs'
import { type Access, AccessError, type Refusal } from './contract.ts'

export function clientConfig({ brokers, ca, username, password }: Access): KafkaConfig {
  return {
    clientId: username,
    brokers,
    ssl: { ca: [ca] },
    sasl: { mechanism: 'scram-sha-256', username, password },
    connectionTimeout: 2_000,
    requestTimeout: 5_000,
    logLevel: 0,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 8 },
  }
}

export async function logIn(access: Access): Promise<void> {
  const admin = new Kafka({ ...clientConfig(access), requestTimeout: 2_000, retry: { retries: 0 } }).admin()
  try {
    await admin.connect()
  } catch (error) {
    const said = saidBy(error)
    throw new AccessError(reasonOf(said), `${access.username} at ${String(access.brokers)}: ${said}`, { cause: error })
  } finally {
    await admin.disconnect()
  }
}

/** kafkajs wraps what TLS said in errors of its own. */
function saidBy(error: unknown): string {
  const { message, cause } = error as Error
  return cause ? `${message}: ${saidBy(cause)}` : message
}

function reasonOf(said: string): Refusal {
  if (/certificate has expired/i.test(said)) return 'expired'
  if (/altnames|does not match certificate/i.test(said)) return 'wrong-host'
  if (/self.signed|unable to (verify|get)|certificate signature failure/i.test(said)) return 'unknown-authority'
  if (/authentication/i.test(said)) return 'wrong-password'
  return 'unreachable'
}
