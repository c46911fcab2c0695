/** Task 16.4: from Kafka into the replica. */
import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { readChange } from './change.ts'
import { type Change, GROUP, MEMBER } from './contract.ts'
import { type Refusal, Replica } from './replica.ts'

export interface ReplicatorOptions {
  prefix: string
  database: string
  tables: string[]
  replicaUrl: string
}

export interface Replicator {
  stop(): Promise<void>
}

const pauseMs = 200

export async function startReplicator(
  ctx: Ctx,
  { prefix, database, tables, replicaUrl }: ReplicatorOptions,
): Promise<Replicator> {
  const replica = new Replica(replicaUrl)
  await whenBrokerAnswers(ctx)
  await answering(replica)
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
  try {
    await consumer.connect()
    const topics = tables.map((table) => `${prefix}.${database}.${table}`)
    await consumer.subscribe({ topics, fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => replicate(ctx, replica, payload),
    })
  } catch (error) {
    await Promise.allSettled([consumer.disconnect(), replica.close()])
    throw error
  }
  return {
    async stop() {
      await consumer.disconnect()
      await replica.close()
    },
  }
}

async function answering(replica: Replica): Promise<void> {
  await replica.connect().catch((cause) => {
    throw new Error(`no replica answers: ${(cause as Error).message}`, { cause })
  })
}

/** Writes first, commits then. */
async function replicate(ctx: Ctx, replica: Replica, payload: EachBatchPayload): Promise<void> {
  const { batch, resolveOffset, commitOffsetsIfNecessary, uncommittedOffsets } = payload
  const { topic, partition } = batch
  const offsets = new Map<Change, string>()
  const reject = (offset: string, reason: string) => ctx.onReject({ topic, partition, offset, reason })
  for (const { offset, key, value } of batch.messages) {
    try {
      offsets.set(readChange({ topic, key, value }), offset)
    } catch (error) {
      reject(offset, (error as Error).message)
    }
  }
  const refused = await written(ctx, replica, [...offsets.keys()], payload)
  if (refused === undefined) return
  for (const { change, reason } of refused) reject(offsets.get(change)!, reason)
  resolveOffset(batch.lastOffset())
  await commitOffsetsIfNecessary(uncommittedOffsets())
}

/** Waits for a replica that is away. Undefined: there is no more use in waiting. */
async function written(
  ctx: Ctx,
  replica: Replica,
  changes: Change[],
  { heartbeat, isRunning, isStale }: EachBatchPayload,
): Promise<Refusal[] | undefined> {
  // Of a write that takes longer than the group waits for a member.
  const beats = setInterval(() => heartbeat().catch(() => {}), MEMBER.heartbeatInterval)
  try {
    while (isRunning() && !isStale()) {
      try {
        return await replica.write(changes)
      } catch {
        await ctx.clock.sleep(pauseMs)
      }
    }
    return undefined
  } finally {
    clearInterval(beats)
  }
}
