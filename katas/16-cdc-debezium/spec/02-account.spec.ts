import { type Component, expect, outcomeOf, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { askMysql, ownName } from './shop.ts'

/** A name as nobody would choose it, if he could. */
const PASSWORD = `it's "a\\b" ~ ключ`

/** Its own database, one whose name fits `shop_eu` where `_` is any character, and another one. */
async function openShops(component: Component, topics: Topics) {
  const own = ownName(topics)
  const server = component.endpoints['mysql']!
  const databases = { shop: `${own}_shop_eu`, similar: `${own}_shopXeu`, other: `${own}_other` }
  for (const name of Object.values(databases))
    await askMysql(
      server,
      `create database ${name}; create table ${name}.users (id int primary key); insert into ${name}.users values (1)`,
    )
  const user = `${own}_cdc`
  const urlFor = (password: string) => server.replace('root@', `${user}:${encodeURIComponent(password)}@`)
  return { server, databases, user, urlFor }
}

/** `may`, or what MySQL says against it. */
async function tried(url: string, query: string): Promise<string> {
  return askMysql(url, query).then(
    () => 'may',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )
}

const isDenied = (answer: string) => /DENIED/.test(answer)

test('16.1 the account may read its database, follow the log and lock for a snapshot, and nothing else', async ({
  subject,
  component,
  topics,
}) => {
  const { server, databases, user, urlFor } = await openShops(component('mysql'), topics)
  const app = await subject<typeof Lab>()
  await app.createAccount({ adminUrl: server, database: databases.shop, user, password: PASSWORD })
  const url = urlFor(PASSWORD)
  const allowed = [
    `select * from ${databases.shop}.users`,
    `show create table ${databases.shop}.users`,
    'show master status',
    'show binary logs',
    'flush tables with read lock; unlock tables',
  ]
  for (const query of allowed) expect(await tried(url, query), means.mayBeDone(query)).toBe('may')
  await askMysql(server, `create table ${databases.shop}.later (id int)`)
  expect(await tried(url, `select * from ${databases.shop}.later`), means.mayBeDone('select … from later')).toBe('may')
  const forbidden = [
    `select * from ${databases.similar}.users`,
    `select * from ${databases.other}.users`,
    'select user from mysql.user',
    `insert into ${databases.shop}.users values (2)`,
    `update ${databases.shop}.users set id = 3`,
    `delete from ${databases.shop}.users`,
    `create table ${databases.shop}.made (id int)`,
    `drop table ${databases.shop}.users`,
    `create user ${user}_2`,
    "set global binlog_format = 'STATEMENT'",
  ]
  for (const query of forbidden) {
    const answer = await tried(url, query)
    expect(isDenied(answer) ? 'denied' : answer, means.mayNotBeDone(query)).toBe('denied')
  }
})

test('16.1 an account that is there gets this password and these rights, and loses all others', async ({
  subject,
  component,
  topics,
}) => {
  const { server, databases, user, urlFor } = await openShops(component('mysql'), topics)
  const app = await subject<typeof Lab>()
  const options = { adminUrl: server, database: databases.shop, user }
  await app.createAccount({ ...options, password: PASSWORD })
  const grants = async () => (await askMysql(server, 'show grants for ?', [user])).flatMap(Object.values).sort()
  const wanted = await grants()
  await askMysql(server, `drop user ${user}; create user ${user} identified by 'of before'`)
  await askMysql(
    server,
    `grant all on *.* to ${user} with grant option; grant insert on ${databases.other}.users to ${user}`,
  )
  const role = `${user}_role`
  await askMysql(server, `create role ${role}; grant select on ${databases.other}.* to ${role}`)
  await askMysql(server, `grant ${role} to ${user}; set default role ${role} to ${user}`)
  for (const password of ['the second', PASSWORD]) {
    expect(await outcomeOf(app.createAccount({ ...options, password })), means.accountAgain).toBe('resolved')
    expect(await tried(urlFor(password), 'select 1'), means.newPassword).toBe('may')
  }
  const old = await Promise.all(['of before', 'the second'].map((password) => tried(urlFor(password), 'select 1')))
  expect(old.every(isDenied) ? 'denied' : old, means.oldPassword).toBe('denied')
  expect(await grants(), means.otherRights).toEqual(wanted)
})
