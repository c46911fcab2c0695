/** Task 8.1: what PostgreSQL and the Connect worker are started with. */
import { notImplemented } from '#harness/kata'
import type { Config } from './contract.ts'

/**
 * Lines of postgresql.conf over PostgreSQL's own: changes are decoded logically, for up to ten connectors at once, and a slot whose reader stays away
 * keeps at most 1 GB of the log.
 */
export function databaseSettings(): Config {
  return notImplemented('8.1')
}

/**
 * All properties of a distributed worker: it is one of the group `name`, keeps what it knows in the topics `<name>-configs`, `<name>-offsets` and `<name>-status` on a
 * cluster of a single broker, listens at `port` on 127.0.0.1 alone, finds its plugins in `plugins` (a value of `plugin.path`), reads and writes keys and values as plain JSON without
 * schemas, and replaces `${file:PATH:NAME}` in a connector's configuration by what stands in that file.
 */
export function workerProperties(_options: {
  bootstrapServers: string[]
  port: number
  plugins: string
  name: string
}): Config {
  return notImplemented('8.1')
}
