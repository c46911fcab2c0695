import { expect, test } from 'vitest'
import {
  bytes,
  Consumed,
  int64,
  Materialized,
  minutes,
  Produced,
  Stores,
  StreamsBuilder,
  seconds,
  string,
  TimeWindows,
  Topology,
  TopologyTestDriver,
  windowed,
} from '../index.ts'

test('counts clicks in windows, late ones within grace included', () => {
  const builder = new StreamsBuilder()
  builder
    .stream('clicks', Consumed.with(string, string))
    .groupByKey()
    .windowedBy(TimeWindows.ofSizeAndGrace(minutes(5), seconds(30)))
    .count(Materialized.as('clicks-5m'))
    .toStream()
    .to('click-counts', Produced.with(windowed(string), int64))
  const driver = new TopologyTestDriver(builder.build())
  const clicks = driver.createInputTopic('clicks', string, string)
  const counts = driver.createOutputTopic('click-counts', windowed(string, minutes(5)), int64)
  const steps = [
    { key: 'ann', at: 1_000, counts: ['ann@0 1'] },
    { key: 'ann', at: minutes(5), counts: ['ann@300000 1'] },
    { key: 'ann', at: minutes(5) - 1, counts: ['ann@0 2'] },
    { key: 'bob', at: minutes(5) + seconds(30), counts: ['bob@300000 1'] },
    { key: 'ann', at: minutes(5) - 1, counts: [] },
  ]
  for (const step of steps) {
    clicks.pipeInput(step.key, '/', step.at)
    const read = counts.readRecordsToList()
    expect(read.map(({ key, value }) => `${key.key}@${key.window.start} ${value}`)).toEqual(step.counts)
  }
  expect(driver.counters.dropped).toBe(1)
  expect(driver.getWindowStore<string, number>('clicks-5m').fetch('ann', 0)).toBe(2)
  expect([...driver.producedTopicNames()].sort()).toEqual(['click-counts', 'test-clicks-5m-changelog'])
  driver.close()
})

test('all stores are those of the topology, also the ones that no processor uses', () => {
  const store = (name: string) => Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), string, string)
  const topology = new Topology()
    .addSource('source', 'in', { keySerde: string, valueSerde: string })
    .addProcessor('processor', () => ({ process: () => {} }), 'source')
    .addStateStore(store('used'), 'processor')
    .addStateStore(store('unused'))
  topology.addGlobalStore(store('global').withLoggingDisabled(), 'rows', 'table', {}, 'fill', () => ({
    process: () => {},
  }))
  const driver = new TopologyTestDriver(topology, {
    config: { 'default.key.serde': string, 'default.value.serde': string },
  })
  const stores = driver.getAllStateStores()
  expect([...stores.keys()].sort()).toEqual(['global', 'unused', 'used'])
  expect(stores.get('unused')).toBeNull()
  expect(() => driver.getStateStore('unused')).toThrow('STREAMS_STORE_UNKNOWN')
  expect(driver.getStateStore('used').name).toBe('used')
})

test('max.task.idle.ms holds a record back while another input is empty, by the clock of the driver', () => {
  const topology = new Topology()
    .addSource('left', 'in1', { keySerde: bytes, valueSerde: string })
    .addSource('right', 'in2', { keySerde: bytes, valueSerde: string })
    .addSink('sink', 'out', { keySerde: bytes, valueSerde: string }, 'left', 'right')
  const driver = new TopologyTestDriver(topology, { config: { 'max.task.idle.ms': 1_000 } })
  const [left, right] = ['in1', 'in2'].map((topic) => driver.createInputTopic(topic, bytes, string))
  const output = driver.createOutputTopic('out', bytes, string)
  left!.pipeInput(null, 'first', 1)
  driver.advanceWallClockTime(999)
  expect(output.readValuesToList()).toEqual([])
  right!.pipeInput(null, 'second', 2)
  // With a record of each the first is known; then the left one is empty, and the wait begins anew.
  expect(output.readValuesToList()).toEqual(['first'])
  driver.advanceWallClockTime(999)
  expect(output.readValuesToList()).toEqual([])
  driver.advanceWallClockTime(1)
  expect(output.readValuesToList()).toEqual(['second'])
})
