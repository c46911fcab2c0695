/** Task 16.4: the replica, a PostgreSQL database. */
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import type { Change, Row } from './contract.ts'

const connectMs = 5_000

/** A change that the replica will never take, and what it says of it. */
export interface Refusal {
  change: Change
  reason: string
}

export class Replica {
  readonly #url: string
  #client: Client | undefined
  /** The columns of its tables, as far as they are known. */
  readonly #columns = new Map<string, Set<string>>()

  constructor(url: string) {
    this.#url = url
  }

  async connect(): Promise<Client> {
    if (this.#client) return this.#client
    const client = new Client({ connectionString: this.#url, connectionTimeoutMillis: connectMs })
    // A connection that is lost tells the query under way, and is made anew by the next one.
    client.on('error', () => this.#forget(client))
    try {
      await client.connect()
      await client.query('select 1')
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    this.#client = client
    return client
  }

  #forget(client: Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#columns.clear()
  }

  /** All of them in one transaction, but for those that it refuses. Throws where it is away. */
  async write(changes: readonly Change[]): Promise<Refusal[]> {
    try {
      await this.#transaction((client) => this.#applyAll(client, changes))
      return []
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
    const refused: Refusal[] = []
    await this.#transaction(async (client) => {
      for (const change of changes) {
        const reason = await this.#tryTo(client, change)
        if (reason !== undefined) refused.push({ change, reason })
      }
    })
    return refused
  }

  async #transaction(work: (client: Client) => Promise<void>): Promise<void> {
    const client = await this.connect()
    try {
      await client.query('begin')
      await work(client)
      await client.query('commit')
    } catch (error) {
      this.#columns.clear()
      await client.query('rollback').catch(() => this.#drop(client))
      throw error
    }
  }

  #drop(client: Client): void {
    this.#forget(client)
    client.end().catch(() => {})
  }

  async #tryTo(client: Client, change: Change): Promise<string | undefined> {
    await client.query('savepoint one')
    try {
      await this.#applyAll(client, [change])
      await client.query('release savepoint one')
      return undefined
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.#columns.clear()
      await client.query('rollback to savepoint one')
      return (error as Error).message
    }
  }

  async #applyAll(client: Client, changes: readonly Change[]): Promise<void> {
    for (const { table, key, row } of changes) {
      if (row === null) await this.#remove(client, table, key)
      else {
        await this.#makeRoom(client, table, key, row)
        await client.query(upsert(table, key, row))
      }
    }
  }

  async #remove(client: Client, table: string, key: Row): Promise<void> {
    if (!this.#columns.has(table) && !(await isThere(client, table))) return
    const columns = Object.keys(key)
    const found = columns.map((name, n) => `${escapeIdentifier(name)} = $${n + 1}::${key[name]!.type}`).join(' and ')
    const values = columns.map((name) => key[name]!.text)
    await client.query(`delete from ${placeOf(table)} where ${found}`, values)
  }

  /** The table, and each column of this row. */
  async #makeRoom(client: Client, table: string, key: Row, row: Row): Promise<void> {
    const known = this.#columns.get(table)
    if (known && Object.keys(row).every((name) => known.has(name))) return
    // Two members that make the same table at once: one of them would fail.
    await client.query("select pg_advisory_xact_lock(hashtext('replicator'))")
    const column = (name: string, { type }: Row[string]) => `${escapeIdentifier(name)} ${type}`
    const keys = Object.entries(key).map(([name, cell]) => column(name, cell))
    const primary = Object.keys(key).map(escapeIdentifier)
    await client.query(
      `create table if not exists ${placeOf(table)} (${[...keys, `primary key (${primary})`].join(', ')})`,
    )
    for (const [name, cell] of Object.entries(row)) {
      const initial = cell.initial === null ? '' : ` default ${escapeLiteral(cell.initial)}`
      await client.query(`alter table ${placeOf(table)} add column if not exists ${column(name, cell)}${initial}`)
    }
    this.#columns.set(table, new Set([...(known ?? []), ...Object.keys(row)]))
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.end()
  }
}

/** Data that it cannot take (22), or that break a rule of its own (23). All else passes. */
const isRefusal = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: string }).code))

const placeOf = (table: string) => `public.${escapeIdentifier(table)}`

async function isThere(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as is_there', [placeOf(table)])
  return rows[0].is_there
}

function upsert(table: string, key: Row, row: Row): { text: string; values: (string | null)[] } {
  const names = Object.keys(row)
  const values = names.map((name, n) => `$${n + 1}::${row[name]!.type}`)
  const others = names.filter((name) => !Object.hasOwn(key, name)).map(escapeIdentifier)
  const update = others.map((name) => `${name} = excluded.${name}`)
  return {
    text: `insert into ${placeOf(table)} (${names.map(escapeIdentifier)}) values (${values})
      on conflict (${Object.keys(key).map(escapeIdentifier)}) do ${update.length > 0 ? `update set ${update}` : 'nothing'}`,
    values: names.map((name) => row[name]!.text),
  }
}
