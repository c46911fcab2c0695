import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Change } from '../processors/change.ts'
import { int64, string } from '../serdes/basic.ts'
import type { StoreBuilder } from '../topology/types.ts'
import {
  joinWindowStore,
  keyValueStore,
  outerJoinStore,
  sessionStore,
  suppressBuffer,
  timestampedKeyValueStore,
  timestampedWindowStore,
  windowStore,
} from './builders.ts'
import type { ChangelogRecord, StateStore } from './types.ts'
import { Windowed } from './windowed.ts'

const serdes = { key: string, value: int64 }
const windows = { retentionMs: 30, windowSizeMs: 10 }
const NO_DEFAULTS = { key: undefined, value: undefined }

const step = fc.record({ key: fc.constantFrom('a', 'b', 'bb'), time: fc.nat(60), value: fc.option(fc.nat(9)) })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A store with what is written to its changelog. */
function open<S extends StateStore>(builder: StoreBuilder<S>): { store: S; changelog: ChangelogRecord[] } {
  const changelog: ChangelogRecord[] = []
  const store = builder.build(NO_DEFAULTS)
  store.init({
    taskId: '0_0',
    changelogTopic: 'changelog',
    changelog: (key, value, timestamp) => changelog.push({ key, value, timestamp: timestamp ?? 0 }),
    currentTimestamp: () => 7,
    recordDropped: () => undefined,
  })
  return { store, changelog }
}

function restores<S extends StateStore>(
  make: () => StoreBuilder<S>,
  write: (store: S, step: Step) => void,
  read: (store: S) => unknown,
): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { store, changelog } = open(make())
      for (const it of steps) write(store, it)
      store.flush()
      const { store: restored } = open(make())
      for (const record of changelog) restored.restore(record)
      expect(read(restored)).toEqual(read(store))
    }),
  )
}

test('a key-value store', () => {
  restores(
    () => keyValueStore('store', serdes),
    (store, { key, value }) => store.put(key, value),
    (store) => [...store.all()],
  )
})

test('a table’s store, with its timestamps', () => {
  restores(
    () => timestampedKeyValueStore('store', serdes),
    (store, { key, value, time }) => store.put(key, value === null ? null : { value, timestamp: time }),
    (store) => [...store.reverseAll()],
  )
})

test('a window store, with what has expired', () => {
  restores(
    () => windowStore('store', serdes, windows),
    (store, { key, value, time }) => store.put(key, value, time),
    (store) => [[...store.all()], [...store.fetchRange('b', 0, 60)], [...store.backwardFetchRange('b', 0, 60)]],
  )
})

test('a windowed table’s store, with its timestamps', () => {
  restores(
    () => timestampedWindowStore('store', serdes, windows),
    (store, { key, value, time }) => store.put(key, value === null ? null : { value, timestamp: time + 1 }, time),
    (store) => [...store.all()],
  )
})

test('a session store', () => {
  restores(
    () => sessionStore('store', serdes, 30),
    (store, { key, value, time }) =>
      store.put(new Windowed(key, { start: Math.max(0, time - (value ?? 0)), end: time }), value),
    (store) => [[...store.all()], [...store.fetch('b')]],
  )
})

test('one side of a join, with records of one key and time', () => {
  restores(
    () => joinWindowStore('store', serdes, 30),
    (store, { key, value, time }) => store.put(key, value, time),
    (store) => ['a', 'b', 'bb'].map((key) => store.fetch(key, 0, 60)),
  )
})

test('what an outer join holds back', () => {
  restores(
    () => outerJoinStore('store', string, int64, string),
    (store, { key, value, time }) => {
      const left = time % 2 === 0
      if (value === null) store.remove(time, left, key)
      else store.put({ timestamp: time, left, key, value: left ? value : `${value}` })
    },
    (store) => [...store.all()],
  )
})

test('what suppress holds back', () => {
  restores(
    () => suppressBuffer('store', serdes),
    (store, { key, value, time }) => {
      const context = { timestamp: time, offset: 1, topic: 't', partition: 0, headers: [['h', null]] as const }
      store.put(time, key, new Change(value, time % 3 ? time : value), context)
      if (time > 50)
        store.evictWhile(
          () => store.minTimestamp < 20,
          () => undefined,
        )
    },
    (store) => {
      const emitted: unknown[] = []
      const sizes = [store.numRecords, store.bufferSize, store.priorValue('b')]
      store.evictWhile(
        () => store.numRecords > 0,
        (eviction) => emitted.push(eviction),
      )
      return [sizes, emitted]
    },
  )
})

test('a closed store says so', () => {
  const { store } = open(keyValueStore('store', serdes))
  store.close()
  expect(store.isOpen()).toBe(false)
  expect(() => store.get('a')).toThrow(expect.objectContaining({ code: 'STREAMS_STORE_CLOSED' }))
})

test('a null key is refused', () => {
  const { store } = open(keyValueStore('store', serdes))
  expect(() => store.get(null as unknown as string)).toThrow(expect.objectContaining({ code: 'STREAMS_NULL_KEY' }))
})

test('what a caller changes in a value does not change the store', () => {
  const { store } = open(keyValueStore('store', { key: string, value: { ...jsonOf<{ n: number }>() } }))
  const value = { n: 1 }
  store.put('a', value)
  value.n = 2
  const read = store.get('a')!
  read.n = 3
  expect(store.get('a')).toEqual({ n: 1 })
})

function jsonOf<T>() {
  return {
    name: 'json',
    serialize: (value: T) => Buffer.from(JSON.stringify(value)),
    deserialize: (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as T,
  }
}
