import {
  Consumed,
  days,
  Grouped,
  int64,
  Joined,
  Materialized,
  minutes,
  Produced,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
  windowed,
} from '#harness/streams'

export const topologyNames = ['map', 'count', 'join'] as const
export type TopologyName = (typeof topologyNames)[number]

/** The same three as in `Bench.java`. */
export function topologyOf(options: {
  topology: TopologyName
  input: string
  table: string
  output: string
}): Topology {
  const { topology, input, table, output } = options
  const builder = new StreamsBuilder()
  const stream = builder.stream(input, Consumed.with(string, string))
  if (topology === 'map') {
    stream.mapValues((value) => value.toUpperCase()).to(output, Produced.with(string, string))
  } else if (topology === 'count') {
    stream
      .groupByKey(Grouped.with(string, string))
      .windowedBy(TimeWindows.ofSizeWithNoGrace(minutes(1)))
      .count(Materialized.as<string, number>('counts').withRetention(days(1)))
      .toStream()
      .to(output, Produced.with(windowed(string, minutes(1)), int64))
  } else {
    stream
      .join(
        builder.table(table, Consumed.with(string, string)),
        (left, right) => left + right,
        Joined.with(string, string, string),
      )
      .to(output, Produced.with(string, string))
  }
  return builder.build()
}
