/** A database of MySQL of the test's own, and its replica in PostgreSQL. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { Client } from 'pg'
import type { Component, Topics } from '#harness'
import type * as Lab from '../src/index.ts'

type Rows = Record<string, unknown>[]

/** Answers: lists of rows, and what MySQL says to a change. */
const isOfSeveral = (answer: object): answer is object[] =>
  Array.isArray(answer) && (Array.isArray(answer[0]) || 'affectedRows' in (answer[0] ?? {}))

/** Asks MySQL over a connection of its own. Several statements are separated by `;`: then the answer is that to the last. */
export async function askMysql(uri: string, query: string, values: unknown[] = []): Promise<Rows> {
  const exact = { dateStrings: true, supportBigNumbers: true, bigNumberStrings: true, multipleStatements: true }
  const connection = await createConnection({ uri, ...exact })
  try {
    const [answer] = (await connection.query(query, values)) as unknown as [object]
    return (isOfSeveral(answer) ? answer.at(-1) : answer) as Rows
  } finally {
    await connection.end()
  }
}

export async function askPostgres(url: string, query: string, values: unknown[] = []): Promise<Rows> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // told to the query under way
  await client.connect()
  try {
    await client.query("set timezone to 'UTC'")
    return (await client.query(query, values)).rows
  } finally {
    await client.end()
  }
}

export interface Shop extends AsyncDisposable {
  /** Of the database, with the super user. */
  readonly url: string
  readonly name: string
  /** As the connector reaches it: with a user of the test's own, whose password is nowhere else. */
  readonly place: Lab.Database
  readonly password: string
  ask(query: string, values?: unknown[]): Promise<Rows>
}

/** What MySQL calls the things of a test. */
export const ownName = (topics: Topics) => topics.name('').replace(/\W/g, '')

export async function openShop(component: Component, topics: Topics): Promise<Shop> {
  const own = ownName(topics)
  const server = component.endpoints['mysql']!
  const { hostname, port } = new URL(server)
  const [name, user, password] = [`${own}_shop`, `${own}_cdc`, `${own}-s3cret`]
  await askMysql(server, `create database ${name}; create user ${user} identified by '${password}'`)
  await askMysql(server, `grant select, reload, replication slave, replication client, lock tables on *.* to ${user}`)
  const folder = await mkdtemp(join(tmpdir(), 'kata-shop-'))
  const secrets = join(folder, 'database.properties')
  await writeFile(secrets, `password=${password}\n`)
  const url = `${server}/${name}`
  return {
    url,
    name,
    password,
    place: { host: hostname, port: Number(port), name, user, secrets },
    ask: (query, values) => askMysql(url, query, values),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

export interface ReplicaDatabase {
  readonly url: string
  ask(query: string, values?: unknown[]): Promise<Rows>
  /** All of the table, by its first column; none where there is no such table. */
  rows(table: string): Promise<Rows>
}

export async function openReplica(component: Component, topics: Topics): Promise<ReplicaDatabase> {
  const server = component.endpoints['postgres']!
  const name = `${ownName(topics)}_replica`
  await askPostgres(server, `create database ${name}`)
  const url = server.replace(/\/postgres$/, `/${name}`)
  return {
    url,
    ask: (query, values) => askPostgres(url, query, values),
    async rows(table) {
      const [found] = await askPostgres(url, 'select to_regclass($1) as place', [`public."${table}"`])
      return found!['place'] === null ? [] : askPostgres(url, `select * from public."${table}" order by 1`)
    },
  }
}

/** What `sourceConfig` is asked for, of this shop. */
export function sourceOf(shop: Shop, topics: Topics, brokers: readonly string[], tables: string[]) {
  return {
    database: shop.place,
    tables,
    prefix: topics.name('cdc'),
    partitions: 3,
    serverId: 5_401,
    history: topics.name('history'),
    bootstrapServers: [...brokers],
  }
}
