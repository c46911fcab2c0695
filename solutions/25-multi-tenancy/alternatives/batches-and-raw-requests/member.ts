/** Task 25.4: a tenant's consumer. */
import { Kafka, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { isLoading, joining } from './consumers.ts'
import { nameOf } from './names.ts'

export async function startMember(
  ctx: Ctx,
  { tenant, password, group, stream }: { tenant: string; password: string; group: string; stream: string },
): Promise<{ stop(): Promise<void> }> {
  const sasl = { mechanism: 'scram-sha-256' as const, username: ctx.name(tenant), password }
  const clientConfig = { ...ctx.clientConfig, sasl, logLevel: logLevel.NOTHING }
  const kafka = new Kafka(clientConfig)
  const isIn = { ever: false }
  const consumer = kafka.consumer({
    groupId: ctx.name(nameOf(tenant, group)),
    maxWaitTimeInMs: 100,
    retry: { ...ctx.clientConfig.retry, restartOnFailure: async (error: Error) => isIn.ever || isLoading(error) },
  })
  try {
    await whenBrokerAnswers({ clientConfig })
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(nameOf(tenant, stream)), fromBeginning: true })
    const joined = joining(consumer)
    await consumer.run({
      autoCommitThreshold: 1,
      eachMessage: async ({ partition, message }) => {
        ctx.print(`${nameOf(tenant, stream)} ${partition}:${message.offset} ${message.value ?? ''}`)
      },
    })
    await joined
    isIn.ever = true
    return { stop: () => consumer.disconnect() }
  } catch (cause) {
    await consumer.disconnect()
    throw new Error(`${tenant} is no member of ${group}: ${reasonOf(cause)}`, { cause })
  }
}

/** The innermost error says what it was. */
function reasonOf(error: unknown): string {
  return error instanceof Error && error.cause !== undefined
    ? `${error.message}: ${reasonOf(error.cause)}`
    : (error as Error).message
}
