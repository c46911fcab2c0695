import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type StartSubject, type Text, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { startQueries, summaryOf } from './bank.ts'
import { drawEvents } from './draws.ts'
import { folder } from './folders.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'
import { created, deposited, event, recordFor, withdrawn } from './records.ts'

/** Starts in a process of its own, compares everything that it shows with the topic, and stops. */
async function expectRight(
  { subject, topics }: { subject: StartSubject; topics: Topics },
  { name, dir, about }: { name: string; dir: string; about: { of?: Text; so?: Text; means?: Text } },
): Promise<void> {
  const app = await subject<typeof Lab>({ name })
  const queries = await startQueries(app, dir)
  const accounts = [...(await accountsIn(topics)).values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  expect(await queries.list(), about).toEqual(accounts.map(summaryOf))
  for (const { accountId, entries } of accounts) expect(await queries.entries(accountId), about).toEqual(entries)
  await queries.stop()
}

test('11.5 a read model that was deleted is built anew from the history', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const events = drawEvents(scope.seed, 60)
  await topics.produce('account-events', events.slice(0, 50).map(recordFor))
  const there = join(dir.path, 'not', 'made', 'yet')
  await expectRight({ subject, topics }, { name: 'first', dir: there, about: means.firstTime })
  await expectRight({ subject, topics }, { name: 'second', dir: there, about: means.fromItsFolder })
  await rm(join(dir.path, 'not'), { recursive: true })
  await topics.produce('account-events', events.slice(50).map(recordFor))
  await expectRight({ subject, topics }, { name: 'third', dir: there, about: means.deleted })
})

test('11.5 after a clean stop it needs only what came since', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const known = [
    event('anna', 'o', 1, created()),
    event('anna', 'old', null, deposited(100)),
    event('empty', 'o', 1, created('Nobody <i>')),
  ]
  await topics.produce('account-events', [...known, ...drawEvents(scope.seed, 30)].map(recordFor))
  const oracle = await accountsIn(topics)
  await expectRight({ subject, topics }, { name: 'first', dir: dir.path, about: means.firstTime })
  for (const [partition, { end }] of await topics.bounds('account-events'))
    if (end > 0n) await topics.deleteBefore('account-events', { partition, offset: end })
  const next = oracle.get('anna')!.seq + 1
  const places = await topics.produce('account-events', [
    recordFor(event('anna', 'old', null, deposited(100))), // again
    recordFor(event('anna', 'new', next, withdrawn(1))),
  ])
  const second = await subject<typeof Lab>({ name: 'second' })
  const queries = await startQueries(second, dir.path)
  const anna = await queries.account('anna', undefined, means.onlyTheTail)
  const { partition, offset } = places[1]!
  const cents = oracle.get('anna')!.cents - 1
  expect(anna, means.onlyTheTail).toMatchObject({ cents, seq: next, position: `${partition}-${offset}` })
  const others = (await queries.list()).filter(({ accountId }) => accountId !== 'anna')
  const wanted = [...oracle.values()].filter(({ accountId }) => accountId !== 'anna').map(summaryOf)
  expect(others, means.onlyTheTail).toEqual(wanted.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)))
  expect((await queries.entries('empty')).length, means.onlyTheTail).toBe(1)
  await queries.stop()
})

test('11.5 a read model that cannot be read is built anew from the history', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('account-events', drawEvents(scope.seed, 30).map(recordFor))
  await expectRight({ subject, topics }, { name: 'first', dir: dir.path, about: means.firstTime })
  const damages: readonly (readonly [name: string, damage: (bytes: Buffer) => string | Uint8Array])[] = [
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 7)],
    ['empty', () => ''],
    ['other', () => '{"saved":"by another program"}'],
    ['null', () => 'null'],
  ]
  const files = (await readdir(dir.path, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  for (const [name, damage] of damages) {
    for (const file of files) {
      const path = join(file.parentPath, file.name)
      await writeFile(path, damage(await readFile(path)))
    }
    await expectRight({ subject, topics }, { name, dir: dir.path, about: means.damaged })
  }
})

test('11.5 a crash leaves a read model that is right at the next start', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const events = drawEvents(scope.seed, 80)
  await topics.produce('account-events', events.slice(0, 20).map(recordFor))
  await expectRight({ subject, topics }, { name: 'first', dir: dir.path, about: means.firstTime })
  await topics.produce('account-events', events.slice(20, 50).map(recordFor))
  const second = await subject<typeof Lab>({ name: 'second' })
  const queries = await startQueries(second, dir.path)
  const written = await topics.produce('account-events', events.slice(50).map(recordFor))
  const last = new Map(written.map(({ partition, offset }) => [partition, `${partition}-${offset}`]))
  for (const position of last.values()) await queries.list(position)
  await second.$.kill()
  await expectRight({ subject, topics }, { name: 'third', dir: dir.path, about: means.afterCrash })
})
