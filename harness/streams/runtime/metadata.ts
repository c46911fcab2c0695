import type { Serde } from '../serdes/types.ts'
import { murmur2Partition } from '../task/murmur2.ts'
import { taskId } from '../task/task-id.ts'
import type { TopologyPlan } from '../topology/types.ts'
import type { TasksOfServer } from './membership.ts'
import { type PartitionCounts, taskCount } from './partitions.ts'

/** Where an instance is to be reached: its `application.server`. */
export interface HostInfo {
  readonly host: string
  readonly port: number
}

/** Which instance has a key, as the group was told last. Source: Kafka Streams' class of this name. */
export interface KeyQueryMetadata {
  readonly activeHost: HostInfo
  readonly partition: number
}

/** Undefined where it is no `host:port`. An IPv6 address stands in brackets there, and without them here, as on the JVM. */
export function hostInfoOf(server: string): HostInfo | undefined {
  const [, address, name, port] = /^(?:\[([^\]]+)\]|([\w.-]+)):(\d{1,5})$/.exec(server) ?? []
  const host = address ?? name
  if (host === undefined || Number(port) > 65_535) return undefined
  return { host, port: Number(port) }
}

/** Undefined where the store is of no task: a global one, or unknown. Null where no instance is known that has the key. */
export function metadataForKey<K>(
  plan: TopologyPlan,
  counts: PartitionCounts,
  servers: readonly TasksOfServer[],
  asked: { store: string; key: K; serde: Serde<K> },
): KeyQueryMetadata | null | undefined {
  const subtopology = plan.subtopologies.find(({ stores }) => stores.some(({ name }) => name === asked.store))
  if (subtopology === undefined) return undefined
  const partition = murmur2Partition(asked.serde.serialize(asked.key), taskCount(subtopology, counts))
  const task = taskId(subtopology.id, partition).toString()
  const owner = servers.find(({ tasks }) => tasks.includes(task))
  const activeHost = owner && hostInfoOf(owner.server)
  return activeHost ? { activeHost, partition } : null
}
