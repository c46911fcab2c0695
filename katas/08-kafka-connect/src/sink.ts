/** Task 8.3: from Kafka to the index. */
import { notImplemented } from '#harness/kata'
import type { Config } from './contract.ts'

/**
 * The configuration of the index sink for the topics `<prefix>.<table>`: each record is a document of the index of its topic's name, under its key; a tombstone deletes it. What
 * cannot be read, and what the index refuses for good, goes to the topic `deadLetters` (made as needed, on a cluster of a single broker) as it came, with headers that say where from and
 * why; all others go on.
 */
export function sinkConfig(_options: {
  indexUrl: string
  prefix: string
  tables: string[]
  deadLetters: string
}): Config {
  return notImplemented('8.3')
}
