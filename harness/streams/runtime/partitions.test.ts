import { expect, test } from 'vitest'
import { Topology } from '../topology/topology.ts'
import { wordCounting } from './fixtures/topologies.ts'
import { externalTopics, resolvePartitions } from './partitions.ts'

const pass = () => ({ process: () => {} })

function joined(): Topology {
  const topology = new Topology()
    .addSource('left', 'orders')
    .addSource('right', 'customers')
    .addProcessor('join', pass, 'left', 'right')
  topology.copartitionSources(['left', 'right'])
  return topology
}

test('a repartition topic gets as many partitions as the topic upstream, or those that it was given', () => {
  const derived = wordCounting('lines', 'counts').plan('app')
  expect(externalTopics(derived)).toEqual(['lines'])
  expect(resolvePartitions(derived, new Map([['lines', 3]])).get('app-words-repartition')).toBe(3)
  const given = wordCounting('lines', 'counts', 7).plan('app')
  expect(resolvePartitions(given, new Map([['lines', 3]])).get('app-words-repartition')).toBe(7)
})

test('a source topic that is not there is named', () => {
  const refused = () => resolvePartitions(joined().plan('app'), new Map([['orders', 2]]))
  expect(refused).toThrow(
    expect.objectContaining({ code: 'STREAMS_SOURCE_TOPIC_MISSING', data: { topics: ['customers'] } }),
  )
})

test('joined topics of unequal counts are refused with both names and counts', () => {
  const counts = new Map([
    ['orders', 2],
    ['customers', 3],
  ])
  const refused = () => resolvePartitions(joined().plan('app'), counts)
  expect(refused).toThrow(
    expect.objectContaining({ code: 'STREAMS_COPARTITION_MISMATCH', observed: 'orders: 2, customers: 3' }),
  )
})
