/** Looking at and feeding the real cluster from specs: readers, matchers, `eventually`, tables of records. */
export { addressesFor } from './addresses.ts'
export { breakWaits } from './broken.ts'
export type { TopicsClientConfig } from './client.ts'
export type { AnyRecord, ExpectedOffsets, ExpectedRecord, RecordsOptions } from './comparing.ts'
export {
  compareCommitted,
  compareExactlyOnce,
  compareKeyOrder,
  compareRecords,
  readableRecords,
} from './comparing.ts'
export { type AboutWait, type EventuallyOptions, eventually } from './eventually.ts'
export type { Content, Position, RecordToProduce } from './feeding.ts'
export type { Finding } from './finding.ts'
export type { GroupDescription, GroupMember, GroupState } from './groups.ts'
export type { Bounds, ReadOptions } from './log-reader.ts'
export { shown } from './shown.ts'
export { readable, type TableOptions, table } from './table.ts'
export { type CreateOptions, openTopics, type TopicDescription, type Topics, type TopicsOptions } from './topics.ts'
export type { Isolation, ReadableRecord, TopicRecord } from './types.ts'
export {
  produceSentinel,
  readSettled,
  readUntilSentinel,
  type Sentinel,
  waitForCommitted,
  waitForMembers,
  waitForRecords,
} from './waiting.ts'
