import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type About, expect, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { type App, makeTopic, startQueries, summaryOf } from './bank.ts'
import { drawEvents } from './draws.ts'
import { folder } from './folders.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'
import { created, deposited, event, lastOf, positionOf, recordFor, withdrawn } from './records.ts'

/** Starts, compares everything that it shows with the topic, and stops. */
async function expectRight(app: App, topics: Topics, dir: string, about: About): Promise<void> {
  const queries = await startQueries(app, dir)
  const accounts = [...(await accountsIn(topics)).values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  expect(await queries.list(), about).toEqual(accounts.map(summaryOf))
  for (const { accountId, entries } of accounts) expect(await queries.entries(accountId), about).toEqual(entries)
  await queries.stop()
}

test('11.5 a read model that was deleted is built anew from the history', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 60)
  await topics.produce('account-events', events.slice(0, 50).map(recordFor))
  const there = join(dir.path, 'not', 'made', 'yet')
  await expectRight(app, topics, there, means.firstTime)
  await expectRight(app, topics, there, means.fromItsFolder)
  await rm(join(dir.path, 'not'), { recursive: true })
  await topics.produce('account-events', events.slice(50).map(recordFor))
  await expectRight(app, topics, there, means.deleted)
})

test('11.5 after a clean stop it needs only what came since', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const known = [
    event('kept', 'o', 1, created()),
    event('kept', 'old', null, deposited(100)),
    event('empty', 'o', 1, created('Nobody <i>')),
  ]
  await topics.produce('account-events', [...known, ...drawEvents(scope.seed, 30)].map(recordFor))
  const oracle = await accountsIn(topics)
  await expectRight(app, topics, dir.path, means.firstTime)
  for (const [partition, { end }] of await topics.bounds('account-events'))
    if (end > 0n) await topics.deleteBefore('account-events', { partition, offset: end })
  const next = oracle.get('kept')!.seq + 1
  const places = await topics.produce('account-events', [
    recordFor(event('kept', 'old', null, deposited(100))), // again
    recordFor(event('kept', 'new', next, withdrawn(1))),
  ])
  const second = await subject<typeof Lab>({ name: 'second' })
  const queries = await startQueries(second, dir.path)
  const kept = await queries.account('kept', undefined, means.onlyTheTail)
  const cents = oracle.get('kept')!.cents - 1
  expect(kept, means.onlyTheTail).toMatchObject({ cents, seq: next, position: positionOf(places[1]!) })
  const others = (await queries.list()).filter(({ accountId }) => accountId !== 'kept')
  const wanted = [...oracle.values()].filter(({ accountId }) => accountId !== 'kept').map(summaryOf)
  expect(others, means.onlyTheTail).toEqual(wanted.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)))
  expect((await queries.entries('empty')).length, means.onlyTheTail).toBe(1)
  await queries.stop()
})

test('11.5 a read model that cannot be read is built anew from the history', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', drawEvents(scope.seed, 30).map(recordFor))
  await expectRight(app, topics, dir.path, means.firstTime)
  const damages: readonly ((bytes: Buffer) => string | Uint8Array)[] = [
    (bytes) => bytes.subarray(0, bytes.length - 7),
    () => '{"saved":"by another program"}',
  ]
  const files = (await readdir(dir.path, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  for (const damage of damages) {
    for (const file of files) {
      const path = join(file.parentPath, file.name)
      await writeFile(path, damage(await readFile(path)))
    }
    await expectRight(app, topics, dir.path, means.damaged)
  }
})

test('11.5 a crash leaves a read model that is right at the next start', async ({ subject, topics, scope }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 80)
  await topics.produce('account-events', events.slice(0, 20).map(recordFor))
  await expectRight(app, topics, dir.path, means.firstTime)
  await topics.produce('account-events', events.slice(20, 50).map(recordFor))
  const second = await subject<typeof Lab>({ name: 'second' })
  const queries = await startQueries(second, dir.path)
  const written = await topics.produce('account-events', events.slice(50).map(recordFor))
  for (const position of lastOf(written)) await queries.list(position)
  await second.$.kill()
  await expectRight(app, topics, dir.path, means.afterCrash)
})

/** A file of `dir`, and when it was put there. */
interface Kept {
  path: string
  bytes: Buffer
  at: bigint
}

async function filesIn(dir: string): Promise<Kept[]> {
  const found = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  const kept = found.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return { path, bytes: await readFile(path), at: (await stat(path, { bigint: true })).ctimeNs }
  })
  return (await Promise.all(kept)).sort((a, b) => Number(a.at - b.at))
}

test('11.5 a crash between two files of the read model leaves one that is right at the next start', async ({
  subject,
  topics,
  scope,
}) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 80)
  await topics.produce('account-events', events.slice(0, 40).map(recordFor))
  await expectRight(app, topics, dir.path, means.firstTime)
  const old = await filesIn(dir.path)
  await topics.produce('account-events', events.slice(40).map(recordFor))
  await expectRight(app, topics, dir.path, means.fromItsFolder)
  const isOld = ({ path, bytes }: Kept) => old.some((one) => one.path === path && one.bytes.equals(bytes))
  const replaced = (await filesIn(dir.path)).filter((file) => !isOld(file))
  // The files were replaced in this order: a crash leaves the first of them new, and the others as they were.
  for (let n = 1; n < replaced.length; n++) {
    await rm(dir.path, { recursive: true })
    await mkdir(dir.path)
    for (const { path, bytes } of [...old, ...replaced.slice(0, n)]) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
    }
    await expectRight(app, topics, dir.path, means.betweenFiles)
  }
})
