/** A replicator of the student's, fed by hand. */
import { type Component, eventually, type Subject, type Topics, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { debeziumTable, type Schema } from './records.ts'
import { openReplica, type ReplicaDatabase } from './shop.ts'

export interface World {
  subject: <Module>(request?: { name?: string; env?: Readonly<Record<string, string>> }) => Promise<Subject<Module>>
  topics: Topics
  component: (name: 'postgres') => Component
}

type Fed = { key: string | null; value: string | null; headers?: Readonly<Record<string, string>> }

export class Replication {
  readonly replica: ReplicaDatabase
  readonly options: Lab.ReplicatorOptions
  readonly #topics: Topics

  private constructor(topics: Topics, replica: ReplicaDatabase, tables: string[]) {
    this.#topics = topics
    this.replica = replica
    this.options = { prefix: topics.name('cdc'), database: 'shop', tables, replicaUrl: replica.url }
  }

  static async open({ topics, component }: World, tables: string[], partitions = 3): Promise<Replication> {
    const replica = await openReplica(component('postgres'), topics)
    const own = new Replication(topics, replica, tables)
    for (const table of tables) await topics.create(own.topic(table), { partitions })
    return own
  }

  topic(table: string): string {
    return `${this.options.prefix}.shop.${table}`
  }

  table(name: string, key: readonly string[], columns: Readonly<Record<string, Schema>>) {
    return debeziumTable(this.topic(name), key, columns)
  }

  /** In this order. */
  feed(table: string, ...records: (Fed | Fed[])[]) {
    return this.#topics.produce(this.topic(table), records.flat())
  }

  /** Until all that is in the table's topic is committed. */
  async done(table: string): Promise<void> {
    const options = { timeoutMs: 20_000, ...means.goesThrough }
    await waitForCommitted(this.#topics, 'replicator', this.topic(table), undefined, options)
  }

  /** Until the replica's table has so many rows. */
  async untilRows(table: string, count: number): Promise<void> {
    await eventually(() => this.replica.rows(table), {
      until: (rows) => rows.length === count,
      timeoutMs: 20_000,
      description: means.replicaHas(table, count),
    })
  }
}
