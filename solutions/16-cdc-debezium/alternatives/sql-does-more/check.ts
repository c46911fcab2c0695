/** Task 16.5: whether the replica says what the source says. PostgreSQL itself compares: the source's rows come into a table beside the replica's. */
import { createConnection } from 'mysql2/promise'
import { Client, escapeIdentifier } from 'pg'
import type { Ctx } from '#harness/kata'
import type { Differences } from './contract.ts'

const types: Record<string, string> = {
  tinyint: 'numeric',
  smallint: 'numeric',
  mediumint: 'numeric',
  int: 'numeric',
  bigint: 'numeric',
  decimal: 'numeric',
  double: 'double precision',
  date: 'date',
  datetime: 'timestamp',
  timestamp: 'timestamptz',
  binary: 'bytea',
  varbinary: 'bytea',
  tinyblob: 'bytea',
  blob: 'bytea',
  mediumblob: 'bytea',
  longblob: 'bytea',
}

type Texts = Record<string, string | null>

export async function checkReplica(
  _: Ctx,
  { sourceUrl, replicaUrl, tables }: { sourceUrl: string; replicaUrl: string; tables: string[] },
): Promise<Record<string, Differences>> {
  const source = await createConnection(sourceUrl)
  const replica = new Client(replicaUrl)
  try {
    await replica.connect()
    await source.query("set time_zone = '+00:00'")
    await replica.query("set timezone = 'UTC'")
    const ask = async (query: string, values: unknown[] = []) => (await source.query(query, values))[0] as Texts[]
    const found: Record<string, Differences> = {}
    for (const table of tables) {
      const columns = await ask(
        'select column_name name, data_type type from information_schema.columns where table_schema = database() and table_name = ?',
        [table],
      )
      if (columns.length === 0) throw new Error(`${table} is not there`)
      const key = await ask(
        `select column_name name from information_schema.key_column_usage
         where constraint_name = 'PRIMARY' and table_schema = database() and table_name = ? order by ordinal_position`,
        [table],
      )
      const named = columns.map(({ name, type }) => ({ name: name!, type: types[type!] ?? 'text' }))
      const texts = named.map(({ name, type }) => {
        const column = inMysql(name)
        if (type === 'bytea') return `concat('\\\\x', hex(${column})) ${column}`
        return `cast(${column} as char) ${column}`
      })
      const rows = await ask(`select ${texts.join(', ')} from ${inMysql(table)}`)
      found[table] = await compared(
        replica,
        table,
        named,
        key.map(({ name }) => name!),
        rows,
      )
    }
    return found
  } finally {
    source.destroy()
    await replica.end()
  }
}

const inMysql = (name: string) => `\`${name.replaceAll('`', '``')}\``

async function compared(
  replica: Client,
  table: string,
  columns: { name: string; type: string }[],
  key: string[],
  rows: Texts[],
): Promise<Differences> {
  const quoted = escapeIdentifier
  const definitions = columns.map(({ name, type }) => `${quoted(name)} ${type}`)
  await replica.query('drop table if exists pg_temp.of_source')
  await replica.query(`create temp table of_source (${definitions})`)
  for (let from = 0; from < rows.length; from += 500) {
    const part = JSON.stringify(rows.slice(from, from + 500))
    await replica.query(`insert into of_source select * from json_populate_recordset(null::of_source, $1)`, [part])
  }
  const place = `public.${quoted(table)}`
  const { rows: there } = await replica.query<{ attname: string }>(
    'select attname from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped',
    [place],
  )
  const known = new Set(there.map(({ attname }) => attname))
  const ids = (of: string) => `array[${key.map((name) => `${of}.${quoted(name)}::text`)}] as id`
  const keysOf = async (query: string) => (await replica.query<{ id: string[] }>(query)).rows.map(({ id }) => id)
  if (known.size === 0)
    return { missing: await keysOf(`select ${ids('s')} from of_source s`), extra: [], different: [] }
  const same = key.map((name) => `s.${quoted(name)} = r.${quoted(name)}`).join(' and ')
  const differs = columns.map(({ name }) =>
    known.has(name) ? `s.${quoted(name)} is distinct from r.${quoted(name)}` : 'true',
  )
  return {
    missing: await keysOf(
      `select ${ids('s')} from of_source s where not exists (select from ${place} r where ${same})`,
    ),
    extra: await keysOf(`select ${ids('r')} from ${place} r where not exists (select from of_source s where ${same})`),
    different: await keysOf(
      `select ${ids('s')} from of_source s join ${place} r on ${same} where ${differs.join(' or ')}`,
    ),
  }
}
