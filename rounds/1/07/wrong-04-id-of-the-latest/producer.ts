/** Task 7.3: the producer. */
import { Buffer } from 'node:buffer'
import avsc from 'avsc'
import { type Message, Partitioners } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type AvroRecord, TOPIC } from './contract.ts'
import { type Ask, isOk, patientRegistry, saidBy, subjectOf } from './registry.ts'

export interface Producer {
  /**
   * Sends the events, up to a thousand, to `user-events` and resolves when the broker has all of them. Key: the event's `userId`; value: a byte 0, the schema's id
   * as 4 bytes, the highest first, and the event in Avro's binary form. Asks the registry nothing.
   * An event that the schema does not allow rejects the call, and none of this call's events is sent. Calls may overlap.
   */
  send(events: object[]): Promise<void>
  /** Resolves when each `send()` that was under way has resolved or rejected, and the connection is closed. */
  stop(): Promise<void>
}

/** A broker takes batches of up to 1 MB. */
const CHUNK_BYTES = 400_000

/**
 * Registers the schema, as it is given, for the values of `user-events` (subject: the topic's name on this cluster and `-value`), once, and connects.
 * Rejects with an error that names the subject and what the registry says when it refuses the schema, and changes nothing about the subject's rules. Patient
 * with the registry as `setUpRegistry` is, and rejects as soon where it does not answer; the same where no broker does.
 */
export async function startProducer(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Producer> {
  const text = JSON.stringify(schema)
  const giveUp = new AbortController()
  const broker = whenBrokerAnswers(ctx)
  const registration = register(patientRegistry(ctx, registryUrl, giveUp.signal), subjectOf(ctx), text)
  let id: number
  try {
    ;[id] = await Promise.all([registration, broker])
  } catch (error) {
    giveUp.abort(error)
    throw error
  }
  const type = avsc.Type.forSchema(JSON.parse(text))
  const prefix = Buffer.alloc(5)
  prefix.writeUInt32BE(id, 1)

  const producer = ctx.kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner })
  try {
    await producer.connect()
  } catch (error) {
    await producer.disconnect()
    throw error
  }

  const topic = ctx.name(TOPIC)
  const underWay = new Set<Promise<void>>()
  let stopped: Promise<void> | undefined

  async function sendAll(messages: Message[]): Promise<void> {
    for (const chunk of chunks(messages)) await producer.send({ topic, messages: chunk })
  }

  return {
    async send(events) {
      if (stopped) throw new Error('the producer is stopped')
      const messages = events.map((event): Message => {
        const { userId } = event as { userId?: unknown }
        return { key: userId == null ? null : String(userId), value: Buffer.concat([prefix, type.toBuffer(event)]) }
      })
      const sending = sendAll(messages)
      underWay.add(sending)
      try {
        await sending
      } finally {
        underWay.delete(sending)
      }
    },
    stop() {
      stopped ??= Promise.allSettled(underWay).then(() => producer.disconnect())
      return stopped
    },
  }
}

async function register(ask: Ask, subject: string, schema: string): Promise<number> {
  const versions = `/subjects/${encodeURIComponent(subject)}/versions`
  const answer = await ask('POST', versions, { schema })
  if (!isOk(answer)) throw new Error(`the registry refuses the schema for ${subject}: ${saidBy(answer)}`)
  const latest = await ask('GET', `${versions}/latest`)
  if (!isOk(latest)) throw new Error(`the registry has no version of ${subject}: ${saidBy(latest)}`)
  return (latest.body as { id: number }).id
}

/** Parts that are small enough for one batch, in order. */
function chunks(messages: Message[]): Message[][] {
  const parts: Message[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const message of messages) {
    const size = (message.value as Buffer).length
    if (bytes + size > CHUNK_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(message)
    bytes += size
  }
  return parts
}
