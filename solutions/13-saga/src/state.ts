import { randomUUID } from 'node:crypto'
import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { onEnd } from './consumers.ts'
import { MEMBER, type ServiceName } from './contract.ts'
import { stateTopic } from './topics.ts'
import type { Remembered } from './work.ts'

/** Key of the mark that each start writes. No order, supply or stock has it. */
const MARK = 'mark'

/**
 * Takes the role over and gives all that the former owner has committed. The first transaction under the service's id shuts the former out, and ends what it
 * had left open; whatever it did commit stands before the mark that this transaction writes.
 */
export async function takeOver(ctx: Ctx, service: ServiceName, producer: Producer): Promise<Remembered> {
  const topic = ctx.name(stateTopic(service))
  const mark = randomUUID()
  const transaction = await producer.transaction()
  await transaction.send({ topic, messages: [{ key: MARK, value: JSON.stringify(mark) }] })
  await transaction.commit()
  return readUpTo(ctx, topic, mark)
}

async function readUpTo(ctx: Ctx, topic: string, mark: string): Promise<Remembered> {
  const remembered: Remembered = new Map()
  const arrived = Promise.withResolvers<void>()
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`${topic}-${randomUUID()}`), ...MEMBER })
  onEnd(consumer, arrived.reject)
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      async eachMessage({ message }) {
        const [key, value] = [String(message.key), JSON.parse(String(message.value))]
        if (key !== MARK) remembered.set(key, value)
        else if (value === mark) arrived.resolve()
      },
    })
    await arrived.promise
  } finally {
    await consumer.disconnect()
  }
  return remembered
}
