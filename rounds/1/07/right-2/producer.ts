/** Task 7.3: the producer. */
import { Buffer } from 'node:buffer'
import { type Message, Partitioners, type Producer as KafkaProducer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { AvroType } from './avro.ts'
import { bothAnswer } from './both-answer.ts'
import { type AvroRecord, TOPIC } from './contract.ts'
import { Refused, valuesOf } from './registry.ts'

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
  const subject = valuesOf(ctx)
  const id = await bothAnswer(ctx, registryUrl, (registry) =>
    registry.register(subject, text).catch((error) => {
      if (!(error instanceof Refused)) throw error
      throw new Error(`the schema is refused for ${subject}: ${error.message}`, { cause: error })
    }),
  )
  const type = new AvroType(JSON.parse(text))
  const kafka = ctx.kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner })
  await kafka.connect()
  return new AvroProducer(kafka, ctx.name(TOPIC), id, type)
}

class AvroProducer implements Producer {
  readonly #kafka: KafkaProducer
  readonly #topic: string
  readonly #id: number
  readonly #type: AvroType
  #underWay = 0
  #allDone: (() => void) | undefined
  #stopped: Promise<void> | undefined

  constructor(kafka: KafkaProducer, topic: string, id: number, type: AvroType) {
    this.#kafka = kafka
    this.#topic = topic
    this.#id = id
    this.#type = type
  }

  async send(events: object[]): Promise<void> {
    if (this.#stopped) throw new Error('stopped: nothing is sent any more')
    const messages = events.map((event) => this.#messageOf(event))
    this.#underWay += 1
    try {
      for (let from = 0; from < messages.length; ) {
        const to = endOfPart(messages, from)
        await this.#kafka.send({ topic: this.#topic, messages: messages.slice(from, to) })
        from = to
      }
    } finally {
      this.#underWay -= 1
      if (this.#underWay === 0) this.#allDone?.()
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#allDone = resolve
      })
    }
    await this.#kafka.disconnect()
  }

  #messageOf(event: object): Message {
    const header = Buffer.alloc(5)
    header.writeUInt32BE(this.#id, 1)
    const { userId } = event as { userId?: unknown }
    return {
      key: userId === undefined || userId === null ? null : String(userId),
      value: Buffer.concat([header, this.#type.toBytes(event)]),
    }
  }
}

/** A broker takes 1 MB at once: so many messages from `from` on as stay well below that, at least one. */
function endOfPart(messages: Message[], from: number): number {
  let bytes = 0
  for (let i = from; i < messages.length; i += 1) {
    bytes += (messages[i]?.value as Buffer).length
    if (i > from && bytes > 400_000) return i
  }
  return messages.length
}
