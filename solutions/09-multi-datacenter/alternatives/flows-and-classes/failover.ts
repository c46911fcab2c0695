import type { Ctx } from '#harness/kata'
import { Cluster } from './cluster.ts'
import type { Position } from './contract.ts'
import { CHECKPOINTS, checkpointOf, copiedOf, POSITIONS } from './internals.ts'

export interface FailoverOptions {
  backup: string[]
  group: string
  topics: string[]
  lastSeen: Position[]
}

export interface PartitionReport {
  topic: string
  partition: number
  resumesAt: string
  end: string
  missing: number | null
}

export interface Failover {
  partitions: PartitionReport[]
  missing: number | null
}

export async function failOver(ctx: Ctx, { backup, group, topics, lastSeen }: FailoverOptions): Promise<Failover> {
  const plan = new Plan(ctx, await Cluster.reach(ctx, backup), group)
  await plan.check(topics)
  const partitions: PartitionReport[] = []
  for (const topic of topics) partitions.push(...(await plan.partitionsOf(topic, lastSeen)))
  await plan.carryOut(partitions)
  const known = partitions.filter(({ missing }) => missing !== null)
  const missing = known.length < partitions.length ? null : known.reduce((sum, one) => sum + (one.missing ?? 0), 0)
  return { partitions, missing }
}

/** What a group will do on the backup. Nothing is changed before it is carried out. */
class Plan {
  readonly #ctx: Ctx
  readonly #backup: Cluster
  readonly #groupId: string

  constructor(ctx: Ctx, backup: Cluster, group: string) {
    this.#ctx = ctx
    this.#backup = backup
    this.#groupId = ctx.name(group)
  }

  #copyOf(topic: string): string {
    return `primary.${this.#ctx.name(topic)}`
  }

  async check(topics: readonly string[]): Promise<void> {
    const there = await this.#backup.topics()
    for (const topic of topics)
      if (!there.has(this.#copyOf(topic))) throw new Error(`the backup has no copy of ${topic}: ${this.#copyOf(topic)}`)
    const { groups } = await this.#backup.asAdmin((admin) => admin.describeGroups([this.#groupId]))
    if (groups.some(({ members }) => members.length > 0))
      throw new Error(`members of ${this.#groupId} still run on the backup`)
  }

  async partitionsOf(topic: string, lastSeen: readonly Position[]): Promise<PartitionReport[]> {
    const [bounds, checkpoints, committed, copied] = await Promise.all([
      this.#backup.bounds(this.#copyOf(topic)),
      this.#checkpointsOf(topic),
      this.#committedOf(topic),
      this.#copiedOf(topic),
    ])
    return bounds.map(({ partition, begin, end }) => {
      let resumesAt = begin
      for (const place of [checkpoints.get(partition), committed.get(partition)])
        if (place !== undefined && place > resumesAt) resumesAt = place
      const seen = lastSeen.findLast((one) => one.topic === topic && one.partition === partition)
      const lost = seen && BigInt(seen.offset) - (copied.get(partition) ?? -1n) - 1n
      const missing = lost === undefined ? null : Math.max(0, Number(lost))
      return { topic, partition, resumesAt: `${resumesAt}`, end: `${end}`, missing }
    })
  }

  async carryOut(partitions: readonly PartitionReport[]): Promise<void> {
    for (const [topic, places] of Map.groupBy(partitions, (one) => one.topic)) {
      const offsets = places.map(({ partition, resumesAt }) => ({ partition, offset: resumesAt }))
      const request = { groupId: this.#groupId, topic: this.#copyOf(topic), partitions: offsets }
      await this.#backup.asAdmin((admin) => admin.setOffsets(request))
    }
  }

  async #checkpointsOf(topic: string): Promise<Map<number, bigint>> {
    const all = (await this.#backup.readAll(CHECKPOINTS)).map(checkpointOf)
    const own = all.filter((one) => one?.group === this.#groupId && one.topic === this.#copyOf(topic))
    return new Map(own.map((one) => [one!.partition, one!.downstream]))
  }

  async #copiedOf(topic: string): Promise<Map<number, bigint>> {
    const all = (await this.#backup.readAll(POSITIONS)).map(copiedOf)
    return new Map(
      all.filter((one) => one?.topic === this.#ctx.name(topic)).map((one) => [one!.partition, one!.offset]),
    )
  }

  async #committedOf(topic: string): Promise<Map<number, bigint>> {
    const request = { groupId: this.#groupId, topics: [this.#copyOf(topic)] }
    const [found] = await this.#backup.asAdmin((admin) => admin.fetchOffsets(request))
    return new Map(found?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]))
  }
}
