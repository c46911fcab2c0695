import { illegalArgument, parentUnknown, storeNotConnected } from '../failures.ts'
import type { InternalProcessorContext } from '../processors/internal-context.ts'
import type { StreamRecord } from '../processors/record.ts'
import type { Cancellable, PunctuationType, Punctuator, RecordMetadata, TaskId } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { BufferedContext } from '../stores/buffered-change.ts'
import type { StateStore } from '../stores/types.ts'
import type { Engine } from './engine.ts'
import type { RuntimeNode } from './runtime-nodes.ts'

const EMIT_INTERVAL_MS = 1000

/** What one node's processor sees of its task. */
export class NodeContext implements InternalProcessorContext {
  readonly node: string
  readonly children: RuntimeNode[] = []
  private readonly stores: readonly string[]
  private readonly engine: Engine

  constructor(node: string, stores: readonly string[], engine: Engine) {
    this.node = node
    this.stores = stores
    this.engine = engine
  }

  get applicationId(): string {
    return this.engine.options.config['application.id']
  }

  get taskId(): TaskId {
    return this.engine.options.taskId
  }

  get outerJoinEmitIntervalMs(): number {
    const { config } = this.engine.options
    return config['__emit.interval.ms.kstreams.outer.join.spurious.results.fix__'] ?? EMIT_INTERVAL_MS
  }

  get windowCloseEmitIntervalMs(): number {
    return this.engine.options.config['__emit.interval.ms.kstreams.windowed.aggregation__'] ?? EMIT_INTERVAL_MS
  }

  serde<T>(given: Serde<T> | undefined, what: 'key' | 'value'): Serde<T> {
    return this.engine.serde(given as Serde<unknown> | undefined, what, this.node) as Serde<T>
  }

  forward(record: StreamRecord, childName?: string): void {
    const { engine, children } = this
    const { timestamp, headers } = engine
    engine.timestamp = record.timestamp
    engine.headers = record.headers
    try {
      if (childName !== undefined) this.child(childName).process(record)
      else for (let at = 0; at < children.length; at++) children[at]!.process(record)
    } finally {
      engine.timestamp = timestamp
      engine.headers = headers
    }
  }

  getStateStore<S extends StateStore>(name: string): S {
    const { engine } = this
    const store = engine.store(name)
    if (store === undefined || !(this.stores.includes(name) || engine.options.globalStores.has(name))) {
      throw storeNotConnected(name, this.node)
    }
    return store as S
  }

  schedule(intervalMs: number, type: PunctuationType, callback: Punctuator): Cancellable {
    if (!(intervalMs >= 1)) {
      throw illegalArgument({ en: 'an interval of at least 1 ms', ru: 'интервал не меньше 1 мс' }, intervalMs)
    }
    return this.engine.options.schedule(this.node, intervalMs, type, callback)
  }

  currentStreamTimeMs(): number {
    return this.engine.streamTime
  }

  currentSystemTimeMs(): number {
    return this.engine.systemTime
  }

  recordMetadata(): RecordMetadata | undefined {
    const { topic, partition, offset } = this.engine
    return topic === undefined ? undefined : { topic, partition, offset }
  }

  commit(): void {
    this.engine.options.requestCommit()
  }

  recordDropped(): void {
    this.engine.counters.dropped++
  }

  currentTimestamp(): number {
    return this.engine.timestamp
  }

  recordContext(): BufferedContext {
    const { timestamp, headers, topic = '', partition, offset } = this.engine
    return { timestamp, headers, topic, partition, offset }
  }

  withRecordContext(context: BufferedContext, run: () => void): void {
    const { engine } = this
    const { timestamp, headers, topic, partition, offset } = engine
    Object.assign(engine, context)
    try {
      run()
    } finally {
      Object.assign(engine, { timestamp, headers, topic, partition, offset })
    }
  }

  shared<T>(key: object, make: () => T): T {
    const { shared } = this.engine
    if (!shared.has(key)) shared.set(key, make())
    return shared.get(key) as T
  }

  keep(key: string, read: () => number): number | undefined {
    return this.engine.kept.keep(key, read)
  }

  private child(name: string): RuntimeNode {
    const child = this.children.find(({ context }) => context.node === name)
    if (child === undefined) throw parentUnknown(this.node, name)
    return child
  }
}
