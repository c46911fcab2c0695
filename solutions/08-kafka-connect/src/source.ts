/** Task 8.2: from PostgreSQL to Kafka. */
import { setTimeout } from 'node:timers/promises'
import { type Client, escapeIdentifier } from 'pg'
import type { Ctx } from '#harness/kata'
import { removeConnector } from './connectors.ts'
import type { Config, Database } from './contract.ts'
import { withDatabase } from './database.ts'

export function sourceConfig({
  database,
  tables,
  prefix,
  slot,
  publication,
}: {
  database: Database
  tables: string[]
  prefix: string
  slot: string
  publication: string
}): Config {
  return {
    'connector.class': 'io.debezium.connector.postgresql.PostgresConnector',
    'plugin.name': 'pgoutput',
    'database.hostname': database.host,
    'database.port': String(database.port),
    'database.dbname': database.name,
    'database.user': database.user,
    'database.password': `\${file:${database.secrets}:password}`,
    'topic.prefix': prefix,
    'table.include.list': tables.map((table) => `public\\.${table}`).join(','),
    'slot.name': slot,
    'publication.name': publication,
    'publication.autocreate.mode': 'filtered',
    'snapshot.mode': 'initial',
    'decimal.handling.mode': 'string',
    'tombstones.on.delete': 'true',
    // Null is null, also where its column has a default.
    'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
    'value.converter.schemas.enable': 'false',
    'value.converter.replace.null.with.default': 'false',
    'poll.interval.ms': '100',
    'retriable.restart.connector.wait.ms': '1000',
    'topic.creation.default.replication.factor': '1',
    'topic.creation.default.partitions': '1',
    'topic.creation.default.cleanup.policy': 'compact',
  }
}

export async function prepareTables(
  _ctx: Ctx,
  { databaseUrl, tables }: { databaseUrl: string; tables: string[] },
): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.table_constraints
       where table_schema = 'public' and constraint_type = 'PRIMARY KEY'`,
    )
    const keyed = new Set(rows.map(({ name }) => name))
    const bad = tables.filter((table) => !keyed.has(table))
    if (bad.length > 0)
      throw new Error(`without a table, or without its primary key, no row has a name: ${bad.join(', ')}`)
    for (const table of tables)
      await client.query(`alter table public.${escapeIdentifier(table)} replica identity full`)
  })
}

export async function removeSource(
  ctx: Ctx,
  {
    connectUrl,
    name,
    databaseUrl,
    slot,
    publication,
  }: { connectUrl: string; name: string; databaseUrl: string; slot: string; publication: string },
): Promise<void> {
  await removeConnector(ctx, { connectUrl, name })
  await withDatabase(databaseUrl, async (client) => {
    await dropSlot(client, slot)
    await client.query(`drop publication if exists ${escapeIdentifier(publication)}`)
  })
}

/** The connector's task lets go of its slot a moment after the worker has forgotten it. */
async function dropSlot(client: Client, slot: string): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ active: boolean }>(
      'select active from pg_replication_slots where slot_name = $1',
      [slot],
    )
    if (rows[0] === undefined) return
    // Between the two questions it may be taken again, or be gone.
    if (!rows[0].active) await client.query('select pg_drop_replication_slot($1)', [slot]).catch(() => {})
    else await setTimeout(50)
  }
}
