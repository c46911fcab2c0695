import { assignTasks } from './assignor.ts'
import {
  assignmentUserData,
  encodeAssignment,
  encodeSubscription,
  subscriptionUserData,
} from './client/consumer-protocol.ts'
import type { TopicPartition } from './client/topic-partition.ts'

/** What an instance tells the group, as the user data of its subscription. */
export interface Announcement {
  readonly owned: readonly string[]
  /** Asks all instances to stop. */
  readonly shutdown: boolean
}

/** What the leader tells an instance. */
export interface Assignment {
  readonly tasks: readonly string[]
  readonly shutdown: boolean
}

const json = (value: Announcement | Assignment): Buffer => Buffer.from(JSON.stringify(value))

export function subscriptionOf(topics: readonly string[], announcement: Announcement): Buffer {
  return encodeSubscription(topics, json(announcement))
}

/** The leader's part: from what the members announced, each member's assignment. */
export function assignAll(
  tasks: ReadonlyMap<string, readonly TopicPartition[]>,
  subscriptions: ReadonlyMap<string, Buffer>,
): Map<string, Buffer> {
  const members = new Map([...subscriptions].map(([member, bytes]) => [member, announced(bytes)]))
  const shutdown = [...members.values()].some((it) => it.shutdown)
  const assigned = assignTasks([...tasks.keys()], members)
  return new Map(
    [...assigned].map(([member, own]) => {
      const partitions = own.flatMap((task) => tasks.get(task) ?? [])
      return [member, encodeAssignment(partitions, json({ tasks: own, shutdown }))]
    }),
  )
}

export function assignmentOf(bytes: Buffer): Assignment {
  const userData = assignmentUserData(bytes)
  return userData.length === 0 ? { tasks: [], shutdown: false } : (JSON.parse(userData.toString()) as Assignment)
}

function announced(subscription: Buffer): Announcement {
  return JSON.parse(subscriptionUserData(subscription).toString()) as Announcement
}
