/** Task 16.1: MySQL as a source of changes. */
import { type Connection, createConnection } from 'mysql2/promise'
import type { Ctx } from '#harness/kata'
import type { Config, Problem } from './contract.ts'

const weekSeconds = 7 * 86_400

export function databaseSettings(serverId: number): Config {
  return {
    server_id: String(serverId),
    log_bin: 'binlog',
    binlog_format: 'ROW',
    binlog_row_image: 'FULL',
    gtid_mode: 'ON',
    enforce_gtid_consistency: 'ON',
    binlog_expire_logs_seconds: String(weekSeconds),
  }
}

const wanted: Record<string, (value: string) => boolean> = {
  log_bin: (value) => value === 'ON',
  binlog_format: (value) => value === 'ROW',
  binlog_row_image: (value) => value === 'FULL',
  server_id: (value) => value !== '0',
  gtid_mode: (value) => value === 'ON',
  // Zero: for ever.
  binlog_expire_logs_seconds: (value) => value === '0' || Number(value) >= weekSeconds,
}

export async function checkBinlog(_ctx: Ctx, { databaseUrl }: { databaseUrl: string }): Promise<Problem[]> {
  return withServer(databaseUrl, async (server) => {
    const [rows] = await server.query('show global variables where variable_name in (?)', [Object.keys(wanted)])
    return (rows as { Variable_name: string; Value: string }[])
      .map(({ Variable_name: variable, Value: value }) => ({ variable, value }))
      .filter(({ variable, value }) => !wanted[variable]!(value))
  })
}

export async function createAccount(
  _ctx: Ctx,
  {
    adminUrl,
    database,
    user,
    password,
  }: {
    adminUrl: string
    database: string
    user: string
    password: string
  },
): Promise<void> {
  await withServer(adminUrl, async (server) => {
    // With its rights and its roles.
    await server.query("drop user if exists ?@'%'", [user])
    await server.query("create user ?@'%' identified by ?", [user, password])
    await server.query("grant reload, replication slave, replication client on *.* to ?@'%'", [user])
    // There `_` stands for any character, but for this one.
    await server.query(`grant select on \`${database.replaceAll('_', '\\_')}\`.* to ?@'%'`, [user])
  })
}

async function withServer<T>(uri: string, work: (server: Connection) => Promise<T>): Promise<T> {
  const server = await createConnection({ uri })
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}
