import type { StateStore } from '../stores/types.ts'
import { createTask } from '../task/task.ts'
import { taskId } from '../task/task-id.ts'
import type { OutputCollector, RawRecord } from '../task/types.ts'
import type { SubtopologyPlan, TopologyPlan } from '../topology/types.ts'
import { ActiveTask } from './active-task.ts'
import type { StreamsClient } from './client/client.ts'
import { isUnstable } from './client/failures.ts'
import type { Fetcher } from './client/fetcher.ts'
import type { Group } from './client/group.ts'
import type { Sender } from './client/outbox.ts'
import type { Producer } from './client/producer.ts'
import { nameOf, type TopicPartition } from './client/topic-partition.ts'
import type { OffsetToCommit } from './client/transaction.ts'
import type { Settings } from './config.ts'
import { noCommittedOffset, sinkTopicUnknown, topologiesDiffer } from './failures.ts'
import { type PartitionCounts, taskCount } from './partitions.ts'
import { type RestoreListener, restoreTask } from './restoring.ts'

export interface TaskManagerOptions {
  readonly plan: TopologyPlan
  readonly counts: PartitionCounts
  readonly settings: Settings
  readonly client: StreamsClient
  readonly group: Group
  readonly producer: Producer
  readonly globalStores: ReadonlyMap<string, StateStore>
  readonly restoreListener: RestoreListener
  /** Something arrived or changed: the thread is to look. */
  readonly onChange: () => void
  /** What failed beside the thread: fetching, restoring. */
  readonly onFailure: (error: unknown) => void
}

interface Definition {
  readonly subtopology: SubtopologyPlan
  readonly partition: number
  readonly partitions: readonly TopicPartition[]
}

/** The tasks of this instance and the fetching for them. */
export class TaskManager {
  /** Every task of the application with its partitions, as the assignor needs them. */
  readonly partitionsOfTasks: ReadonlyMap<string, readonly TopicPartition[]>
  readonly fetcher: Fetcher
  readonly #options: TaskManagerOptions
  readonly #definitions: ReadonlyMap<string, Definition>
  readonly #tasks = new Map<string, ActiveTask>()
  readonly #owners = new Map<string, ActiveTask>()
  readonly #paused = new Map<string, TopicPartition>()

  constructor(options: TaskManagerOptions) {
    this.#options = options
    this.#definitions = definitionsOf(options.plan, options.counts)
    this.partitionsOfTasks = new Map([...this.#definitions].map(([id, { partitions }]) => [id, partitions]))
    const { settings } = options
    const fetching = {
      purpose: 'fetch' as const,
      isolation: settings.isolation,
      maxWaitMs: settings.numbers['fetch.max.wait.ms'],
      maxPartitionBytes: settings.numbers['max.partition.fetch.bytes'],
      maxBytes: settings.numbers['max.partition.fetch.bytes'] * fetchedAtOnce,
    }
    this.fetcher = options.client.fetcher(fetching, {
      records: (partition, records) => this.#arrived(partition, records),
      outOfRange: (partition) => this.#startOf(partition),
      failed: options.onFailure,
    })
  }

  get ids(): string[] {
    return [...this.#tasks.keys()]
  }

  get all(): ActiveTask[] {
    return [...this.#tasks.values()]
  }

  get running(): ActiveTask[] {
    return this.all.filter(({ state }) => state === 'running')
  }

  /** Whether every task runs. */
  get ready(): boolean {
    return this.all.every(({ state }) => state === 'running')
  }

  /** Takes over these tasks and gives up all others, whose work is committed. @throws STREAMS_TOPOLOGIES_DIFFER */
  assign(ids: readonly string[]): void {
    const unknown = ids.filter((id) => !this.#definitions.has(id))
    if (unknown.length > 0) throw topologiesDiffer(unknown)
    for (const task of this.all) if (!ids.includes(task.id)) this.#drop(task)
    for (const id of ids) if (!this.#tasks.has(id)) this.#create(this.#definitions.get(id)!)
  }

  /** Gives up everything; what was not committed is left to the restoring. Gives what the tasks threw. */
  dropAll(): unknown[] {
    return this.all.flatMap((task) => {
      try {
        this.#drop(task)
        return []
      } catch (error) {
        return [error]
      }
    })
  }

  offsets(): { all: OffsetToCommit[]; moved: OffsetToCommit[] } {
    const each = this.running.map((task) => task.offsets())
    return { all: each.flatMap(({ all }) => all), moved: each.flatMap(({ moved }) => moved) }
  }

  committed(offsets: readonly OffsetToCommit[]): void {
    for (const task of this.running) task.committed(offsets)
  }

  /** Deletes what has been read of repartition topics: no other application reads them. A broker that refuses is left alone. */
  async purge(committed: readonly OffsetToCommit[]): Promise<void> {
    const { plan, client } = this.#options
    const internal = new Set(
      plan.subtopologies.flatMap(({ repartitionTopics }) => repartitionTopics.map((it) => it.topic)),
    )
    const read = committed.filter(({ topic }) => internal.has(topic))
    if (read.length > 0) await client.admin.deleteRecords(read).catch(() => {})
  }

  /** Goes on with the partitions whose queue has room again. */
  resume(): void {
    const limit = this.#options.settings.numbers['buffered.records.per.partition']
    for (const [name, partition] of this.#paused) {
      if ((this.#owners.get(name)?.waiting(partition) ?? 0) > limit) continue
      this.#paused.delete(name)
      this.fetcher.resume(partition)
    }
  }

  #create({ subtopology, partition, partitions }: Definition): void {
    const { settings, producer, globalStores } = this.#options
    // The collector is asked only once the task runs; by then it is there.
    const sender: Sender = { productionError: (record, error) => active.task.productionError(record, error) }
    const task = createTask({
      plan: subtopology,
      taskId: taskId(subtopology.id, partition),
      config: settings.task,
      collector: this.#collector(sender),
      changelog: {
        append: (change) => producer.send(sender, { ...change, timestamp: change.timestamp ?? Date.now() }),
      },
      globalStores,
      now: Date.now,
    })
    const active = new ActiveTask(task, partitions, settings.numbers['max.task.idle.ms'])
    this.#tasks.set(active.id, active)
    for (const it of partitions) this.#owners.set(nameOf(it), active)
    this.#open(active).catch((error: unknown) => {
      if (active.state !== 'closed') this.#options.onFailure(error)
    })
  }

  #collector(sender: Sender): OutputCollector {
    const { client, producer } = this.#options
    return {
      send: (record) => producer.send(sender, record),
      partitionCount: (topic) => {
        const count = client.partitionCount(topic)
        if (count === undefined) throw sinkTopicUnknown(topic)
        return count
      },
    }
  }

  /**
   * Where the task goes on, then its state, then its records. In this order: the offsets are there once the transaction of an
   * owner before is over, and only then the ends of the changelogs are final.
   */
  async #open(active: ActiveTask): Promise<void> {
    const { client, settings, restoreListener, onChange } = this.#options
    const committed = await this.#committedOf(active)
    await restoreTask(active, client, settings, restoreListener)
    const positions = await Promise.all(
      active.partitions.map(async (partition, index) => {
        const known = committed[index]!
        return known.offset >= 0 ? known : { offset: await this.#startOf(partition), metadata: '' }
      }),
    )
    if (active.state === 'closed') return
    active.start(positions)
    for (const [index, partition] of active.partitions.entries()) this.fetcher.seek(partition, positions[index]!.offset)
    onChange()
  }

  /** Waits as long as it takes until the transaction of an owner before is over: its coordinator ends it at the latest when its time-out is over. */
  async #committedOf(active: ActiveTask): Promise<{ offset: number; metadata: string }[]> {
    for (;;) {
      try {
        return await this.#options.group.committed(active.partitions)
      } catch (error) {
        if (!isUnstable(error) || active.state === 'closed') throw error
      }
    }
  }

  /** Where a partition without a committed offset begins. A repartition topic is the application's own: from its start. */
  async #startOf(partition: TopicPartition): Promise<number> {
    const { plan, client, settings } = this.#options
    const subtopology = plan.subtopologies.find(({ sourceTopics }) => sourceTopics.includes(partition.topic))
    const isInternal = subtopology?.repartitionTopics.some(({ topic }) => topic === partition.topic)
    const source = subtopology?.nodes.find((node) => node.kind === 'source' && node.topics.includes(partition.topic))
    const own = source?.kind === 'source' ? source.offsetReset : undefined
    const policy = isInternal ? 'earliest' : (own ?? settings.offsetReset)
    if (policy === 'none') throw noCommittedOffset(partition.topic, partition.partition, settings.applicationId)
    const [offset = 0] = await client.admin.offsets([partition], policy, settings.isolation)
    return offset
  }

  #arrived(partition: TopicPartition, records: readonly RawRecord[]): void {
    const owner = this.#owners.get(nameOf(partition))
    if (!owner) return
    owner.receive(partition, records)
    if (owner.waiting(partition) > this.#options.settings.numbers['buffered.records.per.partition']) {
      this.fetcher.pause(partition)
      this.#paused.set(nameOf(partition), partition)
    }
    this.#options.onChange()
  }

  #drop(task: ActiveTask): void {
    this.#tasks.delete(task.id)
    for (const partition of task.partitions) {
      this.fetcher.remove(partition)
      this.#owners.delete(nameOf(partition))
      this.#paused.delete(nameOf(partition))
    }
    task.close()
  }
}

const fetchedAtOnce = 16

function definitionsOf(plan: TopologyPlan, counts: PartitionCounts): Map<string, Definition> {
  const all = plan.subtopologies.flatMap((subtopology) =>
    Array.from({ length: taskCount(subtopology, counts) }, (_, partition): [string, Definition] => {
      const topics = subtopology.sourceTopics.filter((topic) => (counts.get(topic) ?? 0) > partition)
      const partitions = topics.map((topic) => ({ topic, partition }))
      return [taskId(subtopology.id, partition).toString(), { subtopology, partition, partitions }]
    }),
  )
  return new Map(all)
}
