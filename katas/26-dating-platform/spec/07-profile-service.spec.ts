import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { put, saidIn, session } from './cast.ts'
import { means } from './means.ts'

test('26.7 a profile and a session become facts, and a killed service goes on where it was', async ({
  subject,
  topics,
}) => {
  const T = Date.now()
  const first = await subject<typeof Lab>()
  await first.createTopics()
  await first.startProfileService({ sessionTimeoutMs: 2_000 })
  const command = { key: 'ann', value: JSON.stringify(put('c-1', T)) }
  await topics.produce('profile-commands', [command])
  const answered = (count: number) =>
    eventually(() => topics.read('command-replies'), {
      until: (replies) => replies.length === count,
      timeoutMs: 15_000,
      description: means.replied,
    })
  await answered(1)
  await first.$.kill()
  await topics.produce('user-sessions', [{ key: 'ann', value: JSON.stringify(session('opened', 'phone', T)) }])
  await topics.produce('profile-commands', [command])
  const second = await subject<typeof Lab>()
  await second.startProfileService({ sessionTimeoutMs: 2_000 })
  const replies = (await answered(2)).map(saidIn)
  const done = { commandId: 'c-1', outcome: 'done' }
  expect(replies, means.replies).toEqual([done, done])
  expect((await topics.read('user-profile-updates')).map(saidIn), means.profiles).toHaveLength(1)
  const statuses = await eventually(() => topics.read('user-online-status'), {
    until: (seen) => seen.length > 0,
    timeoutMs: 15_000,
    description: means.replied,
  })
  expect(statuses.map(saidIn), means.statuses).toEqual([{ state: 'online', since: T }])
})
