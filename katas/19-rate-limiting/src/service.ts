import { type Ctx, notImplemented } from '#harness/kata'
import type { LimiterOptions } from './limiter.ts'

export interface InstanceOptions extends LimiterOptions {
  /** Which instance of the application this is, the same after a restart: its `process.id`. */
  instance: string
}

export interface Service {
  /** Commits, gives its partitions back, leaves no connection and no timer. */
  stop(): Promise<void>
}

/**
 * Task 19.2. Runs `limiterTopology` on the cluster as an instance of `APPLICATION`, with `INSTANCE` over `ctx.streamsConfig`. Resolves when it is
 * `RUNNING`. What was counted and what waits is still known after a restart, a crash, or a move to another instance.
 * Rejects within 10 s where no broker answers.
 */
export async function startLimiter(_ctx: Ctx, _options: InstanceOptions): Promise<Service> {
  return notImplemented('19.2')
}

/** Task 19.5. Writes the limit of a client, or of `*`, to `limits`; null returns it to its default. Resolves when the write is acknowledged; rejects within 10 s where no broker answers. */
export async function setLimit(_ctx: Ctx, _key: string, _limit: number | null): Promise<void> {
  return notImplemented('19.5')
}
