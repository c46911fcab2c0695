/** Task 9.4: a consumer that works on either side. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface ConsumerOptions {
  servers: string[]
  /** Which of the two clusters that is. */
  side: 'primary' | 'backup'
  /** Without the prefix of `ctx.name`, as `topics`. */
  group: string
  topics: string[]
}

export interface Consumer {
  /** Resolves when what was printed is committed and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Prints each record as `key value` with `ctx.print`, from where the group stands; from the beginning where it stands nowhere. Reads `<topic>` on the primary. On the backup it
 * reads the copy `primary.<topic>`, and `<topic>` too, where it exists: that is what producers write to after the failover. An offset is committed after its record is printed.
 * A null key or value, or bytes that are no UTF-8, go to `ctx.onReject`, and reading goes on.
 * Rejects within 10 s when no broker answers, with an error that names the servers.
 */
export async function startConsumer(_ctx: Ctx, _options: ConsumerOptions): Promise<Consumer> {
  return notImplemented('9.4')
}
