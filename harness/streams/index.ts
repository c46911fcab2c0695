/** Kafka Streams for TypeScript: the door of the room, and the one import of a topology. */
export { TopologyTestDriver } from './driver/driver.ts'
export type * from './driver/types.ts'
export type { BranchedKStream } from './dsl/branched-kstream.ts'
export type {
  CogroupedKStream,
  SessionWindowedCogroupedKStream,
  WindowedCogroupedKStream,
} from './dsl/cogrouped-kstream.ts'
export type { GlobalKTable } from './dsl/global-ktable.ts'
export type { KGroupedStream } from './dsl/kgrouped-stream.ts'
export type { KGroupedTable } from './dsl/kgrouped-table.ts'
export type { KStream } from './dsl/kstream.ts'
export type { KTable } from './dsl/ktable.ts'
export { Branched } from './dsl/options/branched.ts'
export { Consumed } from './dsl/options/consumed.ts'
export { Grouped } from './dsl/options/grouped.ts'
export { Joined } from './dsl/options/joined.ts'
export { Materialized } from './dsl/options/materialized.ts'
export { Named } from './dsl/options/named.ts'
export { Produced } from './dsl/options/produced.ts'
export { Repartitioned } from './dsl/options/repartitioned.ts'
export { StreamJoined } from './dsl/options/stream-joined.ts'
export { BufferConfig, Suppressed } from './dsl/options/suppressed.ts'
export { TableJoined } from './dsl/options/table-joined.ts'
export type { SessionWindowedKStream } from './dsl/session-windowed-kstream.ts'
export { StreamsBuilder } from './dsl/streams-builder.ts'
export type { SlidingWindowedKStream, TimeWindowedKStream } from './dsl/time-windowed-kstream.ts'
export { days, hours, minutes, ms, seconds } from './dsl/windows/durations.ts'
export { JoinWindows } from './dsl/windows/join-windows.ts'
export { SessionWindows } from './dsl/windows/session-windows.ts'
export { SlidingWindows } from './dsl/windows/sliding-windows.ts'
export { TimeWindows } from './dsl/windows/time-windows.ts'
export * from './processors/functions.ts'
export { StreamRecord } from './processors/record.ts'
export * from './processors/types.ts'
export { EmitStrategy } from './processors/window-close.ts'
export type { ProcessingGuarantee, StreamsConfig } from './runtime/config.ts'
export {
  KafkaStreams,
  type KafkaStreamsState,
  type StateListener,
  type TaskMetadata,
  type ThreadMetadata,
} from './runtime/kafka-streams.ts'
export type { HostInfo, KeyQueryMetadata } from './runtime/metadata.ts'
export type { RestoreListener } from './runtime/restoring.ts'
export type { StreamThreadExceptionResponse } from './runtime/stream-thread.ts'
export { bigint64, bytes, double, int32, int64, string } from './serdes/basic.ts'
export { json } from './serdes/json.ts'
export type { Serde } from './serdes/types.ts'
export { sessionWindowed, windowed } from './serdes/windowed.ts'
export { Stores } from './stores/builders.ts'
export type * from './stores/types.ts'
export { Windowed } from './stores/windowed.ts'
export type * from './task/exception-handlers.ts'
export * from './task/standard-handlers.ts'
export {
  FailOnInvalidTimestamp,
  LogAndSkipOnInvalidTimestamp,
  UsePartitionTimeOnInvalidTimestamp,
  WallclockTimestampExtractor,
} from './task/timestamp-extractors.ts'
export type * from './task/types.ts'
export { Topology } from './topology/topology.ts'
export type * from './topology/types.ts'
