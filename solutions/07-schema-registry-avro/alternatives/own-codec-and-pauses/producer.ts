import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { write } from './avro-codec.ts'
import { Client, patienceMs, Refusal } from './client.ts'
import { type AvroRecord, TOPIC } from './contract.ts'
import { valuesOf } from './registry.ts'

export interface Producer {
  send(events: object[]): Promise<void>
  stop(): Promise<void>
}

/** Looks the schema up first: whoever may only read the registry can go on using one that is there. */
async function idOf(client: Client, subject: string, schema: AvroRecord): Promise<number> {
  const body = { schema: JSON.stringify(schema) }
  try {
    const found = (await client.patiently('POST', `/subjects/${subject}`, body)) as { id: number }
    return found.id
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  try {
    const made = (await client.patiently('POST', `/subjects/${subject}/versions`, body)) as { id: number }
    return made.id
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`${subject}: ${error.message}`, { cause: error })
    throw error
  }
}

export async function startProducer(ctx: Ctx, options: { registryUrl: string; schema: AvroRecord }): Promise<Producer> {
  await whenBrokerAnswers(ctx)
  const { schema } = options
  const id = await idOf(new Client(options.registryUrl, patienceMs), valuesOf(ctx), schema)
  const producer = ctx.kafka.producer()
  await producer.connect()
  const underWay = new Set<Promise<unknown>>()
  const framed = (event: object) => {
    const avro = write(schema, event)
    const value = Buffer.alloc(5 + avro.length)
    value.writeUInt32BE(id, 1)
    avro.copy(value, 5)
    return { key: String((event as { userId: unknown }).userId), value }
  }
  return {
    async send(events) {
      const messages = events.map(framed)
      const sending = producer.send({ topic: ctx.name(TOPIC), acks: -1, messages })
      underWay.add(sending)
      await sending.finally(() => underWay.delete(sending))
    },
    async stop() {
      await Promise.allSettled(underWay)
      await producer.disconnect()
    },
  }
}
