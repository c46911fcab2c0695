/** Task 8.2: from PostgreSQL to Kafka. */
import { Client } from 'pg'
import type { Ctx } from '#harness/kata'
import { removeConnector } from './connectors.ts'
import type { Config, Database } from './contract.ts'

export function sourceConfig(options: {
  database: Database
  tables: string[]
  prefix: string
  slot: string
  publication: string
}): Config {
  const { host, port, name, user, secrets } = options.database
  const prefixed = (prefix: string, properties: Config) =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [`${prefix}${key}`, value]))
  return {
    ...prefixed('database.', {
      hostname: host,
      port: `${port}`,
      dbname: name,
      user,
      password: ['$', `{file:${secrets}:password}`].join(''),
    }),
    ...prefixed('topic.creation.default.', { 'replication.factor': '-1', partitions: '1' }),
    'connector.class': 'io.debezium.connector.postgresql.PostgresConnector',
    'plugin.name': 'pgoutput',
    'publication.name': options.publication,
    'publication.autocreate.mode': 'filtered',
    'slot.name': options.slot,
    'topic.prefix': options.prefix,
    'table.include.list': `public\\.(${options.tables.join('|')})`,
    'decimal.handling.mode': 'string',
    ...prefixed('value.converter', {
      '': 'org.apache.kafka.connect.json.JsonConverter',
      '.schemas.enable': 'false',
      '.replace.null.with.default': 'false',
    }),
    'snapshot.mode': 'when_needed',
    'retriable.restart.connector.wait.ms': '500',
  }
}

async function inDatabase(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await work(client).finally(() => client.end())
}

/** All or nothing: one transaction. */
export async function prepareTables(_: Ctx, options: { databaseUrl: string; tables: string[] }): Promise<void> {
  await inDatabase(options.databaseUrl, async (client) => {
    await client.query('begin')
    const bad: string[] = []
    for (const table of options.tables) {
      const { rows } = await client.query(
        `select from pg_index where indisprimary and indrelid = to_regclass('public.' || quote_ident($1))`,
        [table],
      )
      if (rows.length === 0) bad.push(table)
      else await client.query(`alter table public.${client.escapeIdentifier(table)} replica identity full`)
    }
    await client.query(bad.length > 0 ? 'rollback' : 'commit')
    if (bad.length > 0) throw new Error(`no primary key: ${bad}`)
  })
}

export async function removeSource(
  ctx: Ctx,
  options: { connectUrl: string; name: string; databaseUrl: string; slot: string; publication: string },
): Promise<void> {
  await removeConnector(ctx, options)
  await inDatabase(options.databaseUrl, async (client) => {
    const find = 'select active_pid from pg_replication_slots where slot_name = $1'
    for (;;) {
      const { rows } = await client.query<{ active_pid: number | null }>(find, [options.slot])
      if (rows.length === 0) break
      // Whoever still reads it reads for a connector that is no more.
      if (rows[0]!.active_pid !== null)
        await client.query('select pg_terminate_backend($1, 1000)', [rows[0]!.active_pid])
      await client.query('select pg_drop_replication_slot($1)', [options.slot]).catch(() => {})
    }
    await client.query(`drop publication if exists ${client.escapeIdentifier(options.publication)}`)
  })
}
