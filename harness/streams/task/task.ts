import { storeUnknown, topicUnknown } from '../failures.ts'
import { type Cancellable, PunctuationType, type Punctuator, type TaskId } from '../processors/types.ts'
import type { ChangelogRecord, StateStore } from '../stores/types.ts'
import { Engine } from './engine.ts'
import { PartitionGroup } from './partition-group.ts'
import { PunctuationQueue } from './punctuation.ts'
import { RecordQueue } from './record-queue.ts'
import { FailOnInvalidTimestamp } from './timestamp-extractors.ts'
import type {
  CommittableOffset,
  OutputRecord,
  RawRecord,
  Task,
  TaskChangelog,
  TaskCounters,
  TaskOptions,
} from './types.ts'

/** Kafka Streams' StreamTask. */
class StreamTask implements Task {
  readonly id: TaskId
  readonly changelogs: readonly TaskChangelog[]
  private readonly engine: Engine
  private readonly group = new PartitionGroup()
  private readonly streamTimePunctuations = new PunctuationQueue()
  private readonly systemTimePunctuations = new PunctuationQueue()
  private readonly now: () => number
  private wantsCommit = false

  constructor(options: TaskOptions) {
    const { plan, taskId, config, collector, changelog, globalStores = new Map() } = options
    this.id = taskId
    this.now = options.now
    this.engine = new Engine({
      ...{ taskId, config, collector, changelog, globalStores, now: options.now },
      nodes: plan.nodes,
      stores: plan.stores,
      schedule: (node, intervalMs, type, callback) => this.schedule(node, intervalMs, type, callback),
      requestCommit: () => {
        this.wantsCommit = true
      },
    })
    const defaultExtractor = config['default.timestamp.extractor'] ?? FailOnInvalidTimestamp
    for (const [topic, source] of this.engine.sources) {
      // A repartition topic has the timestamps that its records were given upstream.
      const internal = plan.repartitionTopics.some((it) => it.topic === topic)
      const extractor = internal ? FailOnInvalidTimestamp : (source.node.timestampExtractor ?? defaultExtractor)
      this.group.register(new RecordQueue(topic, taskId.partition, source, extractor, this.engine))
    }
    this.changelogs = plan.stores.flatMap(({ name, changelog: target }) =>
      target ? [{ store: name, topic: target.topic, partition: taskId.partition }] : [],
    )
  }

  get stores(): ReadonlyMap<string, StateStore> {
    return this.engine.stores
  }

  get counters(): Readonly<TaskCounters> {
    return this.engine.counters
  }

  get streamTime(): number {
    return this.engine.streamTime
  }

  restore(name: string, records: Iterable<ChangelogRecord>): void {
    const store = this.engine.stores.get(name)
    if (store === undefined) throw storeUnknown(name, [...this.engine.stores.keys()])
    for (const record of records) store.restore(record)
  }

  start(): void {
    this.engine.start()
  }

  addRecords(topic: string, partition: number, records: Iterable<RawRecord>): number {
    const queue = this.queue(topic, partition)
    const wasEmpty = queue.head === undefined
    try {
      queue.add(records)
    } finally {
      if (wasEmpty && queue.head !== undefined) this.group.offer(queue)
    }
    return queue.size
  }

  emptyPartitions(): readonly { readonly topic: string; readonly partition: number }[] {
    return [...this.group.all()].filter(({ size }) => size === 0).map(({ topic, partition }) => ({ topic, partition }))
  }

  buffered(): number {
    return [...this.group.all()].reduce((sum, { size }) => sum + size, 0)
  }

  bufferedOf(topic: string, partition: number): number {
    return this.queue(topic, partition).size
  }

  process(): boolean {
    const { engine, group } = this
    const queue = group.take()
    const head = queue?.head
    if (queue === undefined || head === undefined) return false
    try {
      queue.poll()
    } finally {
      if (queue.head !== undefined) group.offer(queue)
    }
    if (head.timestamp > engine.streamTime) engine.streamTime = head.timestamp
    if (head.record === undefined) return true
    engine.current(head.raw, head.timestamp)
    queue.source.process(head.record)
    engine.counters.processed++
    return true
  }

  punctuateStreamTime(): boolean {
    const { streamTime } = this.engine
    if (streamTime < 0) return false
    return this.streamTimePunctuations.punctuate(streamTime, (node, callback) => this.run(node, streamTime, callback))
  }

  punctuateSystemTime(): boolean {
    const now = this.now()
    return this.systemTimePunctuations.punctuate(now, (node, callback) => this.run(node, now, callback))
  }

  commitRequested(): boolean {
    const wanted = this.wantsCommit
    this.wantsCommit = false
    return wanted
  }

  committableOffsets(): readonly CommittableOffset[] {
    this.engine.flush()
    return [...this.group.all()].flatMap(({ topic, partition, head, partitionTime, consumedOffset }) => {
      if (consumedOffset === undefined) return []
      return [{ topic, partition, offset: head?.raw.offset ?? consumedOffset + 1, partitionTime }]
    })
  }

  setPartitionTime(topic: string, partition: number, timestamp: number): void {
    this.queue(topic, partition).partitionTime = timestamp
    if (timestamp > this.engine.streamTime) this.engine.streamTime = timestamp
  }

  processorMetadata(): ReadonlyMap<string, number> {
    return this.engine.kept.current()
  }

  restoreProcessorMetadata(kept: ReadonlyMap<string, number>): void {
    this.engine.kept.restore(kept)
  }

  productionError(record: OutputRecord, error: Error): 'RESUME' | 'RETRY' {
    return this.engine.errors.cannotSend(this.engine.contextOf(record), record, error)
  }

  close(): void {
    this.engine.close()
  }

  private schedule(node: string, intervalMs: number, type: PunctuationType, callback: Punctuator): Cancellable {
    if (type === PunctuationType.STREAM_TIME) return this.streamTimePunctuations.schedule(node, 0, intervalMs, callback)
    return this.systemTimePunctuations.schedule(node, this.now() + intervalMs, intervalMs, callback)
  }

  private run(node: string, timestamp: number, callback: Punctuator): void {
    const { engine } = this
    engine.punctuating(timestamp)
    try {
      callback(timestamp)
    } catch (thrown) {
      engine.errors.cannotProcess(engine.errorContext(node), undefined, thrown)
    }
  }

  private queue(topic: string, partition: number): RecordQueue {
    const queue = this.group.find(topic, partition)
    if (queue !== undefined) return queue
    const known = [...this.group.all()].map((it) => `${it.topic}-${it.partition}`)
    throw topicUnknown(`${topic}-${partition}`, known)
  }
}

/** @throws STREAMS_SERDE_MISSING where a source, sink or store has no serde and no default is configured. */
export function createTask(options: TaskOptions): Task {
  return new StreamTask(options)
}
