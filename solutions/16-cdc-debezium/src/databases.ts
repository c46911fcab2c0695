/** Both databases, read as texts: a number of JavaScript rounds, and a Date has a time zone. */
import { type Connection, createConnection } from 'mysql2/promise'
import { Client, escapeIdentifier } from 'pg'

type Fields = Record<string, unknown>

export interface Source {
  columnsOf(table: string): Promise<{ name: string; type: string }[]>
  /** The columns of the primary key, in their order. */
  keyOf(table: string): Promise<string[]>
  rowsOf(table: string): Promise<Fields[]>
}

export async function withSource<T>(uri: string, work: (source: Source) => Promise<T>): Promise<T> {
  const options = { dateStrings: true, supportBigNumbers: true, bigNumberStrings: true, charset: 'utf8mb4' }
  const connection = await createConnection({ uri, ...options })
  try {
    await connection.query("set time_zone = '+00:00'")
    return await work(sourceOn(connection))
  } finally {
    await connection.end()
  }
}

function sourceOn(connection: Connection): Source {
  const ask = async (query: string, values: unknown[]) => (await connection.query(query, values))[0] as Fields[]
  const own = 'table_schema = database() and table_name = ?'
  return {
    async columnsOf(table) {
      const query = `select column_name as name, data_type as type from information_schema.columns where ${own}`
      return (await ask(query, [table])) as { name: string; type: string }[]
    },
    async keyOf(table) {
      const query = `select column_name as name from information_schema.statistics
        where ${own} and index_name = 'PRIMARY' order by seq_in_index`
      return (await ask(query, [table])).map(({ name }) => String(name))
    },
    rowsOf: (table) => ask('select * from ??', [table]),
  }
}

export interface ReplicaTables {
  /** None where there is no such table. */
  rowsOf(table: string): Promise<Fields[]>
}

export async function withReplica<T>(url: string, work: (replica: ReplicaTables) => Promise<T>): Promise<T> {
  const asText = { getTypeParser: () => (text: string) => text }
  const client = new Client({ connectionString: url, types: asText as never })
  await client.connect()
  try {
    for (const setting of ["timezone to 'UTC'", "datestyle to 'ISO'", "bytea_output to 'hex'"])
      await client.query(`set ${setting}`)
    return await work({
      async rowsOf(table) {
        const place = `public.${escapeIdentifier(table)}`
        const { rows } = await client.query<Fields>('select to_regclass($1) as found', [place])
        return rows[0]!['found'] === null ? [] : (await client.query<Fields>(`select * from ${place}`)).rows
      },
    })
  } finally {
    await client.end()
  }
}
