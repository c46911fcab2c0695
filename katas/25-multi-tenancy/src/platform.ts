/** The platform's connection for requests that kafkajs lacks, and its tenants' passwords. Given. */
import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { Admin, alterUserScramCredentialsV0, Connection, MultipleErrors, ScramMechanisms } from '@platformatic/kafka'
import type { Ctx } from '#harness/kata'

const mechanism = ScramMechanisms.SCRAM_SHA_256

/** An admin of `@platformatic/kafka`, as the platform: quotas (`alterClientQuotas`), sizes on disk (`describeLogDirs`), groups (`removeMembersFromConsumerGroup`). */
export async function asPlatform<T>(ctx: Ctx, work: (admin: Admin) => Promise<T>): Promise<T> {
  const bootstrapBrokers = ctx.clientConfig.brokers as string[]
  const admin = new Admin({ clientId: 'platform', bootstrapBrokers, sasl: saslOf(ctx), timeout: 5_000, retries: 3 })
  try {
    return await work(admin)
  } finally {
    await admin.close()
  }
}

/** Makes a user for SCRAM-SHA-256, or gives one that is there another password (lab 15). */
export async function setPassword(ctx: Ctx, username: string, password: string): Promise<void> {
  const [salt, iterations] = [randomBytes(24), 8_192]
  const saltedPassword = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const upsertion = { name: username, mechanism, iterations, salt, saltedPassword }
  await onConnection(ctx, (connection) => alterUserScramCredentialsV0.api.async(connection, [], [upsertion]))
}

/** Lets the user in no more. Who has no password is none. */
export async function deletePassword(ctx: Ctx, username: string): Promise<void> {
  const deletion = { name: username, mechanism }
  try {
    await onConnection(ctx, (connection) => alterUserScramCredentialsV0.api.async(connection, [deletion], []))
  } catch (error) {
    if (!namesOf(error).includes('RESOURCE_NOT_FOUND')) throw error
  }
}

/** Kafka's names of all errors in what a call of `@platformatic/kafka` rejects with: `UNKNOWN_TOPIC_OR_PARTITION` … */
export function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = String(Reflect.get(error, 'apiId') ?? '')
  const inner = error instanceof MultipleErrors ? error.errors : [error.cause]
  return [own, ...inner.flatMap(namesOf)].filter((name) => name !== '')
}

async function onConnection<T>(ctx: Ctx, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { hostname, port } = new URL(`tcp://${(ctx.clientConfig.brokers as string[])[0]}`)
  const connection = new Connection('platform', { connectTimeout: 3_000, requestTimeout: 5_000, sasl: saslOf(ctx) })
  connection.on('error', () => {}) // each is told by the call that it fails, too
  try {
    await connection.connect(hostname, Number(port))
    return await work(connection)
  } finally {
    await connection.close()
  }
}

function saslOf({ clientConfig }: Ctx) {
  const { username, password } = clientConfig.sasl as { username: string; password: string }
  return { mechanism: 'SCRAM-SHA-256' as const, username, password }
}
