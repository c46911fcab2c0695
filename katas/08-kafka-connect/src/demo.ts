import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Ctx } from '#harness/kata'
import { checkSync } from './check.ts'
import { applyConnector, removeConnector } from './connectors.ts'
import { sinkConfig } from './sink.ts'
import { prepareTables, removeSource, sourceConfig } from './source.ts'
import { transforms } from './transforms.ts'

const names = ['Anna', 'Boris', 'Clara', 'Dmitri', 'Elena']
const tables = ['customers']
const mapping = { prefix: 'shop', masked: ['card'], renamed: { full_name: 'name' } }
const placed = { slot: 'shop', publication: 'shop' }

/** Given, for `kata play`: a table in which a row is written, changed or deleted each second, and the pipeline into the index behind it. */
export async function playDemo(
  ctx: Ctx,
  { connectUrl, databaseUrl, indexUrl }: { connectUrl: string; databaseUrl: string; indexUrl: string },
): Promise<{ stop(): Promise<void> }> {
  const database = new Client(databaseUrl)
  await database.connect()
  await database.query('create table customers (id int primary key, full_name text, card text, balance numeric(10, 2))')
  const folder = await mkdtemp(join(tmpdir(), 'shop-'))
  const { hostname, port, username, password, pathname } = new URL(databaseUrl)
  const secrets = join(folder, 'database.properties')
  await writeFile(secrets, `password=${password}\n`, { mode: 0o600 })
  await prepareTables(ctx, { databaseUrl, tables })
  const place = { host: hostname, port: Number(port), name: pathname.slice(1), user: username, secrets }
  const source = sourceConfig({ database: place, tables, prefix: mapping.prefix, ...placed })
  await applyConnector(ctx, { connectUrl, name: 'shop-source', config: { ...source, ...transforms(mapping) } })
  const sink = sinkConfig({ indexUrl, prefix: mapping.prefix, tables, deadLetters: 'shop.dead-letters' })
  await applyConnector(ctx, { connectUrl, name: 'shop-sink', config: sink })
  ctx.print(`documents: curl '${indexUrl}/shop.customers/_search?pretty'`)
  let turn = 0
  const work = async () => {
    turn += 1
    // Before it writes again: what was written a second ago has arrived.
    if (turn % 10 === 0)
      ctx.print(`differences: ${JSON.stringify(await checkSync(ctx, { ...mapping, databaseUrl, indexUrl, tables }))}`)
    const id = turn % 7
    if (turn % 5 === 0) await database.query('delete from customers where id = $1', [id])
    else
      await database.query(
        'insert into customers values ($1, $2, $3, $4) on conflict (id) do update set full_name = excluded.full_name, balance = excluded.balance',
        [id, names[turn % names.length], `4111 ${turn}`, turn / 4],
      )
  }
  const timer = setInterval(() => work().catch((error: Error) => ctx.print(error.message)), 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await removeConnector(ctx, { connectUrl, name: 'shop-sink' })
      await removeSource(ctx, { connectUrl, name: 'shop-source', databaseUrl, ...placed })
      await database.end()
      await rm(folder, { recursive: true })
    },
  }
}
