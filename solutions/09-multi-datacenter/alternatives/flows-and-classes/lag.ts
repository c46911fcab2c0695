/** Each partition of the primary is a goal that the copy reaches, or does not. */
import type { Ctx } from '#harness/kata'
import { Cluster } from './cluster.ts'
import type { Clusters, Position } from './contract.ts'
import { copiedOf, POSITIONS } from './internals.ts'

export interface LagOptions extends Clusters {
  topics: string[]
  timeoutMs: number
}

export interface PartitionLag extends Position {
  behind: number
  ms: number | null
}

export interface Lag {
  partitions: PartitionLag[]
  behind: number
  ms: number | null
}

class Goal {
  /** Undefined until the first look. */
  #behind: number | undefined
  #ms: number | null = null
  readonly #place: Omit<Position, 'offset'>
  readonly #begin: bigint
  readonly #end: bigint

  constructor(place: Omit<Position, 'offset'>, begin: bigint, end: bigint) {
    this.#place = place
    this.#begin = begin
    this.#end = end
  }

  get reached(): boolean {
    return this.#ms !== null
  }

  look(next: bigint, afterMs: number): void {
    const left = Number(next < this.#begin ? this.#end - this.#begin : this.#end - next)
    const first = this.#behind === undefined
    this.#behind ??= Math.max(0, left)
    if (left <= 0) this.#ms ??= first ? 0 : afterMs
  }

  report(): PartitionLag {
    return { ...this.#place, offset: `${this.#end}`, behind: this.#behind ?? 0, ms: this.#ms }
  }
}

export async function measureLag(ctx: Ctx, { primary, backup, topics, timeoutMs }: LagOptions): Promise<Lag> {
  const reached = await Promise.allSettled([Cluster.reach(ctx, primary), Cluster.reach(ctx, backup)])
  const failed = reached.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  const [source, target] = reached.map((one) => (one as PromiseFulfilledResult<Cluster>).value) as [Cluster, Cluster]
  const goals = await goalsOf(ctx, source, topics)
  const began = ctx.clock.now()
  for (;;) {
    const copied = await copiedBy(target)
    const afterMs = ctx.clock.now() - began
    for (const [place, goal] of goals) goal.look(copied.get(place) ?? 0n, afterMs)
    if ([...goals.values()].every((goal) => goal.reached) || afterMs >= timeoutMs) break
    await ctx.clock.sleep(Math.min(400, timeoutMs - afterMs))
  }
  const partitions = [...goals.values()].map((goal) => goal.report())
  const times = partitions.map(({ ms }) => ms)
  return {
    partitions,
    behind: partitions.map(({ behind }) => behind).reduce((a, b) => a + b, 0),
    ms: times.includes(null) ? null : Math.max(0, ...(times as number[])),
  }
}

/** By topic and partition. */
async function goalsOf(ctx: Ctx, primary: Cluster, topics: readonly string[]): Promise<Map<string, Goal>> {
  const there = await primary.topics()
  const goals = new Map<string, Goal>()
  for (const topic of topics) {
    const name = ctx.name(topic)
    if (!there.has(name)) throw new Error(`there is no ${name} on the primary`)
    for (const { partition, begin, end } of await primary.bounds(name))
      goals.set(`${name}#${partition}`, new Goal({ topic, partition }, begin, end))
  }
  return goals
}

async function copiedBy(backup: Cluster): Promise<Map<string, bigint>> {
  const found = new Map<string, bigint>()
  for (const record of await backup.readAll(POSITIONS)) {
    const copied = copiedOf(record)
    if (copied) found.set(`${copied.topic}#${copied.partition}`, copied.offset + 1n)
  }
  return found
}
