import { notImplemented } from '#harness/kata'
import type { Source } from './contract.ts'

export interface ShipperOptions {
  /** Kafka's brokers, as `host:port`. */
  brokers: string[]
  /** The topic that lines are written to. */
  topic: string
  sources: Source[]
  /** How often Filebeat looks for new files and new lines, in ms. */
  everyMs: number
  /** The last event of a file of format `text` is complete when no line has come for so long, in ms. */
  quietMs: number
}

/**
 * Task 18.1. The configuration of Filebeat (`filebeat.yml`) as a plain object, in Filebeat's own words (version 7.17): it is written to the file as JSON, which YAML can read. `http`, `path` and
 * `logging` are set from outside.
 *
 * - Each line that is not empty becomes one record of the topic, with `service` and `format` of its source; see `rawSchema`. The key is the service: lines of a file keep their order.
 * - In a file of format `text` an event begins with a line that begins with a date and a `T` (`2026-11-30T`); all lines up to the next such line belong to it, as many as 2,000. In the other two formats a line is an event,
 *   whatever it begins with.
 * - A line is shipped once while files are renamed, and when Filebeat is stopped and started again; a file that was renamed while Filebeat was down is read to its end all the same. What is packed (`.gz`) has been read before.
 * - Nothing is lost: not when Filebeat is killed, not while the broker is away. A record counts as written when all replicas in sync have it.
 */
export function shipperConfig(_options: ShipperOptions): Record<string, unknown> {
  return notImplemented('18.1')
}
