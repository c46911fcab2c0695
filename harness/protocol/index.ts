/** Kafka's protocol, for all rooms that speak it: the proxy, the reader of topics, the Streams client, the broker's keeper. */
export type { ApiName, RequestOf, ResponseOf } from './apis.ts'
export { chunked } from './chunked.ts'
export { Cluster, type ClusterSettings, type ConnectionPurpose } from './cluster.ts'
export { type Body, decode, decodeUpTo, defaultOf, encode, schemaOf } from './codec.ts'
export { Connection } from './connection.ts'
export { ClientClosed, ConnectionLost, check, isPassing, isUnknownTopic, KafkaError, unknownTopic } from './failures.ts'
export { type FetchedPartition, readFetched } from './fetched.ts'
export {
  apiVersionsKey,
  FrameSplitter,
  type RequestHeader,
  readRequestHeader,
  requestHeader,
  responseBodyAt,
  responseFrame,
} from './frame.ts'
export { type BatchIdentity, BatchWriter, recordSize } from './record-writer.ts'
export { Records } from './records.ts'
export {
  apiName,
  bodySchema,
  type Direction,
  errorCodeOf,
  errorName,
  type Field,
  knownApis,
  type Struct,
  schemaVersion,
} from './schema.ts'
