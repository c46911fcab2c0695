import { StreamFilter } from '../processors/filter.ts'
import type { Serde } from '../serdes/types.ts'
import type { StreamPartitioner } from '../topology/types.ts'
import type { GraphBuilder } from './graph-builder.ts'
import { GraphNode } from './graph-node.ts'

const SUFFIX = '-repartition'
const GENERATED = /^KSTREAM.*-[0-9]{10}$/

export interface RepartitionOptions {
  /** The prefix of the topic's name. */
  readonly name: string
  readonly keySerde: Serde<unknown> | undefined
  readonly valueSerde: Serde<unknown> | undefined
  readonly partitions?: number | undefined
  readonly partitioner?: StreamPartitioner | undefined
}

/**
 * A repartition topic: a filter and a sink before it, a source after it. Not added to the graph yet: two joins of one stream share one.
 * Kafka Streams' createRepartitionedSource.
 */
export function repartitionNode(builder: GraphBuilder, options: RepartitionOptions): GraphNode {
  const { name, keySerde, valueSerde, partitions, partitioner } = options
  const topic = name.endsWith(SUFFIX) ? name : `${name}${SUFFIX}`
  const generated = {
    sink: builder.newName('KSTREAM-SINK-'),
    filter: builder.newName('KSTREAM-FILTER-'),
    source: builder.newName('KSTREAM-SOURCE-'),
  }
  const names = GENERATED.test(name)
    ? generated
    : { sink: `${topic}-sink`, filter: `${topic}-filter`, source: `${topic}-source` }
  return new GraphNode(
    names.source,
    (topology, node) => {
      const { dropsNullKeys } = node
      topology.addInternalTopic(topic, partitions)
      topology.addProcessor(
        names.filter,
        () => new StreamFilter((key) => !dropsNullKeys || key != null, false),
        ...node.parentNames(),
      )
      topology.addSink(names.sink, topic, { keySerde, valueSerde, partitioner }, names.filter)
      topology.addSource(names.source, topic, { keySerde, valueSerde })
    },
    { repartition: true },
  )
}
