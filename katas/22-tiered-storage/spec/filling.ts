/** Records of a chosen age: where each is, is decided at once, and nobody has to wait for hours. */
import { eventually, expect, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import type { App, Tiered } from './cluster.ts'
import { means } from './means.ts'
import { wordOfKafka } from './requests.ts'

export const hour = 3600_000
export const day = 24 * hour
export const mib = 1024 * 1024

/** Groups that are more than an hour apart are segments of their own. */
export const usual: Lab.Policy = { keepMs: 30 * day, hotMs: 12 * hour, segmentMs: hour, segmentBytes: mib }

/** Records that are written together. */
export interface Group {
  hoursAgo: number
  count: number
  /** Of each value. Default 100. */
  bytes?: number
  /** What values are filled up with. Default a dot. */
  letter?: string
  partition?: number
}

/** Writes them; keys and values are `0`, `1`, … in the order of writing, values filled up with dots. */
export async function fill(topics: Topics, topic: string, groups: readonly Group[], first = 0): Promise<void> {
  let next = first
  for (const { hoursAgo, count, bytes = 100, letter = '.', partition = 0 } of groups) {
    const timestamp = Date.now() - hoursAgo * hour
    const records = Array.from({ length: count }, (_, at) => {
      const name = String(next + at)
      return { key: name, value: name.padEnd(bytes, letter), partition, timestamp }
    })
    await topics.produce(topic, records)
    next += count
  }
}

/** Of `fill`, as they are to be read. */
export const filled = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ key: String(from + at), offset: BigInt(from + at) }))

/** Offsets 0 to 79 in two segments of the store alone, 80 to 119 on the disk: of them 80 to 99 in the store, too. */
export const twoCold: readonly Group[] = [
  { hoursAgo: 48, count: 40 },
  { hoursAgo: 36, count: 40 },
  { hoursAgo: 3, count: 20 },
  { hoursAgo: 1, count: 20 },
]

export interface Given {
  app: App
  tiered: Tiered
  topics: Topics
}

/** A topic with the settings of a policy; its full name. Why Kafka does not take them, the failure says in its words. */
export async function topicWith(
  { app, tiered, topics }: Given,
  topic: string,
  policy: Lab.Policy = usual,
  { partitions = 1, besides = {} }: { partitions?: number; besides?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const config = { ...besides, ...(await app.topicSettings(policy)) }
  const name = topics.name(topic)
  expect(await wordOfKafka(tiered.cluster, name, config), means.takenByKafka).toBe('takes them')
  await topics.create(topic, { partitions, config })
  return name
}

/** A topic with these groups, when the disk has no segment before this offset any more. */
export async function tieredTopic(
  given: Given,
  topic: string,
  groups: readonly Group[] = twoCold,
  { policy = usual, hotFrom = 80 }: { policy?: Lab.Policy; hotFrom?: number } = {},
): Promise<string> {
  const { tiered, topics } = given
  const name = await topicWith(given, topic, policy)
  await fill(topics, topic, groups)
  await eventually(() => tiered.onDisk(name), {
    until: ([first]) => first === hotFrom,
    timeoutMs: 15_000,
    description: means.leavesTheDisk,
  })
  return name
}

const shared = new WeakMap<Tiered, Promise<string>>()

/** A topic as `twoCold` says, for all tests of a file that only read it. */
export function sharedTopic(app: App, tiered: Tiered): Promise<string> {
  const known = shared.get(tiered) ?? makeShared(app, tiered)
  shared.set(tiered, known)
  return known
}

async function makeShared(app: App, tiered: Tiered): Promise<string> {
  await using topics = await tiered.topics('shared.')
  return await tieredTopic({ app, tiered, topics }, 'orders')
}
