/** Message by message, each committed by hand. */
import { isUtf8 } from 'node:buffer'
import type { Ctx } from '#harness/kata'
import { Cluster } from './cluster.ts'

export interface ConsumerOptions {
  servers: string[]
  side: 'primary' | 'backup'
  group: string
  topics: string[]
}

export interface Consumer {
  stop(): Promise<void>
}

export async function startConsumer(ctx: Ctx, { servers, side, group, topics }: ConsumerOptions): Promise<Consumer> {
  const cluster = await Cluster.reach(ctx, servers)
  const own = topics.map((topic) => ctx.name(topic))
  const there = await cluster.topics()
  const wanted =
    side === 'primary' ? own : [...own.filter((name) => there.has(name)), ...own.map((name) => `primary.${name}`)]
  const consumer = cluster.kafka.consumer({ groupId: ctx.name(group), maxWaitTimeInMs: 200, sessionTimeout: 10_000 })
  await consumer.connect()
  await consumer.subscribe({ topics: wanted, fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    async eachMessage({ topic, partition, message: { key, value, offset } }) {
      if (key && value && isUtf8(key) && isUtf8(value)) ctx.print(`${key} ${value}`)
      else ctx.onReject({ topic, partition, offset, reason: key && value ? 'not UTF-8' : 'null' })
      await consumer.commitOffsets([{ topic, partition, offset: `${BigInt(offset) + 1n}` }])
    },
  })
  return {
    async stop() {
      await consumer.stop()
      await consumer.disconnect()
    },
  }
}
