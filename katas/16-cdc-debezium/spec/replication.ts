/** A replicator of the student's, fed by hand. */
import { Client } from 'pg'
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
    await waitForCommitted(this.#topics, 'replicator', this.topic(table), undefined, means.goesThrough)
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

/** Nobody else writes into the table until it is released. */
export async function locked(own: Replication, table: string) {
  const client = new Client({ connectionString: own.replica.url })
  client.on('error', () => {}) // told to the query under way
  await client.connect()
  await client.query(`begin; lock table ${table} in access exclusive mode`)
  return {
    /** Until somebody waits for the lock. */
    awaited: () =>
      eventually(() => own.replica.ask('select pid from pg_locks where not granted and database is not null'), {
        until: (waiting) => waiting.length > 0,
        description: means.writeWaits,
      }),
    async [Symbol.asyncDispose]() {
      await client.end()
    },
  }
}
