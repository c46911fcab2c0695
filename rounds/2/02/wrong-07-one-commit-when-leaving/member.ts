import { type EachBatchPayload, Kafka, type KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

/** Commits one round trip for so many activities, where there is no work that takes longer. */
const commitEvery = 50
/** So long a commit is tried again, until its activities are left to be handled again. */
const patienceMs = 75_000
/** The group has gone on without this member, or is about to. */
const regrouping = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR_FOR_GROUP'])

const isRegrouping = (error: unknown) => regrouping.has((error as { type?: string }).type ?? '')

function activityIn({ value }: KafkaMessage): Activity | { reason: string } {
  if (value === null) return { reason: 'no value' }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
    return activitySchema.parse(json)
  } catch (error) {
    return { reason: `not an activity: ${(error as Error).message}` }
  }
}

export interface MemberOptions {
  /** Also the client id, so that others can tell whose partitions they see. Two may have one name. Default: that of `ctx.clientConfig`. */
  name?: string
  /**
   * A member that has not been heard of for so long is dead to the group. Default 6000 ms. It sends at least three heartbeats in that
   * time, idle, in a batch and at work. They keep the broker's time (`setInterval`), not that of `ctx.clock`.
   */
  sessionTimeoutMs?: number
  /**
   * How long the work on one activity takes: `ctx.clock.sleep(workMs)`, once for each. It may be longer than the session. 0, the
   * default: no sleep.
   */
  workMs?: number
}

/** A partition that the member owns now. */
export interface OwnedPartition {
  partition: number
  /** Activities of this partition handled since the last `owns` line. Rejected records are none. */
  handled: number
}

export interface Member {
  /** Those of the last `owns` line, by number. None for an idle member and after stop(); in a rebalance or an outage it may be none. */
  owned(): OwnedPartition[]
  /**
   * Finishes the activity it is working on, begins no other, commits, leaves the group, disconnects. A second call waits for the same
   * end. A broker that is away, or has expelled the member, takes no commit: stop() may wait for it, and others do the work again.
   */
  stop(): Promise<void>
}

/**
 * Tasks 2.3 to 2.5. Joins the group `activity-workers` and handles the activities of the partitions that it is given, from the
 * beginning where the group has committed nothing yet. Resolves when it is a member and knows its partitions; rejects within 10 s
 * with an error that says so where no broker ever answered. Once a member, it goes on through an outage of a minute, and through
 * the next one. One process may run several members.
 *
 * Prints, with its own name:
 *
 *     member-1 owns 0,2                  whenever it is given partitions, the same ones too; `member-1 owns -` when it gets none
 *     member-1 handled 2:17 alice        partition:offset and the value's user, when the work on an activity is done
 *
 * A record that cannot be read (no value, no UTF-8, no JSON) or breaks the contract goes to `ctx.onReject`; the member does not work
 * on it and goes on. An offset is committed only when all before it is handled or rejected, and soon then: a commit that fails is
 * made again. What a member kept about its partitions is worth nothing once they are dealt anew: another may have gone on.
 */
export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  const { name = ctx.clientConfig.clientId ?? 'member', sessionTimeoutMs = 6_000, workMs = 0 } = options
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC)
  const consumer = new Kafka({ ...ctx.clientConfig, clientId: name }).consumer({
    groupId: ctx.name(GROUP),
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: Math.max(10_000, sessionTimeoutMs, workMs + 5_000),
    heartbeatInterval: Math.max(1, Math.floor(sessionTimeoutMs / 6)),
    maxWaitTimeInMs: 100,
    allowAutoTopicCreation: false,
    retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => false },
  })

  /** Activities handled, by partition, since the last time that partitions were dealt. */
  let handled = new Map<number, number>()
  /** Which time that was. */
  let deal = 0
  let stopped: Promise<void> | undefined
  let starting: Promise<void> = Promise.resolve()
  let again: NodeJS.Timeout | undefined

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale } = payload
    const { partition } = batch
    const mine = deal
    let regroup: unknown
    const beat = () =>
      heartbeat().catch((error) => {
        if (isRegrouping(error)) regroup ??= error
      })
    const pulse = setInterval(beat, Math.max(5, sessionTimeoutMs / 24))
    let done: string | undefined
    let count = 0
    try {
      for (const message of batch.messages) {
        if (!isRunning() || isStale() || stopped || regroup || deal !== mine) break
        const activity = activityIn(message)
        if ('reason' in activity) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: activity.reason })
        } else {
          if (workMs > 0) await ctx.clock.sleep(workMs)
          ctx.print(`${name} handled ${partition}:${message.offset} ${activity.userId}`)
          if (deal === mine) handled.set(partition, (handled.get(partition) ?? 0) + 1)
        }
        done = message.offset
        await beat()
        if (workMs > 0 || ++count % commitEvery === 0) {
          await commit(payload, mine, done)
          done = undefined
        }
      }
      if (done !== undefined) await commit(payload, mine, done)
    } finally {
      clearInterval(pulse)
    }
    if (regroup) throw regroup
  }

  /** Only what is committed counts as read: where a commit fails for good, its activities are handled again. */
  async function commit({ batch, commitOffsetsIfNecessary, resolveOffset }: EachBatchPayload, mine: number, done: string): Promise<void> {
    const offset = (BigInt(done) + 1n).toString()
    const giveUpAt = performance.now() + patienceMs
    for (;;) {
      // The offset belongs to a deal that is over.
      if (deal !== mine) return
      try {
        await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition: batch.partition, offset }] }] })
        if (deal === mine) resolveOffset(done)
        return
      } catch (error) {
        const lost = (error as Error).name === 'KafkaJSBrokerNotFound'
        // Who leaves does not wait: what is not committed is handled again.
        if (stopped || isRegrouping(error) || lost || performance.now() > giveUpAt) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }

  const run = () => consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  function runAgain(): void {
    if (stopped) return
    clearTimeout(again)
    again = setTimeout(() => {
      starting = consumer.connect().then(run).catch(runAgain)
    }, 250)
  }
  consumer.on(consumer.events.CRASH, runAgain)

  const joined = new Promise<void>((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      deal++
      if (stopped) return
      const partitions = [...(payload.memberAssignment[topic] ?? [])].sort((a, b) => a - b)
      handled = new Map(partitions.map((partition) => [partition, 0]))
      ctx.print(`${name} owns ${partitions.join(',') || '-'}`)
      resolve()
    })
  })

  const member: Member = {
    owned: () => (stopped ? [] : [...handled].map(([partition, count]) => ({ partition, handled: count }))),
    stop() {
      stopped ??= (async () => {
        clearTimeout(again)
        await starting
        clearTimeout(again)
        await consumer.disconnect()
      })()
      return stopped
    },
  }
  try {
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    await run()
    await joined
  } catch (error) {
    await member.stop()
    throw error
  }
  return member
}
