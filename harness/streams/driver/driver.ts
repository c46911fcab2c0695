import { storeUnknown, topicUnknown } from '../failures.ts'
import type { Headers } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { KeyValueStore, SessionStore, StateStore, WindowStore } from '../stores/types.ts'
import { createGlobalState, type GlobalState } from '../task/global-state.ts'
import { TaskIdling } from '../task/idling.ts'
import { LogAndContinueExceptionHandler } from '../task/standard-handlers.ts'
import { createTask } from '../task/task.ts'
import { taskId } from '../task/task-id.ts'
import type { RawRecord, Task, TaskConfig, TaskCounters } from '../task/types.ts'
import type { Topology } from '../topology/topology.ts'
import type { TopologyPlan } from '../topology/types.ts'
import { keyValueFacade, windowFacade } from './facades.ts'
import { InputTopic, OutputTopic } from './topics.ts'
import type { TestInputTopic, TestInputTopicOptions, TestOutputTopic, TopologyTestDriverOptions } from './types.ts'

/**
 * Runs a topology without a broker: each piped record is processed to its end, through repartition topics as well, before `pipeInput` returns. Time stands
 * still until it is advanced. Source: Kafka Streams' TopologyTestDriver: all sub-topologies are one task, every topic has one partition.
 */
export class TopologyTestDriver {
  private readonly plan: TopologyPlan
  private readonly task: Task | undefined
  private readonly idling: TaskIdling | undefined
  private readonly global: GlobalState
  private readonly offsets = new Map<string, number>()
  private readonly written = new Map<string, RawRecord[]>()
  /** Written by the task, not yet seen by its sources. */
  private outbox: RawRecord[] = []
  private now: number

  constructor(topology: Topology, options: TopologyTestDriverOptions = {}) {
    this.now = options.startMs ?? 0
    const config: TaskConfig = {
      '__emit.interval.ms.kstreams.outer.join.spurious.results.fix__': 0,
      '__emit.interval.ms.kstreams.windowed.aggregation__': 0,
      ...options.config,
      'application.id': options.applicationId ?? 'test',
    }
    const plan = topology.plan(config['application.id'])
    this.plan = plan
    const now = () => this.now
    // As the JVM's driver does: what a global table cannot read is dropped, whatever the configured handler.
    const lenient = { ...config, 'deserialization.exception.handler': new LogAndContinueExceptionHandler() }
    this.global = createGlobalState(plan, { config: lenient, now })
    this.task =
      plan.whole.nodes.length === 0
        ? undefined
        : createTask({
            plan: plan.whole,
            taskId: taskId(0, 0),
            config,
            collector: {
              send: ({ topic, partition = 0, key, value, timestamp, headers }) =>
                this.write(topic, partition, key, value, timestamp, headers),
              partitionCount: () => 1,
            },
            changelog: {
              // A timestamp that the producer would give stays null, as in the JVM's driver.
              append: ({ topic, partition, key, value, timestamp, headers }) =>
                this.write(topic, partition, key, value, timestamp as number, headers),
            },
            globalStores: this.global.stores,
            now,
          })
    this.task?.start()
    const partitions = plan.whole.sourceTopics.map((topic) => ({ topic, partition: 0 }))
    this.idling = this.task && new TaskIdling(this.task, partitions, config['max.task.idle.ms'] ?? 0)
    for (const topic of [...plan.whole.sourceTopics, ...this.global.topics]) this.offsets.set(topic, 0)
  }

  /** @param key a null key or value is null in the topic as well */
  createInputTopic<K, V>(
    topic: string,
    key: Serde<K>,
    value: Serde<V>,
    options: TestInputTopicOptions = {},
  ): TestInputTopic<K, V> {
    const pipe = (rawKey: Uint8Array | null, rawValue: Uint8Array | null, timestamp: number, headers: Headers) =>
      this.pipe({ topic, partition: 0, key: rawKey, value: rawValue, timestamp, headers })
    return new InputTopic(topic, key, value, pipe, options, this.now)
  }

  createOutputTopic<K, V>(topic: string, key: Serde<K>, value: Serde<V>): TestOutputTopic<K, V> {
    return new OutputTopic(topic, key, value, () => this.written.get(topic) ?? [])
  }

  /** Plain values, whatever the store has. */
  getKeyValueStore<K, V>(name: string): KeyValueStore<K, V> {
    return keyValueFacade(this.getStateStore(name) as KeyValueStore<K, V>)
  }

  /** Plain values, whatever the store has. */
  getWindowStore<K, V>(name: string): WindowStore<K, V> {
    return windowFacade(this.getStateStore(name) as WindowStore<K, V>)
  }

  getSessionStore<K, V>(name: string): SessionStore<K, V> {
    return this.getStateStore(name) as SessionStore<K, V>
  }

  /** The store itself: tables have `{ value, timestamp }`. @throws STREAMS_STORE_UNKNOWN */
  getStateStore(name: string): StateStore {
    const all = this.getAllStateStores()
    const store = all.get(name)
    if (store) return store
    throw storeUnknown(
      name,
      [...all].flatMap(([other, it]) => (it ? [other] : [])),
    )
  }

  /** By name; null for a store that no processor uses. */
  getAllStateStores(): ReadonlyMap<string, StateStore | null> {
    const stores = new Map([...(this.task?.stores ?? []), ...this.global.stores])
    return new Map(this.plan.storeNames.map((name) => [name, stores.get(name) ?? null]))
  }

  /** What was processed and what was dropped by rule, global tables included. */
  get counters(): Readonly<TaskCounters> {
    const { processed, dropped } = this.global.counters
    return {
      processed: processed + (this.task?.counters.processed ?? 0),
      dropped: dropped + (this.task?.counters.dropped ?? 0),
    }
  }

  /** Milliseconds; runs the wall-clock punctuations that become due. */
  advanceWallClockTime(ms: number): void {
    this.now += ms
    this.task?.punctuateSystemTime()
    this.commit()
    this.completeAllWork()
  }

  /** Every topic that was written to, changelogs included. */
  producedTopicNames(): Set<string> {
    return new Set(this.written.keys())
  }

  close(): void {
    this.task?.close()
    this.global.close()
  }

  private pipe(record: Omit<RawRecord, 'offset'>): void {
    const offset = this.offsets.get(record.topic)
    if (offset === undefined) throw topicUnknown(record.topic, [...this.offsets.keys()])
    this.deliver(record)
    this.completeAllWork()
  }

  private deliver(record: Omit<RawRecord, 'offset'>): void {
    const offset = this.offsets.get(record.topic)
    if (offset === undefined) return
    this.offsets.set(record.topic, offset + 1)
    const raw = { ...record, offset }
    if (this.global.topics.includes(record.topic)) this.global.update(raw)
    else this.task?.addRecords(record.topic, record.partition, [raw])
  }

  private completeAllWork(): void {
    this.captureOutput()
    while (this.idling && this.idling.processable(this.now) > 0 && this.task?.process()) {
      this.task.punctuateStreamTime()
      this.commit()
      this.captureOutput()
    }
  }

  private commit(): void {
    this.task?.committableOffsets()
    this.task?.commitRequested()
  }

  /** What was written is kept for reading, and goes into the topology again where that reads it. */
  private captureOutput(): void {
    const output = this.outbox
    this.outbox = []
    for (const record of output) {
      const written = this.written.get(record.topic)
      if (written === undefined) this.written.set(record.topic, [record])
      else written.push(record)
      this.deliver({ ...record, partition: 0 })
    }
  }

  private write(
    topic: string,
    partition: number,
    key: Uint8Array | null,
    value: Uint8Array | null,
    timestamp: number,
    headers: Headers,
  ): void {
    this.outbox.push({ topic, partition, offset: -1, key, value, timestamp, headers })
  }
}
