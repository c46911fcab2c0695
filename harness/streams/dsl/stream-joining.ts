import type { ValueJoiner } from '../processors/functions.ts'
import { JoinWindow } from '../processors/join-window.ts'
import { PassThrough } from '../processors/pass-through.ts'
import { StreamJoin } from '../processors/stream-join.ts'
import { joinWindowStore, outerJoinStore } from '../stores/builders.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { KStreamParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { StreamJoined } from './options/stream-joined.ts'
import { repartitionNode } from './repartition.ts'
import type { JoinWindows } from './windows/join-windows.ts'

/** Which side's records come out without a partner. */
export interface JoinKind {
  readonly leftOuter: boolean
  readonly rightOuter: boolean
}

type AnyJoined = StreamJoined<unknown, unknown, unknown> | undefined
type AnyParts = KStreamParts<unknown, unknown>

/** The names of a stream-stream join's nodes and stores. */
interface JoinNames {
  readonly windows: readonly [string, string]
  readonly joins: readonly [string, string]
  readonly merge: string
  readonly stores: readonly [string, string]
  readonly outerStore: string
}

/** Numbers are taken in Kafka Streams' order, also where a name was given. */
function nameJoin({ builder }: AnyParts, { leftOuter, rightOuter }: JoinKind, joined: AnyJoined): JoinNames {
  const { name, storeName } = joined?.fields ?? {}
  const windows = [
    builder.suffixedOr(name, '-this-windowed', 'KSTREAM-WINDOWED-'),
    builder.suffixedOr(name, '-other-windowed', 'KSTREAM-WINDOWED-'),
  ] as const
  const generated = [
    builder.newName(rightOuter ? 'KSTREAM-OUTERTHIS-' : 'KSTREAM-JOINTHIS-'),
    builder.newName(leftOuter ? 'KSTREAM-OUTEROTHER-' : 'KSTREAM-JOINOTHER-'),
  ] as const
  const suffixes = [
    rightOuter ? '-outer-this-join' : '-this-join',
    leftOuter ? '-outer-other-join' : '-other-join',
  ] as const
  const named = (base: string | undefined, index: 0 | 1) =>
    base === undefined ? generated[index] : `${base}${suffixes[index]}`
  const shared = rightOuter ? '-outer-shared-join' : '-left-shared-join'
  const number = generated[0].slice(-10)
  return {
    windows,
    joins: [named(name, 0), named(name, 1)],
    merge: builder.suffixedOr(name, '-merge', 'KSTREAM-MERGE-'),
    stores: [`${named(storeName, 0)}-store`, `${named(storeName, 1)}-store`],
    outerStore: `${storeName === undefined ? `KSTREAM-OUTERSHARED-${number}` : `${storeName}${shared}`}-store`,
  }
}

/** Serdes that were not given are those of the streams. */
function serdesOf(left: AnyParts, right: AnyParts, joined: AnyJoined) {
  const { keySerde, valueSerde, otherValueSerde } = joined?.fields ?? {}
  return {
    key: keySerde ?? left.keySerde ?? right.keySerde,
    value: valueSerde ?? left.valueSerde,
    other: otherValueSerde ?? right.valueSerde,
  }
}

function storesOf(
  names: JoinNames,
  windows: JoinWindows,
  joined: AnyJoined,
  { key, value, other }: ReturnType<typeof serdesOf>,
  { leftOuter }: JoinKind,
) {
  const { loggingEnabled = true, logConfig = {} } = joined?.fields ?? {}
  const retentionMs = windows.size() + windows.graceMs
  const sides = [
    joinWindowStore(names.stores[0], { key, value }, retentionMs),
    joinWindowStore(names.stores[1], { key, value: other }, retentionMs),
  ] as const
  const outer = leftOuter ? outerJoinStore(names.outerStore, key, value, other) : undefined
  for (const side of sides) {
    if (loggingEnabled) side.withLoggingEnabled({ ...logConfig, 'cleanup.policy': 'delete' })
    else side.withLoggingDisabled()
  }
  if (loggingEnabled) outer?.withLoggingEnabled(logConfig)
  else outer?.withLoggingDisabled()
  return { sides, outer }
}

/** The key may have changed: a repartition topic, shared by the joins of one stream. Kafka Streams' repartitionForJoin. */
export class JoinRepartition {
  private node: GraphNode | undefined

  apply<K, V>(
    parts: KStreamParts<K, V>,
    name: string | undefined,
    serdes: { keySerde?: unknown; valueSerde?: unknown },
  ): KStreamParts<K, V> {
    const { builder } = parts
    const keySerde = (serdes.keySerde ?? parts.keySerde) as typeof parts.keySerde
    const valueSerde = (serdes.valueSerde ?? parts.valueSerde) as typeof parts.valueSerde
    const topicName = name ?? parts.name
    const made = repartitionNode(builder, { name: topicName, keySerde, valueSerde } as Parameters<
      typeof repartitionNode
    >[1])
    if (this.node === undefined || parts.name !== topicName) {
      this.node = made
      builder.add(parts.node, made)
    }
    const { node } = this
    return { ...parts, name: node.name, keySerde, valueSerde, sources: [node.name], node, repartitionRequired: false }
  }
}

/** Adds a stream-stream join to the graph. Kafka Streams' KStreamImplJoin. */
export function joinStreams<K, R>(
  left: KStreamParts<K, unknown>,
  right: KStreamParts<K, unknown>,
  joiner: ValueJoiner<K, unknown, unknown, R>,
  windows: JoinWindows,
  joined: AnyJoined,
  kind: JoinKind,
): KStreamParts<K, R> {
  const { builder } = left
  const names = nameJoin(left as AnyParts, kind, joined)
  const serdes = serdesOf(left as AnyParts, right as AnyParts, joined)
  const { sides, outer } = storesOf(names, windows, joined, serdes, kind)
  builder.add(left.node, windowNode(names.windows[0], sides[0]))
  builder.add(right.node, windowNode(names.windows[1], sides[1]))
  const id = {}
  const { beforeMs, afterMs, graceMs } = windows
  const shared = { id, joiner, beforeMs, afterMs, graceMs, outerStoreName: outer?.name }
  const stores = (other: StoreBuilder): StoreBuilder[] => (outer === undefined ? [other] : [other, outer])
  const node = new GraphNode(
    names.merge,
    (topology) => {
      const leftSide = { ...shared, left: true, outer: kind.leftOuter, otherStoreName: sides[1].name }
      const rightSide = { ...shared, left: false, outer: kind.rightOuter, otherStoreName: sides[0].name }
      topology.addProcessor(
        names.joins[0],
        { get: () => new StreamJoin(leftSide), stores: () => stores(sides[1]) },
        names.windows[0],
      )
      topology.addProcessor(
        names.joins[1],
        { get: () => new StreamJoin(rightSide), stores: () => stores(sides[0]) },
        names.windows[1],
      )
      topology.addProcessor(names.merge, () => new PassThrough(), ...names.joins)
    },
    { relaxedNullKey: kind.leftOuter || kind.rightOuter },
  )
  builder.add([left.node, right.node], node)
  return {
    builder,
    name: names.merge,
    keySerde: serdes.key as KStreamParts<K, R>['keySerde'],
    valueSerde: undefined,
    sources: [...new Set([...left.sources, ...right.sources])],
    node,
    repartitionRequired: false,
  }
}

function windowNode(name: string, store: StoreBuilder): GraphNode {
  return new GraphNode(name, (topology, node) => {
    topology.addProcessor(name, { get: () => new JoinWindow(store.name), stores: () => [store] }, ...node.parentNames())
  })
}
