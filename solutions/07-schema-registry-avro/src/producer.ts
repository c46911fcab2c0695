/** Task 7.3: the producer. */
import avro from 'avsc'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type AvroRecord, TOPIC } from './contract.ts'
import { ask, bodyOf, both, fromNow } from './http.ts'
import { subjectOf } from './registry.ts'

export interface Producer {
  send(events: object[]): Promise<void>
  stop(): Promise<void>
}

export async function startProducer(
  ctx: Ctx,
  { registryUrl, schema }: { registryUrl: string; schema: AvroRecord },
): Promise<Producer> {
  const id = await both(register(registryUrl, subjectOf(ctx), schema), whenBrokerAnswers(ctx))
  const type = avro.Type.forSchema(schema as avro.Schema)
  const prefix = prefixOf(id)
  const client = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await client.connect()
  let last: Promise<unknown> = Promise.resolve()
  return {
    async send(events) {
      const messages = events.map((event) => ({
        key: (event as { userId: string }).userId,
        value: Buffer.concat([prefix, type.toBuffer(event)]),
      }))
      // One at a time: of sends that overlap, kafkajs gives the numbers of one that failed to another.
      const sending = last.then(() => client.send({ topic: ctx.name(TOPIC), acks: -1, messages }))
      last = sending.catch(() => {}) // told to whoever made that call
      await sending
    },
    async stop() {
      await last
      await client.disconnect()
    },
  }
}

/** Gives the id of a schema that is there already, too. */
async function register(registryUrl: string, subject: string, schema: AvroRecord): Promise<number> {
  const request = { method: 'POST', body: { schema: JSON.stringify(schema) } } as const
  const answer = await ask(`${registryUrl}/subjects/${encodeURIComponent(subject)}/versions`, request, fromNow())
  return bodyOf<{ id: number }>(answer, `the schema for ${subject}`).id
}

/** What each message begins with: the magic byte, and which schema it was written with. */
function prefixOf(id: number): Buffer {
  const prefix = Buffer.alloc(5)
  prefix.writeInt32BE(id, 1)
  return prefix
}
