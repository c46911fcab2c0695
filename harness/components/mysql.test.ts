/** MySQL as its owner sees it. A real one, natively. */
import { createConnection } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { started } from './fixtures/started.ts'
import { missingForMysql } from './mysql-server.ts'

const missing = await missingForMysql()

async function ask(url: string | undefined, query: string): Promise<unknown> {
  await using connection = await createConnection({ uri: url ?? '' })
  return (await connection.query(query))[0]
}

test.skipIf(missing)('MySQL keeps what was committed over a kill and a stop, and logs rows with GTIDs', async () => {
  await using components = await started(['mysql'])
  const mysql = components.connected.get('mysql')
  const { mysql: url } = mysql.endpoints
  await ask(url, 'create database shop')
  await ask(url, 'create table shop.users (id int primary key)')
  await ask(url, 'insert into shop.users values (1)')
  for (const end of [() => mysql.kill(), () => mysql.stop()]) {
    await end()
    await mysql.start()
  }
  expect(await ask(url, 'select id from shop.users')).toEqual([{ id: 1 }])
  expect(await ask(url, 'select @@log_bin, @@binlog_format, @@binlog_row_image, @@gtid_mode')).toEqual([
    { '@@log_bin': 1, '@@binlog_format': 'ROW', '@@binlog_row_image': 'FULL', '@@gtid_mode': 'ON' },
  ])
})

test.skipIf(missing)('MySQL takes settings of others; what a test made there is cleared', async () => {
  await using components = await started(['mysql'])
  const mysql = components.connected.get('mysql')
  const { mysql: url } = mysql.endpoints
  await mysql.stop()
  await mysql.start({ skip_log_bin: '', init_connect: '' })
  expect(await ask(url, 'select @@log_bin')).toEqual([{ '@@log_bin': 0 }])
  await mysql.stop()
  await expect(mysql.start({ binlog_format: 'everything' })).rejects.toMatchObject({
    code: 'COMPONENT_REFUSED_SETTINGS',
    message: expect.stringMatching(/value 'everything' to 'binlog_format'/),
  })
  await mysql.start()
  await ask(url, 'create database k1shop')
  await ask(url, 'create database k2shop')
  await ask(url, "create user k1cdc identified by 'x'")
  await mysql.clear('k1')
  expect(await ask(url, "select user from mysql.user where user like 'k%'")).toEqual([])
  expect(await ask(url, "show databases like 'k%'")).toEqual([{ 'Database (k%)': 'k2shop' }])
})
