/** Task 25.3: the router. */
import { type IHeaders, type KafkaMessage, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { joining } from './consumers.ts'
import { INBOX } from './contract.ts'
import { nameOf } from './names.ts'

interface Service {
  stop(): Promise<void>
}

export async function startRouter(
  ctx: Ctx,
  { tenants, streams }: { tenants: string[]; streams: string[] },
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const starts = await Promise.allSettled(tenants.map((tenant) => startLane(ctx, tenant, streams)))
  const lanes = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  const stop = async () => {
    await Promise.all(lanes.map((lane) => lane.stop()))
  }
  const failed = starts.find((start) => start.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { stop }
}

/** Clients of a tenant's own: who waits in one lane keeps nobody in another waiting. */
async function startLane(ctx: Ctx, tenant: string, streams: string[]): Promise<Service> {
  const retry = { ...ctx.clientConfig.retry, restartOnFailure: async () => true }
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
  // Without a dot: the group is no tenant's, not of one called router either.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`router-${tenant}`), maxWaitTimeInMs: 100, retry })
  consumer.logger().setLogLevel(logLevel.NOTHING)
  const stop = async () => {
    await consumer.disconnect()
    await producer.disconnect()
  }
  const route = async (message: KafkaMessage): Promise<string | null> => {
    const stream = streamOf(message.headers, streams)
    if (stream === null) return 'no header stream that names one stream'
    const { key, value } = message
    const headers = { ...message.headers, tenant }
    try {
      await producer.send({ topic: ctx.name(nameOf(tenant, stream)), acks: -1, messages: [{ key, value, headers }] })
      return null
    } catch (error) {
      if (typesOf(error).includes('MESSAGE_TOO_LARGE')) return `too large for ${stream}`
      throw error
    }
  }
  try {
    await producer.connect()
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(nameOf(tenant, INBOX)), fromBeginning: true })
    const joined = joining(consumer)
    await consumer.run({
      autoCommitThreshold: 1,
      eachMessage: async ({ topic, partition, message }) => {
        const reason = await route(message)
        if (reason !== null) ctx.onReject({ topic, partition, offset: message.offset, reason })
      },
    })
    await joined
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A client may write what it likes: several of a name, none, bytes that are no text. */
function streamOf(headers: IHeaders | undefined, streams: string[]): string | null {
  const named = headers?.['stream']
  return Buffer.isBuffer(named) && streams.includes(named.toString()) ? named.toString() : null
}

/** Kafka's names of the errors in a kafkajs error. */
function typesOf(error: unknown): unknown[] {
  return error instanceof Error ? [Reflect.get(error, 'type'), ...typesOf(error.cause)] : []
}
