import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { askMysql } from './shop.ts'

/** Of somebody who has saved disk space. */
const THRIFTY = {
  skip_log_bin: '',
  server_id: '0',
  binlog_format: 'STATEMENT',
  binlog_row_image: 'MINIMAL',
  binlog_expire_logs_seconds: '3600',
}

const DAY = 86_400
const logged = ['log_bin', 'binlog_format', 'binlog_row_image', 'server_id', 'gtid_mode', 'enforce_gtid_consistency']

async function variablesOf(url: string, names: readonly string[]): Promise<Record<string, unknown>> {
  const rows = await askMysql(url, 'show global variables where variable_name in (?)', [names])
  return Object.fromEntries(rows.map(({ Variable_name, Value }) => [String(Variable_name), Value]))
}

const byName = (problems: Lab.Problem[]) => Object.fromEntries(problems.map(({ variable, value }) => [variable, value]))

test('16.1 a server that logged nothing logs whole rows with GTIDs, and keeps them for a week to a month', async ({
  subject,
  component,
}) => {
  const mysql = component('mysql')
  const url = mysql.endpoints['mysql']!
  const app = await subject<typeof Lab>()
  await mysql.stop()
  await mysql.start(THRIFTY)
  expect(byName(await app.checkBinlog({ databaseUrl: url })), means.thriftyServer).toEqual({
    log_bin: 'OFF',
    binlog_format: 'STATEMENT',
    binlog_row_image: 'MINIMAL',
    server_id: '0',
    gtid_mode: 'OFF',
    binlog_expire_logs_seconds: '3600',
  })
  await mysql.stop()
  await mysql.start({ ...THRIFTY, ...(await app.databaseSettings(4_711)) })
  expect(await variablesOf(url, logged), means.logsRows).toEqual({
    log_bin: 'ON',
    binlog_format: 'ROW',
    binlog_row_image: 'FULL',
    server_id: '4711',
    gtid_mode: 'ON',
    enforce_gtid_consistency: 'ON',
  })
  const kept = Number((await variablesOf(url, ['binlog_expire_logs_seconds']))['binlog_expire_logs_seconds'])
  expect(kept, means.keptAWeek).toBeGreaterThanOrEqual(7 * DAY)
  expect(kept, means.keptAMonth).toBeLessThanOrEqual(30 * DAY)
  expect(await app.checkBinlog({ databaseUrl: url }), means.ownServer).toEqual([])
})

test('16.1 the check names each variable by itself, and knows the limits', async ({ subject, component }) => {
  const mysql = component('mysql')
  const url = mysql.endpoints['mysql']!
  const app = await subject<typeof Lab>()
  // What is set below goes with this server.
  await mysql.stop()
  const good = { gtid_mode: 'ON', enforce_gtid_consistency: 'ON', binlog_expire_logs_seconds: String(7 * DAY) }
  await mysql.start({ ...good, server_id: '1', log_bin: 'binlog', binlog_format: 'ROW', binlog_row_image: 'FULL' })
  const cases: [variable: string, value: string, isWrong: boolean][] = [
    ['binlog_expire_logs_seconds', String(7 * DAY - 1), true],
    ['binlog_expire_logs_seconds', '0', false],
    ['binlog_expire_logs_seconds', String(31 * DAY), false],
    ['binlog_expire_logs_seconds', String(7 * DAY), false],
    ['binlog_format', 'MIXED', true],
    ['binlog_format', 'ROW', false],
    ['binlog_row_image', 'NOBLOB', true],
    ['binlog_row_image', 'FULL', false],
    ['gtid_mode', 'ON_PERMISSIVE', true],
    ['gtid_mode', 'ON', false],
    ['server_id', '4294967295', false],
  ]
  for (const [variable, value, isWrong] of cases) {
    await askMysql(url, `set global ${variable} = ${/^\d+$/.test(value) ? value : `'${value}'`}`)
    const problems = await app.checkBinlog({ databaseUrl: url })
    expect(problems, means.oneVariable(variable, value, isWrong)).toEqual(isWrong ? [{ variable, value }] : [])
  }
})
