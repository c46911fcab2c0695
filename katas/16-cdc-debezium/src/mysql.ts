/** Task 16.1: MySQL as a source of changes. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Config, Problem } from './contract.ts'

/**
 * Lines of my.cnf, names of variables that MySQL 8.0.15 knows and their values, that are put after those that are there already; the last line counts. Whatever stood there of these: the server has this
 * `server_id`, writes each changed row into its binary log, with all columns before and after, with GTIDs, and keeps the log for 7 days at least and 30 at most.
 */
export function databaseSettings(_serverId: number): Config {
  return notImplemented('16.1')
}

/**
 * What of `log_bin`, `binlog_format`, `binlog_row_image`, `server_id`, `gtid_mode` and `binlog_expire_logs_seconds` stands in the way, in any order; an empty list: nothing. The log is
 * kept for 7 days or more, or for ever (0). A server id is not 0.
 * @param _options `databaseUrl`: `mysql://user:password@host:port`
 */
export async function checkBinlog(_ctx: Ctx, _options: { databaseUrl: string }): Promise<Problem[]> {
  return notImplemented('16.1')
}

/**
 * The account of the connector, who may come from any host. It may read all tables of this database, follow the binary log, and lock for a snapshot (`RELOAD`); nothing
 * else: no other database, also none with a similar name, and it changes nothing. An account that is there gets this password and these rights, and loses all others, roles too.
 * Names of databases and users are letters, digits and `_`; a password is any text.
 * @param _options `adminUrl`: `mysql://user:password@host:port`, of somebody who may do all this
 */
export async function createAccount(
  _ctx: Ctx,
  _options: { adminUrl: string; database: string; user: string; password: string },
): Promise<void> {
  notImplemented('16.1')
}
