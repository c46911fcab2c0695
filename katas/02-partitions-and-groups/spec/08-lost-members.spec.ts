import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  type App,
  answerTo,
  entries,
  expectAllCommitted,
  expectAllHandled,
  expectCommitsNeverGoBack,
  expectOrderPerOwner,
  expectShared,
  reached,
} from './history.ts'
import { join, shortSessionMs, write } from './members.ts'

test('2.5 the partitions of a killed member go to the others, and nothing is lost', async ({
  subject,
  topics,
  wire,
}) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs: shortSessionMs, workMs: 1 })
  const [victim, others] = [apps[1]!, [apps[0]!, apps[2]!]]
  await eventually(() => expectShared(apps))
  const killed = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    endpoint: 'member-2',
    description: 'member-2 is killed when its first commit has been written',
    action: { do: 'call', run: () => victim.$.kill() },
  })
  const written = await write(topics, 30)
  await reached(killed)
  written.push(...(await write(topics, 10)))
  await eventually(() => expectShared(others))
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all([members[0]!.stop(), members[2]!.stop()])
})

test('2.5 a member frozen past its session cannot commit when it thaws, and goes on as a new one', async ({
  subject,
  topics,
  wire,
}) => {
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs: shortSessionMs })
  const [frozen, other] = apps as [App, App]
  await eventually(() => expectShared(apps))
  const written = await write(topics, 3)
  await eventually(() => expectAllCommitted(topics))

  const thaw = Promise.withResolvers<void>()
  const late = wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    endpoint: 'member-1',
    description: 'member-1 is frozen with a commit on its way, past its session',
    action: {
      do: 'call',
      run: () => {
        frozen.$.freeze()
        return thaw.promise
      },
    },
  })
  try {
    written.push(...(await write(topics, 3)))
    const request = await reached(late)
    // member-2 takes over all of it and goes on, beyond what member-1 is about to commit.
    await eventually(() => expectShared([other]))
    written.push(...(await write(topics, 3)))
    await eventually(() => expectAllCommitted(topics))
    frozen.$.thaw()
    thaw.resolve()
    await eventually(() => {
      const codes = entries(answerTo(wire, request) ?? request).map(({ errorCode }) => errorCode)
      expect(codes.length > 0 && codes.every((code) => code !== undefined && code !== 0)).toBe(true)
    })
  } finally {
    frozen.$.thaw()
    thaw.resolve()
  }
  await eventually(() => expectShared(apps))
  // One partition at a time: a member that still remembers old offsets of the others commits them now.
  for (const partition of [0, 1, 2]) {
    written.push(...(await write(topics, 1, [partition])))
    await eventually(() => expectAllHandled(apps, written))
  }
  await eventually(() => expectAllCommitted(topics))
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await Promise.all(members.map((member) => member.stop()))
})

test('2.5 a member whose connection breaks goes on when the broker is back', async ({ subject, topics, wire }) => {
  const coming = [subject<typeof Lab>({ name: 'member-1' })]
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs: shortSessionMs })
  const written = await write(topics, 3)
  await eventually(() => expectAllHandled(apps, written))
  const endpoint = await wire.endpoint('member-1')
  endpoint.cut({ refuse: true })
  written.push(...(await write(topics, 3)))
  endpoint.accept()
  await eventually(() => expectAllHandled(apps, written))
  await eventually(() => expectAllCommitted(topics))
  expectOrderPerOwner(apps)
  expectCommitsNeverGoBack(wire)
  await members[0]!.stop()
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await apps[0]!.$.kill()
})
