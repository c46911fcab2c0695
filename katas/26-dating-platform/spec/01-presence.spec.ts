import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { put, remove, saidIn, session } from './cast.ts'
import { means } from './means.ts'

const T = Date.now()

async function after(app: Subject<typeof Lab>, events: Lab.SessionEvent[]): Promise<Lab.Presence> {
  let known: Lab.Presence | null = null
  for (const event of events) known = await app.presenceAfter(known, event, Math.max(T, event.at))
  return known!
}

test('26.1 a user is online while one session is open, and offline when the last one ends', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const two = [session('opened', 'phone', T), session('opened', 'laptop', T + 10)]
  const oneLeft = await after(app, [...two, session('closed', 'phone', T + 20)])
  expect(oneLeft.status, means.presence).toEqual({ state: 'online', since: T })
  const none = await after(app, [...two, session('closed', 'phone', T + 20), session('closed', 'laptop', T + 30)])
  expect(none.status, means.presence).toEqual({ state: 'offline', since: T + 30 })
})

test('26.1 a closed session is opened by nothing that comes late', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const events = [session('opened', 'phone', T), session('closed', 'phone', T + 20), session('alive', 'phone', T + 10)]
  expect((await after(app, events)).status, means.presence).toEqual({ state: 'offline', since: T + 20 })
})

test('26.1 a session may have any name', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const name of ['constructor', '__proto__']) {
    const opened = await after(app, [session('opened', name, T)])
    expect(opened.status, means.presence).toEqual({ state: 'online', since: T })
    const closed = await app.presenceAfter(opened, session('closed', name, T + 10), T + 10)
    expect(closed.status, means.presence).toEqual({ state: 'offline', since: T + 10 })
  }
})

test('26.1 a session is lost after 30 s of silence, not at 30 s', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const known = await after(app, [session('opened', 'phone', T), session('alive', 'phone', T + 5)])
  expect((await app.presenceAt(known, T + 30_005)).status, means.silence).toEqual({ state: 'online', since: T })
  const lost = (await app.presenceAt(known, T + 30_006)).status
  expect(lost, means.silence).toEqual({ state: 'offline', since: T + 30_005 })
})

test('26.1 answers a command once and the same way again, and deletes with tombstones', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const topology = await app.$topology('profileTopology')
  const commands = [put('c-1', T), put('c-1', T), remove('c-2', T + 1), remove('c-2', T + 1), remove('c-3', T + 2)]
  await topology.pipe(
    commands.map((command) => ({
      ...{ topic: 'profile-commands', key: 'ann', value: JSON.stringify(command), timestamp: command.at },
    })),
  )
  const replies = (await topology.read('command-replies')).map(saidIn)
  expect(replies, means.replies).toEqual([
    { commandId: 'c-1', outcome: 'done' },
    { commandId: 'c-1', outcome: 'done' },
    { commandId: 'c-2', outcome: 'done' },
    { commandId: 'c-2', outcome: 'done' },
    { commandId: 'c-3', outcome: 'refused', reason: 'unknown-user' },
  ])
  const profiles = (await topology.read('user-profile-updates')).map(saidIn)
  expect(profiles, means.profiles).toEqual([{ ...put('c-1', T).profile, at: T }, null])
})
