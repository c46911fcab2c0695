import { notSupported } from '../failures.ts'
import { StreamFilter } from '../processors/filter.ts'
import { StreamFlatMap } from '../processors/flat-map.ts'
import { StreamFlatMapValues } from '../processors/flat-map-values.ts'
import type {
  ForeachAction,
  KeyValue,
  KeyValueMapper,
  Predicate,
  ValueJoiner,
  ValueMapper,
} from '../processors/functions.ts'
import { StreamMap } from '../processors/map.ts'
import { StreamMapValues } from '../processors/map-values.ts'
import { PassThrough } from '../processors/pass-through.ts'
import { StreamPeek } from '../processors/peek.ts'
import type { AnyProcessorSupplier } from '../topology/topology.ts'
import type { StreamPartitioner, TopicNameExtractor } from '../topology/types.ts'
import { BranchedKStream } from './branched-kstream.ts'
import type { GlobalKTable } from './global-ktable.ts'
import { GraphNode } from './graph-node.ts'
import type { KGroupedStream } from './kgrouped-stream.ts'
import type { KTable } from './ktable.ts'
import type { Grouped } from './options/grouped.ts'
import type { Joined } from './options/joined.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import type { Produced } from './options/produced.ts'
import type { Repartitioned } from './options/repartitioned.ts'
import type { StreamJoined } from './options/stream-joined.ts'
import { repartitionNode } from './repartition.ts'
import { pick } from './select.ts'
import type { JoinKind } from './stream-joining.ts'
import { NEW_KEY_AND_VALUE, NEW_VALUE, processorNode, StreamOperations } from './stream-operations.ts'
import { streamToTable } from './to-table.ts'
import type { JoinWindows } from './windows/join-windows.ts'

const INNER: JoinKind = { leftOuter: false, rightOuter: false }
const LEFT: JoinKind = { leftOuter: true, rightOuter: false }
const OUTER: JoinKind = { leftOuter: true, rightOuter: true }

/** A stream of records: each is an event of its own. Source: Kafka Streams' `KStream`. */
export class KStream<K, V> extends StreamOperations<K, V> {
  filter(predicate: Predicate<K, V>, named?: Named): KStream<K, V> {
    return this.derive('KSTREAM-FILTER-', named, () => new StreamFilter(predicate, false))
  }

  filterNot(predicate: Predicate<K, V>, named?: Named): KStream<K, V> {
    return this.derive('KSTREAM-FILTER-', named, () => new StreamFilter(predicate, true))
  }

  map<K2, V2>(mapper: KeyValueMapper<K, V, KeyValue<K2, V2>>, named?: Named): KStream<K2, V2> {
    return this.derive('KSTREAM-MAP-', named, () => new StreamMap(mapper), NEW_KEY_AND_VALUE)
  }

  mapValues<V2>(mapper: ValueMapper<K, V, V2>, named?: Named): KStream<K, V2> {
    return this.derive('KSTREAM-MAPVALUES-', named, () => new StreamMapValues(mapper), NEW_VALUE)
  }

  flatMap<K2, V2>(mapper: KeyValueMapper<K, V, Iterable<KeyValue<K2, V2>>>, named?: Named): KStream<K2, V2> {
    return this.derive('KSTREAM-FLATMAP-', named, () => new StreamFlatMap(mapper), NEW_KEY_AND_VALUE)
  }

  flatMapValues<V2>(mapper: ValueMapper<K, V, Iterable<V2>>, named?: Named): KStream<K, V2> {
    return this.derive('KSTREAM-FLATMAPVALUES-', named, () => new StreamFlatMapValues(mapper), NEW_VALUE)
  }

  selectKey<K2>(mapper: KeyValueMapper<K, V, K2>, named?: Named): KStream<K2, V> {
    return this.withKey(mapper, named?.name)
  }

  peek(action: ForeachAction<K, V>, named?: Named): KStream<K, V> {
    return this.derive('KSTREAM-PEEK-', named, () => new StreamPeek(action))
  }

  foreach(action: ForeachAction<K, V>, named?: Named): void {
    this.derive('KSTREAM-FOREACH-', named, () => new StreamPeek(action))
  }

  split(named?: Named): BranchedKStream<K, V> {
    return new BranchedKStream(this.parts, named)
  }

  /** Both streams' records, each in its order. */
  merge(other: KStream<K, V>, named?: Named): KStream<K, V> {
    const { builder, node, sources, repartitionRequired } = this.parts
    const name = builder.nameOr(named, 'KSTREAM-MERGE-')
    const merged = processorNode(name, () => new PassThrough())
    builder.add([node, other.parts.node], merged)
    return builder.factory.stream({
      ...this.parts,
      name,
      keySerde: this.parts.keySerde ?? other.parts.keySerde,
      valueSerde: this.parts.valueSerde ?? other.parts.valueSerde,
      sources: [...new Set([...sources, ...other.parts.sources])],
      node: merged,
      repartitionRequired: repartitionRequired || other.parts.repartitionRequired,
    })
  }

  /** Through a topic of its own, by the key as it is now. */
  repartition(repartitioned?: Repartitioned<K, V>): KStream<K, V> {
    const { builder, node } = this.parts
    const {
      name,
      partitions,
      partitioner,
      keySerde = this.parts.keySerde,
      valueSerde = this.parts.valueSerde,
    } = repartitioned?.fields ?? {}
    const made = repartitionNode(builder, {
      name: name ?? builder.newName('KSTREAM-REPARTITION-'),
      ...{ keySerde, valueSerde, partitions },
      partitioner: partitioner as StreamPartitioner | undefined,
    })
    builder.add(node, made)
    const parts = { ...this.parts, name: made.name, node: made, keySerde, valueSerde, sources: [made.name] }
    return builder.factory.stream({ ...parts, repartitionRequired: false })
  }

  /** @param topic its name, or a function that gives it for each record; the topic must exist */
  to(topic: string | TopicNameExtractor<K, V>, produced?: Produced<K, V>): void {
    const { builder, node } = this.parts
    const {
      name,
      keySerde = this.parts.keySerde,
      valueSerde = this.parts.valueSerde,
      partitioner,
    } = produced?.fields ?? {}
    const sinkName = builder.nameOr(name, 'KSTREAM-SINK-')
    const options = { keySerde, valueSerde, partitioner: partitioner as StreamPartitioner | undefined }
    const sink = new GraphNode(sinkName, (topology, { parents }) => {
      const parentNames = [...parents].map((parent) => parent.name)
      topology.addSink(sinkName, topic as string | TopicNameExtractor, options, ...parentNames)
    })
    builder.add(node, sink)
  }

  /** Each record is the new value of its key; a null value deletes. */
  toTable(...options: (Named | Materialized<K, V>)[]): KTable<K, V> {
    return streamToTable(
      this.parts,
      pick(options, Named),
      pick(options, Materialized) as Materialized<K, V> | undefined,
    )
  }

  groupByKey(grouped?: Grouped<K, V>): KGroupedStream<K, V> {
    const { name, keySerde = this.parts.keySerde, valueSerde = this.parts.valueSerde } = grouped?.fields ?? {}
    return this.parts.builder.factory.groupedStream({ ...this.parts, keySerde, valueSerde, groupedName: name })
  }

  groupBy<K2>(selector: KeyValueMapper<K, V, K2>, grouped?: Grouped<K2, V>): KGroupedStream<K2, V> {
    return this.withKey(selector, grouped?.fields.name).groupByKey(grouped)
  }

  /** With a stream: within a window of time. With a table: as it stands. With a global table: as it stands, by any key. */
  join<VO, R>(
    other: KStream<K, VO>,
    joiner: ValueJoiner<K, V, VO, R>,
    windows: JoinWindows,
    joined?: StreamJoined<K, V, VO>,
  ): KStream<K, R>
  join<VT, R>(table: KTable<K, VT>, joiner: ValueJoiner<K, V, VT, R>, joined?: Joined<K, V, VT>): KStream<K, R>
  join<KT, VT, R>(
    table: GlobalKTable<KT, VT>,
    keyOf: KeyValueMapper<K, V, KT>,
    joiner: ValueJoiner<K, V, VT, R>,
    named?: Named,
  ): KStream<K, R>
  join(other: object, ...rest: unknown[]): KStream<K, unknown> {
    return this.joinAny(other, rest, INNER)
  }

  /** As `join`; a record that meets nothing comes out as well, with null for the other side. */
  leftJoin<VO, R>(
    other: KStream<K, VO>,
    joiner: ValueJoiner<K, V, VO | null, R>,
    windows: JoinWindows,
    joined?: StreamJoined<K, V, VO>,
  ): KStream<K, R>
  leftJoin<VT, R>(
    table: KTable<K, VT>,
    joiner: ValueJoiner<K, V, VT | null, R>,
    joined?: Joined<K, V, VT>,
  ): KStream<K, R>
  leftJoin<KT, VT, R>(
    table: GlobalKTable<KT, VT>,
    keyOf: KeyValueMapper<K, V, KT>,
    joiner: ValueJoiner<K, V, VT | null, R>,
    named?: Named,
  ): KStream<K, R>
  leftJoin(other: object, ...rest: unknown[]): KStream<K, unknown> {
    return this.joinAny(other, rest, LEFT)
  }

  /** As `join`; records of both sides that meet nothing come out as well, with null for the other side. */
  outerJoin<VO, R>(
    other: KStream<K, VO>,
    joiner: ValueJoiner<K, V | null, VO | null, R>,
    windows: JoinWindows,
    joined?: StreamJoined<K, V, VO>,
  ): KStream<K, R> {
    return this.joinStream(other, joiner as ValueJoiner<K, unknown, unknown, R>, windows, joined, OUTER)
  }

  /** A processor of one's own; the key may change. */
  process<K2, V2>(supplier: AnyProcessorSupplier<K, V, K2, V2>, ...options: (Named | string)[]): KStream<K2, V2> {
    return this.processWith('KSTREAM-PROCESSOR-', supplier, options, NEW_KEY_AND_VALUE)
  }

  /** A processor of one's own that keeps the key: nothing is repartitioned after it. */
  processValues<V2>(supplier: AnyProcessorSupplier<K, V, K, V2>, ...options: (Named | string)[]): KStream<K, V2> {
    return this.processWith('KSTREAM-PROCESSVALUES-', supplier, options, NEW_VALUE)
  }

  print(): never {
    throw notSupported({
      en: 'print(): use peek((key, value) => console.log(key, value))',
      ru: 'print(): используйте peek((key, value) => console.log(key, value))',
    })
  }
}
