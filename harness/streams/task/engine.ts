import { storeUnknown } from '../failures.ts'
import { NO_HEADERS } from '../processors/record.ts'
import type { Cancellable, Headers, PunctuationType, Punctuator, TaskId } from '../processors/types.ts'
import { serdeFor } from '../serdes/deferred.ts'
import type { Serde } from '../serdes/types.ts'
import type { ChangelogCallback, StateStore, StoreContext } from '../stores/types.ts'
import type { DefaultSerdes, StoreDefinition, TopologyNode } from '../topology/types.ts'
import { ErrorHandling } from './error-handling.ts'
import type { ErrorHandlerContext } from './exception-handlers.ts'
import { NodeContext } from './node-context.ts'
import { ProcessorMetadata } from './processor-metadata.ts'
import { ProcessorRuntime, type RuntimeNode, SinkRuntime, SourceRuntime } from './runtime-nodes.ts'
import type {
  ChangelogSink,
  OutputCollector,
  OutputRecord,
  RawRecord,
  SendOrigin,
  TaskConfig,
  TaskCounters,
} from './types.ts'

export interface EngineOptions {
  readonly taskId: TaskId
  readonly config: TaskConfig
  readonly nodes: readonly TopologyNode[]
  readonly stores: readonly StoreDefinition[]
  readonly globalStores: ReadonlyMap<string, StateStore>
  readonly collector: OutputCollector
  readonly changelog: ChangelogSink
  readonly now: () => number
  readonly schedule: (node: string, intervalMs: number, type: PunctuationType, callback: Punctuator) => Cancellable
  readonly requestCommit: () => void
}

/** The nodes and stores of one task, wired, and the record that is passing through them. */
export class Engine {
  readonly options: EngineOptions
  readonly counters: TaskCounters = { processed: 0, dropped: 0 }
  readonly errors: ErrorHandling
  readonly defaults: DefaultSerdes
  readonly stores = new Map<string, StateStore>()
  /** Sources by topic. */
  readonly sources = new Map<string, SourceRuntime>()
  streamTime = -1
  systemTime = 0
  // The current record: plain fields, for they change with every record and every step of it.
  timestamp = -1
  headers: Headers = NO_HEADERS
  topic: string | undefined
  partition = -1
  offset = -1
  private source: RawRecord | undefined
  private lastOrigin: SendOrigin | undefined
  readonly shared = new Map<object, unknown>()
  readonly kept = new ProcessorMetadata()
  private readonly runtimes: RuntimeNode[] = []

  constructor(options: EngineOptions) {
    this.options = options
    const { config } = options
    this.errors = new ErrorHandling(config, options.collector, this.counters)
    this.defaults = { key: config['default.key.serde'], value: config['default.value.serde'] }
    for (const definition of options.stores) {
      const store = definition.builder.build(this.defaults)
      store.init(this.storeContext(definition))
      this.stores.set(definition.name, store)
    }
    this.wire()
  }

  /** Calls the processors' `init`. */
  start(): void {
    this.at(undefined)
    this.timestamp = this.systemTime = this.options.now()
    for (const node of this.runtimes) node.init()
  }

  close(): void {
    for (const node of this.runtimes) node.close()
    for (const store of this.stores.values()) store.close()
  }

  flush(): void {
    for (const store of this.stores.values()) store.flush()
  }

  /** The record that is about to be processed. */
  current(record: RawRecord, timestamp: number): void {
    this.at(record)
    this.timestamp = timestamp
    this.headers = record.headers
    this.systemTime = this.options.now()
  }

  /** Within a punctuation there is no record. */
  punctuating(timestamp: number): void {
    this.at(undefined)
    this.timestamp = timestamp
    this.headers = NO_HEADERS
    this.systemTime = this.options.now()
  }

  /** Of a node that is connected to it; global stores are open to all. */
  store(name: string): StateStore | undefined {
    return this.stores.get(name) ?? this.options.globalStores.get(name)
  }

  errorContext(node: string): ErrorHandlerContext {
    return {
      topic: this.topic,
      partition: this.partition,
      offset: this.offset,
      headers: this.headers,
      processorNodeId: node,
      taskId: this.options.taskId,
      timestamp: this.timestamp,
      sourceRawKey: this.source?.key ?? null,
      sourceRawValue: this.source?.value ?? null,
    }
  }

  /** Of what this node sends now. One object for all that it makes of one record: many are kept until the broker has answered. */
  origin(node: string): SendOrigin {
    const { lastOrigin, source } = this
    if (lastOrigin !== undefined && lastOrigin.source === source && lastOrigin.node === node) return lastOrigin
    this.lastOrigin = { node, source }
    return this.lastOrigin
  }

  /** As `errorContext`, of an output that was sent some time ago. */
  contextOf({ topic, timestamp, headers, origin }: OutputRecord): ErrorHandlerContext {
    const source = origin?.source
    return {
      topic: source?.topic,
      partition: source?.partition ?? -1,
      offset: source?.offset ?? -1,
      headers: source?.headers ?? headers,
      processorNodeId: origin?.node ?? topic,
      taskId: this.options.taskId,
      timestamp: source?.timestamp ?? timestamp,
      sourceRawKey: source?.key ?? null,
      sourceRawValue: source?.value ?? null,
    }
  }

  serde(given: Serde<unknown> | undefined, what: 'key' | 'value', owner: string): Serde<unknown> {
    return serdeFor(given, what, this.defaults, owner)
  }

  private at(source: RawRecord | undefined): void {
    this.source = source
    this.topic = source?.topic
    this.partition = source?.partition ?? -1
    this.offset = source?.offset ?? -1
  }

  private wire(): void {
    const byName = new Map<string, RuntimeNode>()
    for (const node of this.options.nodes) {
      const runtime = this.runtime(node)
      byName.set(node.name, runtime)
      this.runtimes.push(runtime)
      if (node.kind === 'source') continue
      for (const predecessor of node.predecessors) byName.get(predecessor)?.context.children.push(runtime)
    }
  }

  private runtime(node: TopologyNode): RuntimeNode {
    if (node.kind === 'sink') return new SinkRuntime(node, this)
    if (node.kind === 'source') {
      const source = new SourceRuntime(node, this)
      for (const topic of node.topics) this.sources.set(topic, source)
      return source
    }
    for (const store of node.stores)
      if (this.store(store) === undefined) throw storeUnknown(store, [...this.stores.keys()])
    return new ProcessorRuntime(node.name, node.supplier.get(), new NodeContext(node.name, node.stores, this), this)
  }

  private storeContext({ name, changelog }: StoreDefinition): StoreContext {
    const { taskId, changelog: sink } = this.options
    const topic = changelog?.topic
    const append: ChangelogCallback | undefined =
      topic === undefined
        ? undefined
        : (key, value, timestamp, headers = []) =>
            sink.append({
              topic,
              partition: taskId.partition,
              key,
              value,
              timestamp,
              headers,
              origin: this.origin(name),
            })
    return {
      taskId: taskId.toString(),
      changelogTopic: topic,
      changelog: append,
      currentTimestamp: () => this.timestamp,
      recordDropped: () => {
        this.counters.dropped++
      },
    }
  }
}
