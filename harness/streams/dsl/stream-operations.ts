import type { KeyValueMapper, ValueJoiner } from '../processors/functions.ts'
import { StreamMap } from '../processors/map.ts'
import type { Processor } from '../processors/types.ts'
import { type AnyProcessorSupplier, toSupplier } from '../topology/topology.ts'
import type { KStreamParts, KTableParts } from './factory.ts'
import { GlobalKTable } from './global-ktable.ts'
import { GraphNode } from './graph-node.ts'
import type { KStream } from './kstream.ts'
import type { KTable } from './ktable.ts'
import type { Joined } from './options/joined.ts'
import { Named } from './options/named.ts'
import type { StreamJoined } from './options/stream-joined.ts'
import { type JoinKind, JoinRepartition, joinStreams } from './stream-joining.ts'
import { joinGlobalTable, joinTable } from './stream-table-joining.ts'
import type { JoinWindows } from './windows/join-windows.ts'

/** What an operator does to the types: serdes are no longer known, and a new key asks for a repartition topic. */
interface Changes {
  readonly key: boolean
  readonly value: boolean
}

export const NOTHING_NEW: Changes = { key: false, value: false }
export const NEW_VALUE: Changes = { key: false, value: true }
export const NEW_KEY: Changes = { key: true, value: false }
export const NEW_KEY_AND_VALUE: Changes = { key: true, value: true }

export function processorNode<KIn, VIn, KOut, VOut>(
  name: string,
  supplier: AnyProcessorSupplier<KIn, VIn, KOut, VOut>,
  stores: readonly string[] = [],
): GraphNode {
  return new GraphNode(name, (topology, node) => {
    topology.addProcessor(name, supplier, ...node.parentNames())
    if (stores.length > 0) topology.connectProcessorAndStateStores(name, ...stores)
  })
}

type AnyJoiner<K> = ValueJoiner<K, unknown, unknown, unknown>

/** How the operators of a stream become steps of the graph. */
export abstract class StreamOperations<K, V> {
  readonly parts: KStreamParts<K, V>
  private readonly joinRepartition = new JoinRepartition()

  constructor(parts: KStreamParts<K, V>) {
    this.parts = parts
  }

  protected derive<K2, V2>(
    prefix: string,
    named: Named | undefined,
    make: () => Processor<K, V, K2, V2>,
    changes: Changes = NOTHING_NEW,
  ): KStream<K2, V2> {
    const name = this.parts.builder.nameOr(named, prefix)
    return this.follow(name, processorNode(name, make), changes)
  }

  protected withKey<K2>(mapper: KeyValueMapper<K, V, K2>, name: string | undefined): KStream<K2, V> {
    const nodeName = this.parts.builder.nameOr(name, 'KSTREAM-KEY-SELECT-')
    const make = () => new StreamMap<K, V, K2, V>((key, value) => [mapper(key, value), value])
    return this.follow(nodeName, processorNode(nodeName, make), NEW_KEY)
  }

  /** @throws STREAMS_ILLEGAL_ARGUMENT where the supplier gives the same processor twice */
  protected processWith<K2, V2>(
    prefix: string,
    supplier: AnyProcessorSupplier<K, V, K2, V2>,
    options: readonly (Named | string)[],
    changes: Changes,
  ): KStream<K2, V2> {
    const named = options.find((option) => option instanceof Named)
    // As on the JVM, here a given name takes no number.
    const name = named === undefined ? this.parts.builder.newName(prefix) : named.name
    const stores = options.filter((option) => typeof option === 'string')
    return this.follow(name, processorNode(name, toSupplier(supplier), stores), changes)
  }

  protected joinAny(other: object, rest: readonly unknown[], kind: JoinKind): KStream<K, unknown> {
    if (other instanceof GlobalKTable) return this.joinGlobal(other, rest, kind)
    const joiner = rest[0] as AnyJoiner<K>
    if (other instanceof StreamOperations) {
      const [, windows, joined] = rest as [unknown, JoinWindows, StreamJoined<K, V, unknown> | undefined]
      return this.joinStream(other as KStream<K, unknown>, joiner, windows, joined, kind)
    }
    const { parts } = other as KTable<K, unknown>
    return this.joinWithTable(parts, joiner, rest[1] as Joined<K, V, unknown> | undefined, kind)
  }

  protected joinStream<VO, R>(
    other: KStream<K, VO>,
    joiner: ValueJoiner<K, unknown, unknown, R>,
    windows: JoinWindows,
    joined: StreamJoined<K, V, VO> | undefined,
    kind: JoinKind,
  ): KStream<K, R> {
    const { builder } = this.parts
    const { name, keySerde, valueSerde, otherValueSerde } = joined?.fields ?? {}
    const suffixed = (suffix: string) => (name === undefined ? undefined : `${name}${suffix}`)
    const left = this.repartitioned(suffixed('-left'), { keySerde, valueSerde })
    const right = other.repartitioned(suffixed('-right'), { keySerde, valueSerde: otherValueSerde })
    builder.copartition([...new Set([...left.sources, ...right.sources])])
    const options = joined as StreamJoined<unknown, unknown, unknown> | undefined
    return builder.factory.stream(
      joinStreams(left as KStreamParts<K, unknown>, right as KStreamParts<K, unknown>, joiner, windows, options, kind),
    )
  }

  /** This stream behind a repartition topic, if its key may have changed. */
  repartitioned(name: string | undefined, serdes: { keySerde?: unknown; valueSerde?: unknown }): KStreamParts<K, V> {
    return this.parts.repartitionRequired ? this.joinRepartition.apply(this.parts, name, serdes) : this.parts
  }

  private joinWithTable(
    table: KTableParts<K, unknown>,
    joiner: AnyJoiner<K>,
    joined: Joined<K, V, unknown> | undefined,
    { leftOuter }: JoinKind,
  ): KStream<K, unknown> {
    const stream = this.repartitioned(joined?.fields.name, joined?.fields ?? {})
    return this.parts.builder.factory.stream(joinTable(stream, table, joiner, joined, leftOuter))
  }

  private joinGlobal({ view }: GlobalKTable<unknown, unknown>, rest: readonly unknown[], { leftOuter }: JoinKind) {
    const [keyOf, joiner, named] = rest as [KeyValueMapper<K, V, unknown>, AnyJoiner<K>, Named | undefined]
    const parts = joinGlobalTable(this.parts, { view, keyOf, joiner, left: leftOuter }, named?.name)
    return this.parts.builder.factory.stream(parts)
  }

  private follow<K2, V2>(name: string, node: GraphNode, changes: Changes): KStream<K2, V2> {
    const { builder, keySerde, valueSerde, repartitionRequired } = this.parts
    builder.add(this.parts.node, node)
    return builder.factory.stream<K2, V2>({
      ...this.parts,
      name,
      node,
      keySerde: (changes.key ? undefined : keySerde) as KStreamParts<K2, V2>['keySerde'],
      valueSerde: (changes.value ? undefined : valueSerde) as KStreamParts<K2, V2>['valueSerde'],
      repartitionRequired: repartitionRequired || changes.key,
    })
  }
}
