/** Kafka's protocol, for whoever speaks it in this course: the proxy, the reader of topics, the Streams client, the broker's keeper. */
export { codecs } from './compression.ts'
export { type FetchedPartition, readFetched } from './fetched.ts'
export { batchesOf } from './record-batch.ts'
export { type BatchIdentity, BatchWriter, recordSize } from './record-writer.ts'
