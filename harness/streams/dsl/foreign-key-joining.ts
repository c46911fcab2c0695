import { illegalArgument } from '../failures.ts'
import { ForeignTableJoin } from '../processors/foreign-table-join.ts'
import type { ForeignKeyExtractor, ValueJoiner } from '../processors/functions.ts'
import { ResponseJoin } from '../processors/response-join.ts'
import { SubscriptionJoin } from '../processors/subscription-join.ts'
import { SubscriptionReceive } from '../processors/subscription-receive.ts'
import { SubscriptionSend } from '../processors/subscription-send.ts'
import { TableSource } from '../processors/table-source.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import { bytes } from '../serdes/basic.ts'
import { responseSerde, type SubscriptionResponse, subscriptionSerde } from '../serdes/subscription.ts'
import { timestampedKeyValueStore } from '../stores/builders.ts'
import type { AnyProcessorSupplier, SinkOptions, Topology } from '../topology/topology.ts'
import type { StreamPartitioner } from '../topology/types.ts'
import type { KTableParts } from './factory.ts'
import type { GraphBuilder } from './graph-builder.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { TableJoined } from './options/table-joined.ts'
import { pick } from './select.ts'

const PREFIX = 'KTABLE-FK-JOIN-'
const [REGISTRATION, PROCESSOR, RESPONSE, OUTPUT] = [
  `${PREFIX}SUBSCRIPTION-REGISTRATION-`,
  `${PREFIX}SUBSCRIPTION-PROCESSOR-`,
  `${PREFIX}SUBSCRIPTION-RESPONSE-`,
  `${PREFIX}OUTPUT-`,
]

export interface ForeignKeyJoin<K, V, KO, VO, R> {
  readonly extractor: ForeignKeyExtractor<K, V, KO>
  readonly joiner: ValueJoiner<K, V, VO | null, R>
  readonly leftJoin: boolean
}

/**
 * Adds a foreign-key join to the graph: each row of the table subscribes to its foreign key through a topic that is partitioned as the other table; the
 * answers come back through a topic that is partitioned as this one. Source: KIP-213, Kafka Streams' KTableImpl.doJoinOnForeignKey.
 */
export function joinOnForeignKey<K, V, KO, VO, R>(
  table: KTableParts<K, V>,
  other: KTableParts<KO, VO>,
  { extractor, joiner, leftJoin }: ForeignKeyJoin<K, V, KO, VO, R>,
  options: readonly unknown[],
): KTable<K, R> {
  const { builder } = table
  const { name, partitioner, otherPartitioner } = (pick(options, TableJoined)?.fields ?? {}) as TableJoined<
    K,
    KO
  >['fields']
  const materialized = pick(options, Materialized) as Materialized<K, R> | undefined
  other.supplier.enableSendingOldValues(true)
  table.supplier.enableSendingOldValues(true)
  const named = (suffix: string, prefix: string) => builder.suffixedOr(name, suffix, prefix)
  const [subscriptions, responses] = [subscriptionSerde(table.keySerde), responseSerde(other.valueSerde)]
  const step = stepsOf(builder)

  const subscriptionTopic = `${named('-subscription-registration', REGISTRATION)}-topic`
  const sendName = named('-subscription-registration-processor', REGISTRATION)
  const foreign = { foreignKeySerde: other.keySerde, valueSerde: table.valueSerde }
  const send = step.processor(sendName, () => new SubscriptionSend({ extractor, leftJoin, ...foreign }), [table.node])
  const toOther = { keySerde: other.keySerde, valueSerde: subscriptions }
  const asked = step.through(
    subscriptionTopic,
    [send],
    { ...toOther, partitioner: onePartition(otherPartitioner) as StreamPartitioner | undefined },
    [
      named('-subscription-registration-sink', 'KTABLE-SINK-'),
      named('-subscription-registration-source', 'KTABLE-SOURCE-'),
    ],
  )
  builder.copartition([...new Set([...other.sources, asked.name])])

  const storeName = named('-subscription-store', `${PREFIX}SUBSCRIPTION-STATE-STORE-`)
  const store = timestampedKeyValueStore(storeName, { key: bytes, value: subscriptions })
  const stored = { storeName, foreignKeySerde: other.keySerde, primaryKeySerde: table.keySerde }
  const receiveName = named('-subscription-receive', PROCESSOR)
  const receives = { get: () => new SubscriptionReceive(stored), stores: () => [store] }
  const receive = step.processor(receiveName, receives, [asked])
  const foreignRows = other.supplier.view()
  const joinName = named('-subscription-join-foreign', PROCESSOR)
  const answers = step.processor(joinName, () => new SubscriptionJoin(foreignRows.get()), [receive], foreignRows)
  const changesName = named('-foreign-join-subscription', PROCESSOR)
  const changesOf = { get: () => new ForeignTableJoin<KO, K, VO>(stored), stores: () => [store] }
  const changes = step.processor(changesName, changesOf, [other.node])

  const responseTopic = `${named('-subscription-response', RESPONSE)}-topic`
  const back: StreamPartitioner<K, SubscriptionResponse<VO>> = onePartition(partitioner) ??
  ((_topic, _key, { primaryPartition }) => primaryPartition)
  const toTable = { keySerde: table.keySerde, valueSerde: responses, partitioner: back as StreamPartitioner }
  const answered = step.through(responseTopic, [answers, changes], toTable, [
    named('-subscription-response-sink', 'KTABLE-SINK-'),
    named('-subscription-response-source', 'KTABLE-SOURCE-'),
  ])
  const sources = [...new Set([...table.sources, answered.name])]
  builder.copartition(sources)
  const rows = table.supplier.view()
  const resolverName = named('-subscription-response-resolver', `${PREFIX}SUBSCRIPTION-RESPONSE-RESOLVER-PROCESSOR-`)
  const joins = () => new ResponseJoin(rows.get(), { joiner, leftJoin, valueSerde: table.valueSerde })
  const resolver = step.processor(resolverName, joins, [answered], rows)

  const resultName = named('-result', OUTPUT)
  const result = materialization(builder, materialized, OUTPUT, { keySerde: table.keySerde })
  const supplier = new TableSource<K, R>(keyValueStoreOf(result), result.queryable)
  return builder.factory.table<K, R>({
    ...{ builder, name: resultName, sources, supplier },
    node: step.processor(resultName, supplierOf(supplier), [resolver]),
    keySerde: result.keySerde,
    valueSerde: result.valueSerde,
    queryableStoreName: result.queryable ? result.storeName : undefined,
  })
}

function stepsOf(builder: GraphBuilder) {
  const add = (node: GraphNode, parents: readonly GraphNode[]) => {
    builder.add(parents, node)
    return node
  }
  return {
    /** @param reads a table whose stores it is connected to */
    processor<KIn, VIn, KOut, VOut>(
      name: string,
      supplier: AnyProcessorSupplier<KIn, VIn, KOut, VOut>,
      parents: readonly GraphNode[],
      reads?: { readonly storeNames: readonly string[] },
    ): GraphNode {
      const write = (topology: Topology, node: GraphNode) => {
        topology.addProcessor(name, supplier, ...node.parentNames())
        if (reads) topology.connectProcessorAndStateStores(name, ...reads.storeNames)
      }
      return add(new GraphNode(name, write), parents)
    },
    /** A sink and a source of an internal topic. */
    through(
      topic: string,
      parents: readonly GraphNode[],
      options: SinkOptions,
      [sinkName, sourceName]: readonly [string, string],
    ): GraphNode {
      const { keySerde, valueSerde } = options
      const sink = new GraphNode(sinkName, (topology, node) => {
        topology.addInternalTopic(topic, undefined)
        topology.addSink(sinkName, topic, options, ...node.parentNames())
      })
      const source = new GraphNode(sourceName, (topology) => {
        topology.addSource(sourceName, topic, { keySerde, valueSerde })
      })
      return add(source, [add(sink, parents)])
    },
  }
}

/** By the key alone. @throws STREAMS_ILLEGAL_ARGUMENT where it gives several partitions, or none */
function onePartition<K, V>(partitioner: StreamPartitioner<K, null> | undefined): StreamPartitioner<K, V> | undefined {
  if (partitioner === undefined) return undefined
  return (topic, key, _value, count) => {
    const given = partitioner(topic, key, null, count)
    if (typeof given !== 'object') return given
    if (given.length === 1) return given[0]
    throw illegalArgument(
      { en: 'one partition for a foreign-key join', ru: 'одна партиция для соединения по внешнему ключу' },
      `[${given.join(', ')}]`,
    )
  }
}
