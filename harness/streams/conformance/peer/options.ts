import {
  Branched,
  BufferConfig,
  Consumed,
  EmitStrategy,
  Grouped,
  Joined,
  JoinWindows,
  type KStream,
  Materialized,
  Named,
  Produced,
  Repartitioned,
  type Serde,
  SessionWindows,
  SlidingWindows,
  StreamJoined,
  type StreamPartitioner,
  Suppressed,
  TableJoined,
  type TimestampExtractor,
  TimeWindows,
} from '../../index.ts'
import { number, text } from './java.ts'
import type { JsonObject } from './wire.ts'

/** An option object of Java: its fields, and what they stand for here. */
interface Fields {
  readonly json: JsonObject
  read<T>(field: string): T | undefined
}

type AnySerde = Serde<unknown>
type Branch = KStream<unknown, unknown>

/** @param decode gives what a field's JSON stands for */
export function optionOf(json: JsonObject, decode: (json: JsonObject[string]) => unknown): unknown {
  const make = makers[text(json['option'])]
  if (make === undefined) throw new Error(`an option ${json['option']}`)
  const read = <T>(field: string) => (decode(json[field] ?? null) ?? undefined) as T | undefined
  return make({ json, read })
}

const makers: Readonly<Record<string, (fields: Fields) => unknown>> = {
  Named: ({ json }) => Named.as(text(json['name'])),
  Consumed: (it) => {
    let consumed = named(it, Consumed.with(...keyAndValue(it)))
    const extractor = it.read<TimestampExtractor>('timestampExtractor')
    if (extractor) consumed = consumed.withTimestampExtractor(extractor)
    const reset = it.read<'earliest' | 'latest' | 'none'>('offsetReset')
    return reset ? consumed.withOffsetResetPolicy(reset) : consumed
  },
  Produced: (it) => named(it, Produced.with(...keyAndValue(it), it.read<StreamPartitioner>('partitioner'))),
  Grouped: (it) => named(it, Grouped.with(...keyAndValue(it))),
  Joined: (it) =>
    named(
      it,
      Joined.with(
        it.read<AnySerde>('keySerde'),
        it.read<AnySerde>('leftValueSerde'),
        it.read<AnySerde>('rightValueSerde'),
      ),
    ),
  StreamJoined: (it) => {
    const joined = named(it, StreamJoined.with(...keyAndValue(it), it.read<AnySerde>('otherValueSerde')))
    const storeName = it.read<string>('storeName')
    return logged(it, storeName ? joined.withStoreName(storeName) : joined)
  },
  TableJoined: (it) =>
    named(
      it,
      TableJoined.with(
        it.read<StreamPartitioner<unknown, null>>('partitioner'),
        it.read<StreamPartitioner<unknown, null>>('otherPartitioner'),
      ),
    ),
  Materialized: (it) => {
    const name = it.read<string>('name')
    const [key, value] = keyAndValue(it)
    let stored = name ? Materialized.as<unknown, unknown>(name) : Materialized.with<unknown, unknown>()
    if (key) stored = stored.withKeySerde(key)
    if (value) stored = stored.withValueSerde(value)
    const retentionMs = it.read<number>('retentionMs')
    return logged(it, retentionMs === undefined ? stored : stored.withRetention(retentionMs))
  },
  Repartitioned: (it) => {
    let repartitioned = named(it, Repartitioned.with(...keyAndValue(it)))
    const partitions = it.read<{ value: number }>('numberOfPartitions')
    if (partitions) repartitioned = repartitioned.withNumberOfPartitions(partitions.value)
    const partitioner = it.read<StreamPartitioner>('partitioner')
    return partitioner ? repartitioned.withStreamPartitioner(partitioner) : repartitioned
  },
  Branched: (it) => {
    const name = it.read<string>('name')
    const chain = it.read<(branch: Branch) => Branch>('function')
    const consumer = it.read<(branch: Branch) => void>('consumer')
    if (chain) return Branched.withFunction(chain, name)
    if (consumer) return Branched.withConsumer(consumer, name)
    return name === undefined ? undefined : Branched.as(name)
  },
  Suppressed: (it) => named(it, suppressed(it)),
  EmitStrategy: ({ json }) => (json['onWindowClose'] ? EmitStrategy.onWindowClose() : EmitStrategy.onWindowUpdate()),
  TimeWindows: ({ json }) => {
    const windows = TimeWindows.ofSizeAndGrace(number(json['sizeMs']), number(json['graceMs']))
    return json['advanceMs'] === json['sizeMs'] ? windows : windows.advanceBy(number(json['advanceMs']))
  },
  SlidingWindows: ({ json }) =>
    SlidingWindows.ofTimeDifferenceAndGrace(number(json['timeDifferenceMs']), number(json['graceMs'])),
  SessionWindows: ({ json }) => SessionWindows.ofInactivityGapAndGrace(number(json['gapMs']), number(json['graceMs'])),
  JoinWindows: ({ json }) => {
    const [before, after] = [number(json['beforeMs']), number(json['afterMs'])]
    const widest = JoinWindows.ofTimeDifferenceAndGrace(Math.max(before, after), number(json['graceMs']))
    return widest.before(before).after(after)
  },
  Source: (it) => ({
    keySerde: it.read('keySerde'),
    valueSerde: it.read('valueSerde'),
    timestampExtractor: it.read('timestampExtractor'),
    offsetReset: it.read('offsetReset'),
  }),
  Sink: (it) => ({
    keySerde: it.read('keySerde'),
    valueSerde: it.read('valueSerde'),
    partitioner: it.read('partitioner'),
  }),
}

function keyAndValue(it: Fields): [AnySerde | undefined, AnySerde | undefined] {
  return [it.read<AnySerde>('keySerde'), it.read<AnySerde>('valueSerde')]
}

function named<T extends { withName(name: string): T }>(it: Fields, option: T): T {
  const name = it.read<string>('name')
  return name === undefined ? option : option.withName(name)
}

interface Logged<T> {
  withLoggingEnabled(config: Readonly<Record<string, string>>): T
  withLoggingDisabled(): T
}

/** What a store's changelog is to be. */
export function logged<T extends Logged<T>>({ json }: Pick<Fields, 'json'>, option: T): T {
  const config = (json['topicConfig'] ?? {}) as Readonly<Record<string, string>>
  return json['loggingEnabled'] ? option.withLoggingEnabled(config) : option.withLoggingDisabled()
}

function suppressed(it: Fields): Suppressed {
  const { json } = it
  let buffer = BufferConfig.unbounded()
  if (typeof json['maxRecords'] === 'number') buffer = buffer.withMaxRecords(json['maxRecords'])
  if (typeof json['maxBytes'] === 'number') buffer = buffer.withMaxBytes(json['maxBytes'])
  buffer = logged(it, json['emitsWhenFull'] ? buffer.emitEarlyWhenFull() : buffer.shutDownWhenFull())
  if (json['untilWindowCloses']) return Suppressed.untilWindowCloses(buffer)
  return Suppressed.untilTimeLimit(number(json['timeToWaitForMoreEvents']), buffer)
}
