import { streamsError } from '../failures.ts'
import { Suppress, type SuppressOptions } from '../processors/suppress.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import { suppressBuffer } from '../stores/builders.ts'
import type { Windowed } from '../stores/windowed.ts'
import type { KTableParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import type { Suppressed } from './options/suppressed.ts'

const PREFIX = 'KTABLE-SUPPRESS-'

/** Adds `suppress` to the graph. @throws STREAMS_NOT_WINDOWED where it waits for windows and there are none */
export function suppressTable<K, V>(table: KTableParts<K, V>, suppressed: Suppressed): KTable<K, V> {
  const { builder, node, keySerde, valueSerde } = table
  // As on the JVM, a name that was given takes no number here.
  const name = suppressed.name ?? builder.newName(PREFIX)
  const options = optionsOf<K>(node, suppressed)
  const storeName = suppressed.name === undefined ? builder.newStoreName(PREFIX) : `${suppressed.name}-store`
  const { loggingEnabled, logConfig } = suppressed.buffer.fields
  const buffer = suppressBuffer(storeName, { key: keySerde, value: valueSerde })
  if (loggingEnabled) buffer.withLoggingEnabled(logConfig)
  else buffer.withLoggingDisabled()
  const supplier = new Suppress<K, V>(table.supplier, buffer, options)
  const suppressing = new GraphNode(name, (topology, self) => {
    topology.addProcessor(name, supplierOf(supplier), ...self.parentNames())
  })
  builder.add(node, suppressing)
  return builder.factory.table({ ...table, name, node: suppressing, supplier, queryableStoreName: undefined })
}

function optionsOf<K>(node: GraphNode, { waitMs, buffer }: Suppressed): SuppressOptions<K> {
  const { maxRecords, maxBytes, whenFull } = buffer.fields
  const limits = { maxRecords, maxBytes, whenFull }
  if (waitMs !== undefined) return { ...limits, waitMs, timeOf: (timestamp) => timestamp, dropsTombstones: false }
  const timeOf = (_timestamp: number, key: K) => (key as Windowed<unknown>).window.end
  return { ...limits, waitMs: graceOf(node), timeOf, dropsTombstones: true }
}

/** The largest grace of the windowed aggregations that it comes from. */
function graceOf(node: GraphNode): number {
  if (node.traits.graceMs !== undefined) return node.traits.graceMs
  if (node.parents.size === 0) {
    throw streamsError('NOT_WINDOWED', {
      expected: {
        en: 'untilWindowCloses after a windowed aggregation',
        ru: 'untilWindowCloses после оконной агрегации',
      },
      observed: { en: 'a table without windows', ru: 'таблица без окон' },
      next: {
        en: 'use untilTimeLimit, or windowedBy before',
        ru: 'используйте untilTimeLimit или windowedBy перед этим',
      },
    })
  }
  return Math.max(...[...node.parents].map(graceOf))
}
