import { expect, test } from 'vitest'
import {
  Consumed,
  int64,
  Materialized,
  minutes,
  Produced,
  StreamsBuilder,
  seconds,
  string,
  TimeWindows,
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
