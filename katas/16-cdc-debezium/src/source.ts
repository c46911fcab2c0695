/** Task 16.3: from MySQL to Kafka. */
import { notImplemented } from '#harness/kata'
import type { Config, Database } from './contract.ts'

/**
 * The configuration of Debezium's connector for MySQL. It sends the rows of these tables, and of no others, to Kafka as they are now, and from then on each insert, update and delete that was
 * committed: to `<prefix>.<database>.<table>`, under the primary key; a tombstone follows a delete. A change of a primary key is a delete and an insert.
 *
 * - Keys and values are JSON with their schemas (`{"schema": …, "payload": …}`), whatever the worker's own converters are. Null is null, also where its column has a default.
 * - No value loses a digit: not `decimal`, not the upper half of `bigint unsigned`, no microsecond of a `datetime(6)`. A `timestamp` is the same instant whatever the server's time zone.
 * - Topics are made as needed, on a cluster of a single broker, with `partitions` partitions. They keep the last record of each key for ever. What tables looked like in the course of
 *   time stands in the topic `history`; other topics there are none.
 * - To MySQL it is the replica with the id `serverId`. The password stays in its file.
 * - After the server was away, and the connector was started again, it goes on where it was.
 */
export function sourceConfig(_options: {
  database: Database
  tables: string[]
  prefix: string
  partitions: number
  serverId: number
  history: string
  bootstrapServers: string[]
}): Config {
  return notImplemented('16.3')
}
