/** Task 8.5: whether the index says what the database says. */
import { Client } from 'pg'
import type { Ctx } from '#harness/kata'
import type { Differences, Mapping } from './contract.ts'

type Options = Mapping & { databaseUrl: string; indexUrl: string; tables: string[] }
type Found = { found: boolean; _source?: Record<string, unknown> }

/** Rows page by page, each page's documents by their ids; then the ids of all documents. */
export async function checkSync(_: Ctx, options: Options): Promise<Record<string, Differences>> {
  const client = new Client(options.databaseUrl)
  await client.connect()
  try {
    const checks: [string, Differences][] = []
    for (const table of options.tables) checks.push([table, await check(client, table, options)])
    return Object.fromEntries(checks)
  } finally {
    await client.end()
  }
}

async function check(client: Client, table: string, options: Options): Promise<Differences> {
  const index = `${options.indexUrl}/${options.prefix}.${table}`
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from public.${client.escapeIdentifier(table)} order by id`,
  )
  const result: Differences = { missing: [], extra: [], different: [] }
  for (let from = 0; from < rows.length; from += 2_000) {
    const page = rows.slice(from, from + 2_000)
    const ids = page.map((row) => `${row['id']}`)
    const { docs = [] } = await post<{ docs?: Found[] }>(`${index}/_mget`, { ids })
    page.forEach((row, n) => {
      const document = docs[n]?.found ? docs[n]._source! : undefined
      if (!document) result.missing.push(ids[n]!)
      else if (JSON.stringify(asDocument(row, options)) !== JSON.stringify(asSeen(document, options)))
        result.different.push(ids[n]!)
    })
  }
  const known = new Set(rows.map((row) => `${row['id']}`))
  for await (const id of idsIn(options.indexUrl, index)) if (!known.has(id)) result.extra.push(id)
  const numeric = typeof rows[0]?.['id'] === 'number'
  for (const ids of Object.values(result))
    ids.sort(numeric ? (a: string, b: string) => Number(a) - Number(b) : undefined)
  return result
}

const sorted = (entries: [string, unknown][]) =>
  entries
    .map(([name, value]) => [name, value === null ? null : `${value}`] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))

const asDocument = (row: Record<string, unknown>, { masked, renamed }: Mapping) =>
  sorted(
    Object.entries(row)
      .filter(([name]) => !masked.includes(name))
      .map(([name, value]) => [renamed[name] ?? name, value]),
  )

const asSeen = (document: Record<string, unknown>, { masked }: Mapping) =>
  sorted(Object.entries(document).filter(([name]) => !masked.includes(name)))

async function* idsIn(server: string, index: string): AsyncGenerator<string> {
  await fetch(`${index}/_refresh`, { method: 'POST' })
  type Page = { _scroll_id?: string; hits?: { hits: { _id: string }[] } }
  let page = await post<Page>(`${index}/_search?scroll=30s&_source=false`, { size: 5_000 })
  while (page.hits && page.hits.hits.length > 0) {
    for (const { _id } of page.hits.hits) yield _id
    page = await post<Page>(`${server}/_search/scroll`, { scroll: '30s', scroll_id: page._scroll_id })
  }
}

/** An index that is not there answers with none of what is asked for. */
async function post<Body>(url: string, body: object): Promise<Body> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok && answer.status !== 404) throw new Error(`${url}: ${await answer.text()}`)
  // Strings, to be left alone, or numbers that JavaScript would round.
  const text = (await answer.text()).replace(/"(\\.|[^"\\])*"|-?(?<![.\d])\d{16,}(?![.\d])/g, (one) =>
    one[0] === '"' ? one : `"${one}"`,
  )
  return JSON.parse(text) as Body
}
