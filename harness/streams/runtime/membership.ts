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
  /** Its `process.id`, which only one instance at a time may have. */
  readonly processId: string
  /** When it was started, by its own clock. */
  readonly startedMs: number
  readonly owned: readonly string[]
  /** Asks all instances to stop. */
  readonly shutdown: boolean
  /** Its `application.server`, if it has one. */
  readonly server?: string
}

/** What the instance at this address was given. */
export interface TasksOfServer {
  readonly server: string
  readonly tasks: readonly string[]
}

/** What the leader tells an instance. */
export interface Assignment {
  readonly tasks: readonly string[]
  readonly shutdown: boolean
  /** Tells it to end: another member has its `process.id` and was started later. */
  readonly fenced: boolean
  /** Of all instances with an address: for who looks for a key. */
  readonly servers: readonly TasksOfServer[]
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
  const staying = lastOfEachProcess(members)
  const assigned = assignTasks([...tasks.keys()], staying)
  const servers = [...staying].flatMap(([member, { server }]) =>
    server === undefined ? [] : [{ server, tasks: assigned.get(member) ?? [] }],
  )
  return new Map(
    [...members.keys()].map((member) => {
      const own = assigned.get(member) ?? []
      const partitions = own.flatMap((task) => tasks.get(task) ?? [])
      const fenced = !staying.has(member)
      return [member, encodeAssignment(partitions, json({ tasks: own, shutdown, fenced, servers }))]
    }),
  )
}

/**
 * Of the members with one `process.id` the one that was started last. Exactly one stays, whatever their clocks say. An instance that died a moment
 * ago may be among them; then the one that was started in its place stays.
 */
function lastOfEachProcess(members: ReadonlyMap<string, Announcement>): Map<string, Announcement> {
  const byStart = [...members].sort(([a, one], [b, other]) => one.startedMs - other.startedMs || (a < b ? -1 : 1))
  const last = new Map(byStart.map(([member, { processId }]) => [processId, member]))
  return new Map(byStart.filter(([member, { processId }]) => last.get(processId) === member))
}

export function assignmentOf(bytes: Buffer): Assignment {
  const userData = assignmentUserData(bytes)
  return userData.length === 0
    ? { tasks: [], shutdown: false, fenced: false, servers: [] }
    : (JSON.parse(userData.toString()) as Assignment)
}

function announced(subscription: Buffer): Announcement {
  return JSON.parse(subscriptionUserData(subscription).toString()) as Announcement
}
