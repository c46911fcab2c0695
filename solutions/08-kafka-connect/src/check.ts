/** Task 8.5: whether the index says what the database says. */
import { type Client, escapeIdentifier } from 'pg'
import type { Ctx } from '#harness/kata'
import type { Differences, Mapping } from './contract.ts'
import { withDatabase } from './database.ts'
import { documentsOf, type Fields } from './documents.ts'

export async function checkSync(
  _ctx: Ctx,
  {
    databaseUrl,
    indexUrl,
    prefix,
    tables,
    ...mapping
  }: Mapping & {
    databaseUrl: string
    indexUrl: string
    tables: string[]
  },
): Promise<Record<string, Differences>> {
  return withDatabase(databaseUrl, async (client) => {
    const found: Record<string, Differences> = {}
    for (const table of tables) {
      const rows = await rowsOf(client, table, mapping)
      found[table] = compare(rows, await documentsOf(indexUrl, `${prefix}.${table}`), mapping.masked)
    }
    return found
  })
}

/** As their documents should be, by id. The driver gives `numeric` and `bigint` as texts. */
async function rowsOf(
  client: Client,
  table: string,
  { masked, renamed }: Pick<Mapping, 'masked' | 'renamed'>,
): Promise<Map<string, Fields>> {
  const { rows } = await client.query<Fields>(`select * from public.${escapeIdentifier(table)}`)
  return new Map(
    rows.map((row) => {
      const seen = Object.entries(row).filter(([name]) => !masked.includes(name))
      return [String(row['id']), Object.fromEntries(seen.map(([name, value]) => [renamed[name] ?? name, value]))]
    }),
  )
}

function compare(rows: Map<string, Fields>, documents: Map<string, Fields>, masked: string[]): Differences {
  const ids = (of: Map<string, Fields>, take: (id: string) => boolean) => [...of.keys()].filter(take).sort(byId)
  return {
    missing: ids(rows, (id) => !documents.has(id)),
    extra: ids(documents, (id) => !rows.has(id)),
    different: ids(rows, (id) => documents.has(id) && !same(rows.get(id)!, documents.get(id)!, masked)),
  }
}

function same(row: Fields, document: Fields, masked: string[]): boolean {
  const names = new Set([...Object.keys(row), ...Object.keys(document)])
  return [...names].every((name) => masked.includes(name) || text(row[name]) === text(document[name]))
}

/** A `bigint` is a number in the index and a text here. Null is no text. */
const text = (value: unknown) => (value === null || value === undefined ? null : String(value))

const isWhole = (id: string) => /^-?\d+$/.test(id)

function byId(one: string, other: string): number {
  if (isWhole(one) && isWhole(other)) return BigInt(one) < BigInt(other) ? -1 : 1
  return one < other ? -1 : 1
}
