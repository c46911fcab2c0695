/** Task 16.4: from Kafka into the replica. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface ReplicatorOptions {
  prefix: string
  database: string
  tables: string[]
  /** `postgres://user:password@host:port/name` */
  replicaUrl: string
}

export interface Replicator {
  /** What it is writing is written and committed; then all of it is closed. Where the replica is away, what it could not write comes again at the next start. */
  stop(): Promise<void>
}

/**
 * Makes the replica, a PostgreSQL database, follow the topics `<prefix>.<database>.<table>`, which are there, from their beginning, as the group `replicator` (`GROUP`).
 *
 * - `users` becomes `public.users`, with the same columns, under the same names, whatever these are, and with the same primary key. A table or a column that the replica
 *   lacks is made when a row that has it comes; the rows that are there get the column's `initial`. A delete makes no table.
 * - At least once: what was committed in Kafka is committed in the replica, whenever the process dies. What comes again does no harm.
 * - A record that cannot be read, and one that the replica refuses for good (errors of the SQLSTATE classes 22 and 23), is reported by `ctx.onReject`, and all others go on. PostgreSQL cannot
 *   hold the character U+0000 in a text, for example; MySQL can.
 * - Where hundreds of records wait, a transaction of the replica takes at least ten.
 *
 * Rejects within 10 s with an error that says so where no Kafka broker, or no replica at `replicaUrl`, ever answered: nobody listens, or whoever listens says nothing. Once it runs, it waits at
 * least 60 s for either that is away, takes nothing for lost, and goes on.
 */
export async function startReplicator(_ctx: Ctx, _options: ReplicatorOptions): Promise<Replicator> {
  return notImplemented('16.4')
}
