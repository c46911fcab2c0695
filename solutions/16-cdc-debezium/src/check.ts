/** Task 16.5: whether the replica says what the source says. */
import type { Ctx } from '#harness/kata'
import type { Differences } from './contract.ts'
import { withReplica, withSource } from './databases.ts'
import { alike } from './forms.ts'

type Fields = Record<string, unknown>

interface Column {
  name: string
  /** MySQL's: `decimal`. */
  type: string
}

export async function checkReplica(
  _ctx: Ctx,
  { sourceUrl, replicaUrl, tables }: { sourceUrl: string; replicaUrl: string; tables: string[] },
): Promise<Record<string, Differences>> {
  return withSource(sourceUrl, (source) =>
    withReplica(replicaUrl, async (replica) => {
      const found: Record<string, Differences> = {}
      for (const table of tables) {
        const columns = await source.columnsOf(table)
        const key = await source.keyOf(table)
        if (columns.length === 0) throw new Error(`the source has no table ${table}`)
        const keyColumns = key.map((name) => columns.find((column) => column.name === name)!)
        const [rows, copies] = await Promise.all([source.rowsOf(table), replica.rowsOf(table)])
        found[table] = compare(byKey(rows, keyColumns), byKey(copies, keyColumns), columns)
      }
      return found
    }),
  )
}

/** A key's texts as JSON: so two keys are two, whatever is in them. */
function byKey(rows: Fields[], key: Column[]): Map<string, Fields> {
  return new Map(rows.map((row) => [JSON.stringify(key.map(({ name, type }) => alike(row[name], type))), row]))
}

function compare(rows: Map<string, Fields>, copies: Map<string, Fields>, columns: Column[]): Differences {
  const keys = (of: Map<string, Fields>, take: (key: string) => boolean) =>
    [...of.keys()].filter(take).map((key) => JSON.parse(key) as string[])
  const differs = (row: Fields, copy: Fields) =>
    columns.some(({ name, type }) => copy[name] === undefined || alike(row[name], type) !== alike(copy[name], type))
  return {
    missing: keys(rows, (key) => !copies.has(key)),
    extra: keys(copies, (key) => !rows.has(key)),
    different: keys(rows, (key) => copies.has(key) && differs(rows.get(key)!, copies.get(key)!)),
  }
}
