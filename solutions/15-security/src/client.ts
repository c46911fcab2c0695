/** Task 15.2: how a program reaches the cluster. */
import { Kafka, type KafkaConfig } from 'kafkajs'
import { type Access, AccessError, type Refusal } from './contract.ts'

const byCode: Readonly<Record<string, Refusal>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unknown-authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  CERT_SIGNATURE_FAILURE: 'unknown-authority',
}

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
  const outcomes = await Promise.all(access.brokers.map((broker) => refusalOf({ ...access, brokers: [broker] })))
  if (outcomes.includes(undefined)) return
  throw outcomes.find((refusal) => refusal?.reason !== 'unreachable') ?? outcomes[0]
}

/** Nothing where the one broker lets the user in. */
async function refusalOf(access: Access): Promise<AccessError | undefined> {
  const config = clientConfig(access)
  const admin = new Kafka({
    ...config,
    requestTimeout: 2_000,
    authenticationTimeout: 2_000,
    retry: { retries: 0 },
  }).admin()
  try {
    await admin.connect()
    return undefined
  } catch (error) {
    const { code = '', message } = innermost(error)
    // A connection that was cut in the middle of SCRAM is a KafkaJSSASLAuthenticationError, too: only the broker's words tell.
    const reason = /invalid credentials/i.test(message) ? 'wrong-password' : (byCode[code] ?? 'unreachable')
    return new AccessError(reason, `${access.username} at ${access.brokers[0]}: ${message}`, { cause: error })
  } finally {
    await admin.disconnect()
  }
}

/** kafkajs wraps what TLS said in errors of its own. */
function innermost(error: unknown): Error & { code?: string } {
  const one = error as Error
  return one.cause ? innermost(one.cause) : one
}
