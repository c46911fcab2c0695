import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import type { Ctx } from '#harness/kata'
import { checkReplica } from './check.ts'
import { installConnector, removeConnector } from './install.ts'
import { createAccount } from './mysql.ts'
import { startReplicator } from './replicator.ts'
import { sourceConfig } from './source.ts'

const names = ['Anna', 'Boris', 'Clara', 'Dmitri', 'Elena']
const tables = ['customers']
const password = 'for this machine alone'

/** Given, for `kata play`: a table of MySQL in which a row is written, changed or deleted each second, and the way into the replica behind it. */
export async function playDemo(
  ctx: Ctx,
  { connectUrl, databaseUrl, replicaUrl }: { connectUrl: string; databaseUrl: string; replicaUrl: string },
): Promise<{ stop(): Promise<void> }> {
  const source = await createConnection({ uri: databaseUrl })
  await source.query('create database shop')
  await source.query('use shop')
  await source.query(
    'create table customers (id int primary key, name text, balance decimal(10, 2), seen timestamp(6))',
  )
  await source.query("insert into customers values (99, 'the first', 0, now(6))")
  const folder = await mkdtemp(join(tmpdir(), 'shop-'))
  const secrets = join(folder, 'database.properties')
  await writeFile(secrets, `password=${password}\n`, { mode: 0o600 })
  await createAccount(ctx, { adminUrl: databaseUrl, database: 'shop', user: 'cdc', password })
  const { hostname, port } = new URL(databaseUrl)
  const config = sourceConfig({
    database: { host: hostname, port: Number(port), name: 'shop', user: 'cdc', secrets },
    tables,
    prefix: 'mysql',
    partitions: 3,
    serverId: 5401,
    history: 'mysql-history',
    bootstrapServers: ctx.clientConfig.brokers as string[],
  })
  await installConnector(ctx, { connectUrl, name: 'shop', config })
  const replicator = await startReplicator(ctx, { prefix: 'mysql', database: 'shop', tables, replicaUrl })
  ctx.print(`source: ${databaseUrl}/shop`)
  ctx.print(`replica: psql ${replicaUrl} -c 'select * from customers order by id'`)
  let turn = 0
  const work = async () => {
    turn += 1
    // Before it writes again: what was written a second ago has arrived.
    if (turn % 10 === 0) {
      const differences = await checkReplica(ctx, { sourceUrl: `${databaseUrl}/shop`, replicaUrl, tables })
      ctx.print(`differences: ${JSON.stringify(differences)}`)
    }
    const id = turn % 7
    if (turn % 5 === 0) await source.query('delete from customers where id = ?', [id])
    else
      await source.query('replace into customers values (?, ?, ?, now(6))', [id, names[turn % names.length], turn / 4])
  }
  const timer = setInterval(() => work().catch((error: Error) => ctx.print(error.message)), 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await replicator.stop()
      await removeConnector(ctx, { connectUrl, name: 'shop' })
      await source.end()
      await rm(folder, { recursive: true })
    },
  }
}
