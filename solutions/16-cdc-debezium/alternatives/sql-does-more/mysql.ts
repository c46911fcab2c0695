/** Task 16.1: MySQL as a source of changes. */
import { createConnection } from 'mysql2/promise'
import type { Ctx } from '#harness/kata'
import type { Config, Problem } from './contract.ts'

export const databaseSettings = (serverId: number): Config => ({
  'server-id': `${serverId}`,
  'log-bin': 'mysql-bin',
  'binlog-format': 'row',
  'binlog-row-image': 'full',
  // Whole documents, too.
  'binlog-row-value-options': '',
  'enforce-gtid-consistency': 'on',
  'gtid-mode': 'on',
  'binlog-expire-logs-seconds': `${30 * 24 * 60 * 60}`,
})

const problems = `
  select variable, value from (
    select 'log_bin' variable, if(@@global.log_bin, 'ON', 'OFF') value, @@global.log_bin = 1 fine
    union all select 'binlog_format', @@global.binlog_format, @@global.binlog_format = 'ROW'
    union all select 'binlog_row_image', @@global.binlog_row_image, @@global.binlog_row_image = 'FULL'
    union all select 'server_id', @@global.server_id, @@global.server_id <> 0
    union all select 'gtid_mode', @@global.gtid_mode, @@global.gtid_mode = 'ON'
    union all select 'binlog_expire_logs_seconds', @@global.binlog_expire_logs_seconds,
      @@global.binlog_expire_logs_seconds = 0 or @@global.binlog_expire_logs_seconds >= 7 * 24 * 60 * 60
  ) variables where not fine`

async function ask(uri: string, ...queries: [text: string, values?: unknown[]][]): Promise<unknown[]> {
  const connection = await createConnection(uri)
  const answers: unknown[] = []
  try {
    for (const [text, values] of queries) answers.push((await connection.query(text, values))[0])
  } finally {
    connection.destroy()
  }
  return answers
}

export async function checkBinlog(_: Ctx, { databaseUrl }: { databaseUrl: string }): Promise<Problem[]> {
  const [found] = await ask(databaseUrl, [problems])
  return (found as Problem[]).map(({ variable, value }) => ({ variable, value: `${value}` }))
}

/** Whoever had the account before is gone with it. */
export async function createAccount(
  _: Ctx,
  options: { adminUrl: string; database: string; user: string; password: string },
): Promise<void> {
  const { adminUrl, database, user, password } = options
  await ask(
    adminUrl,
    ['drop user if exists ?', [user]],
    ['create user ? identified by ?', [user, password]],
    ['grant reload, replication slave, replication client on *.* to ?', [user]],
    ['grant select on ??.* to ?', [database.split('_').join('\\_'), user]],
  )
}
