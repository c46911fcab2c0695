import { randomUUID } from 'node:crypto'
import type { KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'

export interface Change {
  type: 'update' | 'remove'
  count: Count
}

export interface CountsTable {
  counts(): Count[]
  close(): Promise<void>
}

export async function followCounts(ctx: Ctx, onChange: (change: Change) => void): Promise<CountsTable> {
  await whenBrokerAnswers(ctx)
  const table = new Map<string, Count>()
  // A view wants every partition from the beginning and commits nothing: a group of its own for each start.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`counts-view.${randomUUID()}`), maxWaitTimeInMs: 100 })
  function apply({ key, value }: KafkaMessage): void {
    const name = String(key)
    const known = table.get(name)
    if (value !== null) {
      const count = { ...countKeySchema.parse(JSON.parse(name)), count: countSchema.parse(JSON.parse(String(value))) }
      table.set(name, count)
      onChange({ type: 'update', count })
    } else if (known) {
      table.delete(name)
      onChange({ type: 'remove', count: known })
    }
  }
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(TOPIC.counts), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        try {
          apply(message)
        } catch (error) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
        }
      },
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return { counts: () => [...table.values()], close: () => consumer.disconnect() }
}
