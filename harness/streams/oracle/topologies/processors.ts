import {
  int64,
  type KeyValueStore,
  type ProcessorContext,
  PunctuationType,
  Stores,
  type StreamRecord,
  string,
  type WindowStore,
} from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { Counting, Flushing, Twice } from './counting.ts'
import { one } from './inputs.ts'

/** Twins of `java/Processors.java`. */
export const processors: readonly Twin[] = [
  {
    operator: 'process, punctuators',
    name: 'process',
    ...one(10),
    build: (plan) => {
      counts(plan)
      plan.outCounts(plan.stream('in').process(() => new Counting(), 'counts'))
    },
  },
  {
    operator: 'process, punctuators',
    name: 'process-stream-time',
    ...one(10),
    build: (plan) => {
      counts(plan)
      plan.outCounts(plan.stream('in').process(() => new Flushing(PunctuationType.STREAM_TIME), 'counts'))
    },
  },
  {
    operator: 'process, punctuators',
    name: 'process-wall-clock',
    ...one(10),
    wallClock: true,
    build: (plan) => {
      counts(plan)
      plan.outCounts(plan.stream('in').process(() => new Flushing(PunctuationType.WALL_CLOCK_TIME), 'counts'))
    },
  },
  {
    operator: 'process, punctuators',
    name: 'process-cancel',
    ...one(7),
    build: (plan) => {
      counts(plan)
      plan.outCounts(plan.stream('in').process(() => new Twice(), 'counts'))
    },
  },
  {
    operator: 'processValues',
    name: 'process-values',
    ...one(10),
    build: (plan) => {
      counts(plan)
      plan.out(plan.stream('in').processValues(numbering, 'counts'))
    },
  },
  {
    operator: 'process, window store',
    name: 'process-window-store',
    ...one(10, 20),
    build: (plan) => {
      const store = Stores.inMemoryWindowStore('recent', 20, 10)
      plan.builder.addStateStore(Stores.windowStoreBuilder(store, string, string))
      plan.out(plan.stream('in').process(recent, 'recent'))
    },
  },
]

function counts(plan: Plan): void {
  plan.builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('counts'), string, int64))
}

function numbering() {
  let context: ProcessorContext<string, string>
  return {
    init(given: ProcessorContext<string, string>) {
      context = given
    },
    process(record: StreamRecord<string, string>) {
      const counted = context.getStateStore<KeyValueStore<string, number>>('counts')
      const key = String(record.key)
      const before = counted.putIfAbsent(key, 1)
      if (before !== null) counted.put(key, before + 1)
      context.forward(record.withValue(`${record.value}${counted.get(key)}`))
    },
  }
}

/** Forwards the values of the last ten milliseconds of the same key. */
function recent() {
  let context: ProcessorContext<string, string>
  return {
    init(given: ProcessorContext<string, string>) {
      context = given
    },
    process(record: StreamRecord<string, string>) {
      if (record.key === null) return
      const store = context.getStateStore<WindowStore<string, string>>('recent')
      store.put(record.key, record.value, record.timestamp)
      const found = [...store.fetchRange(record.key, record.timestamp - 10, record.timestamp)]
      context.forward(record.withValue(found.map(([time, value]) => `${value}@${time} `).join('')))
    },
  }
}
