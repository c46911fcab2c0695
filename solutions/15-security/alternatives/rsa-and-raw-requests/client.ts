/** TLS is asked first, by itself; then SASL. */
import { once } from 'node:events'
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import type { KafkaConfig } from 'kafkajs'
import { type Access, AccessError, type Refusal } from './contract.ts'
import { Session } from './session.ts'

export function clientConfig({ brokers, ca, username, password }: Access): KafkaConfig {
  return { brokers, ssl: { ca }, sasl: { mechanism: 'scram-sha-256', username, password } }
}

export async function logIn(access: Access): Promise<void> {
  const refusals: AccessError[] = []
  for (const broker of access.brokers) {
    const refusal = await refusalOf(access, broker)
    if (!refusal) return
    refusals.push(refusal)
  }
  const [worst] = refusals.sort((a, b) => Number(a.reason === 'unreachable') - Number(b.reason === 'unreachable'))
  throw worst ?? new AccessError('unreachable', `${access.username}: no broker is named`)
}

async function refusalOf(access: Access, broker: string): Promise<AccessError | undefined> {
  const told = (reason: Refusal, said: string) => new AccessError(reason, `${access.username} at ${broker}: ${said}`)
  const distrust = await distrustOf(broker, access.ca)
  if (distrust) return told(...distrust)
  try {
    await using _ = await Session.open(access, broker)
    return undefined
  } catch (error) {
    return told(isDenied(error) ? 'wrong-password' : 'unreachable', (error as Error).message)
  }
}

/** Kafka's own name of it, however deep: a connection that ends in the middle of SCRAM has none. */
function isDenied(error: unknown): boolean {
  const { apiId, cause, errors = [] } = error as { apiId?: string; cause?: unknown; errors?: unknown[] }
  return apiId === 'SASL_AUTHENTICATION_FAILED' || [cause, ...errors].some((one) => one !== undefined && isDenied(one))
}

/** Whether the broker's certificate is good for its address. */
async function distrustOf(broker: string, ca: string): Promise<[Refusal, string] | undefined> {
  const [host = '', port = ''] = broker.split(':')
  const socket = connect({ host, port: Number(port), ca, ...(isIP(host) ? {} : { servername: host }) })
  const timer = setTimeout(() => socket.destroy(new Error('no answer')), 2_000)
  try {
    await once(socket, 'secureConnect')
    return undefined
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    if (/EXPIRED|NOT_YET_VALID/.test(code)) return ['expired', message]
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return ['wrong-host', message]
    if (/SELF_SIGNED|SIGNATURE|ISSUER/.test(code)) return ['unknown-authority', message]
    return ['unreachable', message]
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}
