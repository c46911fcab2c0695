/** One of the two clusters, as an operator sees it: by admin calls, each on a connection of its own. */
import { type Admin, Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { clientOf, readAll, type Stored } from './internals.ts'

export interface Bounds {
  partition: number
  begin: bigint
  end: bigint
}

export class Cluster {
  readonly kafka: Kafka
  readonly #ctx: Ctx
  readonly #servers: readonly string[]

  private constructor(ctx: Ctx, servers: readonly string[]) {
    this.#ctx = ctx
    this.#servers = servers
    this.kafka = clientOf(ctx, servers)
  }

  /** Rejects within 10 s, and names the servers, where none of them answers. */
  static async reach(ctx: Ctx, servers: readonly string[]): Promise<Cluster> {
    const cluster = new Cluster(ctx, servers)
    await cluster.id()
    return cluster
  }

  /** By a client that soon gives up: those of `ctx.clientConfig` try for more than a minute. */
  async id(): Promise<string> {
    const hasty = { connectionTimeout: 1_500, requestTimeout: 1_500, retry: { initialRetryTime: 100, retries: 2 } }
    const kafka = new Kafka({ ...this.#ctx.clientConfig, brokers: [...this.#servers], ...hasty })
    const admin = kafka.admin()
    try {
      await admin.connect()
      return (await admin.describeCluster()).clusterId
    } catch (cause) {
      throw new Error(`no answer from ${this.#servers.join(', ')}`, { cause })
    } finally {
      await admin.disconnect()
    }
  }

  async asAdmin<T>(ask: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin()
    await admin.connect()
    try {
      return await ask(admin)
    } finally {
      await admin.disconnect()
    }
  }

  topics(): Promise<Set<string>> {
    return this.asAdmin(async (admin) => new Set(await admin.listTopics()))
  }

  async bounds(topic: string): Promise<Bounds[]> {
    const found = await this.asAdmin((admin) => admin.fetchTopicOffsets(topic))
    return found
      .map(({ partition, low, high }) => ({ partition, begin: BigInt(low), end: BigInt(high) }))
      .sort((a, b) => a.partition - b.partition)
  }

  readAll(topic: string): Promise<Stored[]> {
    return readAll(this.#ctx, this.kafka, topic)
  }
}
