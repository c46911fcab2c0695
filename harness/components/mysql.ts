/** MySQL with a binary log: the source of change data capture. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, createConnection } from 'mysql2/promise'
import type { Face } from './face.ts'
import { ensureMysql } from './mysql-server.ts'
import { startProgram } from './program.ts'
import type { Component, StartOptions } from './types.ts'

const logging = {
  server_id: '1',
  log_bin: 'binlog',
  binlog_format: 'ROW',
  binlog_row_image: 'FULL',
  gtid_mode: 'ON',
  enforce_gtid_consistency: 'ON',
}

/** Endpoint `mysql`: a URL of the server with its super user, who has no password. It logs rows, in full, with GTIDs. */
export async function startMysql({ onProgress }: StartOptions = {}): Promise<Component> {
  const server = await ensureMysql(onProgress)
  return startProgram({
    name: 'mysql',
    ports: 1,
    room: 256 * 1024 * 1024,
    async prepare(directory, [port = 0]) {
      const data = join(directory, 'data')
      if (!existsSync(data)) await server.lay(data)
      const fixed = {
        datadir: data,
        port: String(port),
        bind_address: '127.0.0.1',
        // Relative to its data: a longer path than 107 bytes is none.
        socket: 'mysql.sock',
        mysqlx: '0',
        skip_name_resolve: '',
        innodb_log_file_size: '8M',
        innodb_buffer_pool_size: '32M',
        performance_schema: 'OFF',
        event_scheduler: 'OFF',
        innodb_use_native_aio: '0',
        // Data that outlive a SIGKILL of the process need no fsync; those that outlive a loss of power do.
        innodb_flush_method: 'nosync',
        innodb_flush_log_at_trx_commit: '2',
        sync_binlog: '0',
      }
      return {
        ...mysqlAt(port),
        spawn: (settings = logging) => server.spawn(Object.entries({ ...settings, ...fixed }).map(argument), directory),
      }
    },
  })
}

/** `skip_…` takes no value; another variable may have an empty one. */
const argument = ([name, value]: [string, string]) =>
  value === '' && /^skip[_-]/.test(name) ? `--${name}` : `--${name}=${value}`

export function mysqlAt(port: number): Face {
  const url = `mysql://root@127.0.0.1:${port}`
  return {
    endpoints: { mysql: url },
    ready: () => asking(url, async (connection) => void (await connection.query('select 1'))),
    clear: (beginning) => asking(url, (connection) => dropNamed(connection, beginning)),
  }
}

async function asking(url: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await createConnection({ uri: url, connectTimeout: 1_000 })
  connection.on('error', () => {}) // told to the query under way
  try {
    await work(connection)
  } finally {
    connection.destroy()
  }
}

async function dropNamed(connection: Connection, beginning: string): Promise<void> {
  const named = async (query: string) => (await connection.query({ sql: query, rowsAsArray: true }))[0] as string[][]
  for (const [name = ''] of await named('select schema_name from information_schema.schemata'))
    if (name.startsWith(beginning)) await connection.query('drop database ??', [name])
  for (const [user = '', host = ''] of await named('select user, host from mysql.user'))
    if (user.startsWith(beginning)) await connection.query('drop user ?@?', [user, host])
}
