/** Task 9.4: a consumer that works on either side. */
import type { Ctx } from '#harness/kata'
import { whenAnswers } from './clusters.ts'
import { clientOf } from './internals.ts'

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
  await whenAnswers(ctx, servers)
  const names = topics.map((topic) => ctx.name(topic))
  const consumer = clientOf(ctx, servers).consumer({
    groupId: ctx.name(group),
    maxWaitTimeInMs: 100, // stop() waits for the fetch that is under way: 5 s by default
    sessionTimeout: 10_000,
  })
  try {
    const read = side === 'primary' ? names : await ofBackup(ctx, servers, names)
    await consumer.connect()
    await consumer.subscribe({ topics: read, fromBeginning: true })
    await consumer.run({
      eachBatchAutoResolve: false,
      async eachBatch({ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale }) {
        for (const { key, value, offset } of batch.messages) {
          if (!isRunning() || isStale()) return
          const line = lineOf(key, value)
          if (line === undefined)
            ctx.onReject({
              topic: batch.topic,
              partition: batch.partition,
              offset,
              reason: 'no key and value in UTF-8',
            })
          else ctx.print(line)
          resolveOffset(offset)
          await commitOffsetsIfNecessary()
          await heartbeat()
        }
      },
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return { stop: () => consumer.disconnect() }
}

/** The copies, and what producers write to since the failover. */
async function ofBackup(ctx: Ctx, servers: string[], names: readonly string[]): Promise<string[]> {
  const admin = clientOf(ctx, servers).admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    return names.flatMap((name) => [`primary.${name}`, ...(there.includes(name) ? [name] : [])])
  } finally {
    await admin.disconnect()
  }
}

function lineOf(key: Buffer | null, value: Buffer | null): string | undefined {
  if (key === null || value === null) return undefined
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return `${utf8.decode(key)} ${utf8.decode(value)}`
  } catch {
    return undefined
  }
}
