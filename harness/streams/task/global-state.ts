import type { StateStore } from '../stores/types.ts'
import type { TopologyPlan } from '../topology/types.ts'
import { Engine } from './engine.ts'
import { taskId } from './task-id.ts'
import type { OutputCollector, RawRecord, TaskConfig, TaskCounters } from './types.ts'

/** The global stores of an instance, filled from all partitions of their topics, before its tasks start and ever after. */
export interface GlobalState {
  /** To be given to every task of the instance. */
  readonly stores: ReadonlyMap<string, StateStore>
  readonly topics: readonly string[]
  readonly counters: Readonly<TaskCounters>
  update(record: RawRecord): void
  close(): void
}

/** A global store's processor has no node to forward to. */
const NOWHERE: OutputCollector = { send: () => undefined, partitionCount: () => 0 }

/** As on the JVM, the processing exception handler is not asked: a processor of a global store that throws stops the instance. */
export function createGlobalState(plan: TopologyPlan, options: { config: TaskConfig; now: () => number }): GlobalState {
  const { globalStores } = plan
  const engine = new Engine({
    taskId: taskId(-1, -1),
    config: { ...options.config, 'processing.exception.handler': undefined },
    nodes: globalStores.flatMap(({ source, processor }) => [source, processor]),
    stores: globalStores.map(({ name, builder, processor }) => {
      return { name, builder, processors: [processor.name], changelog: undefined }
    }),
    globalStores: new Map(),
    collector: NOWHERE,
    changelog: { append: () => undefined },
    now: options.now,
    schedule: () => ({ cancel: () => undefined }),
    requestCommit: () => undefined,
  })
  engine.start()
  return {
    stores: engine.stores,
    topics: [...engine.sources.keys()],
    counters: engine.counters,
    update: (record) => update(engine, record),
    close: () => engine.close(),
  }
}

function update(engine: Engine, raw: RawRecord): void {
  const source = engine.sources.get(raw.topic)
  if (source === undefined) return
  const record = source.read(raw)
  if (record === undefined) return
  engine.current(raw, raw.timestamp)
  source.process(record)
  engine.counters.processed++
}
