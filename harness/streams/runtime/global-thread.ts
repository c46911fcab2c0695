import { createGlobalState, type GlobalState } from '../task/global-state.ts'
import type { TopologyPlan } from '../topology/types.ts'
import type { StreamsClient } from './client/client.ts'
import type { Fetcher } from './client/fetcher.ts'
import type { TopicPartition } from './client/topic-partition.ts'
import type { Settings } from './config.ts'
import type { PartitionCounts } from './partitions.ts'
import type { RestoreListener } from './restoring.ts'

/** Keeps the global stores up to date: from the start of their topics before any task runs, and from then on. */
export class GlobalThread {
  readonly state: GlobalState
  readonly #client: StreamsClient
  readonly #settings: Settings
  readonly #plan: TopologyPlan
  readonly #partitions: readonly TopicPartition[]
  readonly #positions = new Map<TopicPartition, number>()
  readonly #stopping = new AbortController()
  #fetcher: Fetcher | undefined

  constructor(plan: TopologyPlan, counts: PartitionCounts, client: StreamsClient, settings: Settings) {
    this.#client = client
    this.#settings = settings
    this.#plan = plan
    this.state = createGlobalState(plan, { config: settings.task, now: Date.now })
    this.#partitions = this.state.topics.flatMap((topic) =>
      Array.from({ length: counts.get(topic) ?? 0 }, (_, partition) => ({ topic, partition })),
    )
  }

  /** Reads all that is there; resolves when the stores have it. */
  async restore(listener: RestoreListener): Promise<void> {
    const restored = new Map<TopicPartition, number>()
    const storeOf = ({ topic }: TopicPartition) =>
      this.#plan.globalStores.find((store) => store.topic === topic)?.name ?? topic
    await this.#client.readToEnd(
      this.#partitions,
      {
        bounds: (partition, start, end) => {
          this.#positions.set(partition, end)
          listener.onRestoreStart?.(partition, storeOf(partition), start, end)
        },
        records: (partition, records) => {
          for (const record of records) this.state.update(record)
          const last = records.at(-1)
          restored.set(partition, (restored.get(partition) ?? 0) + records.length)
          if (last) listener.onBatchRestored?.(partition, storeOf(partition), last.offset, records.length)
        },
        done: (partition) => listener.onRestoreEnd?.(partition, storeOf(partition), restored.get(partition) ?? 0),
      },
      { ...this.#fetching(), signal: this.#stopping.signal },
    )
  }

  /** Follows the topics from there. */
  follow(onFailure: (error: unknown) => void): void {
    if (this.#partitions.length === 0) return
    const { maxBytes, ...fetching } = this.#fetching()
    this.#fetcher = this.#client.fetcher(
      { ...fetching, maxBytes, maxPartitionBytes: maxBytes },
      {
        records: (_, records) => {
          for (const record of records) this.state.update(record)
        },
        outOfRange: async (partition) => {
          const [start = 0] = await this.#client.admin.offsets([partition], 'earliest', this.#settings.isolation)
          return start
        },
        failed: onFailure,
      },
    )
    for (const partition of this.#partitions) this.#fetcher.seek(partition, this.#positions.get(partition) ?? 0)
  }

  stop(): void {
    this.#stopping.abort()
    this.#fetcher?.stop()
    this.state.close()
  }

  #fetching() {
    const { isolation, numbers } = this.#settings
    const maxBytes = numbers['max.partition.fetch.bytes']
    return { purpose: 'global' as const, isolation, maxWaitMs: numbers['fetch.max.wait.ms'], maxBytes }
  }
}
