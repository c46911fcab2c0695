import type { StoreBuilder, Topology } from '../../index.ts'

/** The nodes and stores of a topology, for those tests that look into Kafka's own builder (java/org/apache/kafka/streams/PlannedTopology.java). */
export function structureOf(topology: Topology, applicationId: string): string {
  const { whole, globalStores } = topology.plan(applicationId)
  return JSON.stringify({
    nodes: whole.nodes.map((node) => ({
      kind: node.kind,
      name: node.name,
      predecessors: node.kind === 'source' ? [] : node.predecessors,
      topics: node.kind === 'source' ? node.topics : [],
      topic: node.kind === 'sink' && typeof node.topic === 'string' ? node.topic : 'chosen',
    })),
    stores: whole.stores.map(({ builder, processors }) => ({ ...storeOf(builder), processors })),
    globals: globalStores.map(({ builder, topic, source, processor }) => {
      return { ...storeOf(builder), topic, source: source.name, processor: processor.name }
    }),
  })
}

function storeOf({ name, loggingEnabled, logConfig }: StoreBuilder) {
  return { name, loggingEnabled, logConfig }
}
