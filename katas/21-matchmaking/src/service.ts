import { type Ctx, notImplemented } from '#harness/kata'
import type { Rules } from './rules.ts'

export interface InstanceOptions extends Rules {
  /** Which instance of the application this is, the same after a restart: its `process.id`. */
  instance: string
}

export interface Service {
  /** Commits, gives its partitions back, leaves no connection and no timer. */
  stop(): Promise<void>
}

/**
 * Task 21.3. Runs `matchmakerTopology` on the cluster as an instance of `APPLICATION`, with `INSTANCE` over `ctx.streamsConfig`. Resolves when it is
 * `RUNNING`. Who waits, since when and in which order, and which tickets were used is still known after a restart, a crash, or a move to another instance. Several
 * instances share the regions. Rejects within 10 s where no broker answers.
 */
export async function startMatchmaker(_ctx: Ctx, _options: InstanceOptions): Promise<Service> {
  return notImplemented('21.3')
}
