import { errorsIn, eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted, allHandled, reached, shared } from './group.ts'
import { means } from './means.ts'
import { type App, join, outOfOrder, shortSessionMs, write } from './members.ts'
import { answerTo, commitsBack } from './wire.ts'

test('2.5 the partitions of a killed member go to the others, and nothing is lost', async ({
  subject,
  topics,
  wire,
}) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, { sessionTimeoutMs: shortSessionMs, workMs: 1 })
  const [victim, others] = [apps[1]!, [apps[0]!, apps[2]!]]
  await shared(apps)
  const killed = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    endpoint: 'member-2',
    description: means.faults.killed,
    action: { do: 'call', run: () => victim.$.kill() },
  })
  const written = await write(topics, 30)
  await reached(killed)
  written.push(...(await write(topics, 10)))
  await shared(others)
  await allHandled(apps, written)
  await allCommitted(topics)
  expect(outOfOrder(apps), means.order).toEqual([])
  expect(commitsBack(wire), means.commitsGrow).toEqual([])
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
  await shared(apps)
  const written = await write(topics, 3)
  await allCommitted(topics)

  const thaw = Promise.withResolvers<void>()
  const late = wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    endpoint: 'member-1',
    description: means.faults.frozen,
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
    await shared([other])
    written.push(...(await write(topics, 3)))
    await allCommitted(topics)
    frozen.$.thaw()
    thaw.resolve()
    await eventually(() => errorsIn(answerTo(wire, request) ?? request), {
      until: (errors) => errors.length > 0 && !errors.includes('NONE'),
      description: means.lateCommitRefused,
    })
  } finally {
    frozen.$.thaw()
    thaw.resolve()
  }
  await shared(apps)
  // One partition at a time: a member that still remembers old offsets of the others commits them now.
  for (const partition of [0, 1, 2]) {
    written.push(...(await write(topics, 1, [partition])))
    await allHandled(apps, written)
  }
  await allCommitted(topics)
  expect(outOfOrder(apps), means.order).toEqual([])
  expect(commitsBack(wire), means.commitsGrow).toEqual([])
  await Promise.all(members.map((member) => member.stop()))
})

test('2.5 a commit that is lost on its way is made again', async ({ subject, topics, wire }) => {
  const coming = [subject<typeof Lab>({ name: 'member-1' })]
  await topics.create('user-activity', { partitions: 3 })
  const { apps, members } = await join(coming, {})
  const lost = wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    endpoint: 'member-1',
    description: means.faults.commitLost,
    action: { do: 'cut', when: 'before' },
  })
  // One record, so that no later commit makes up for the lost one.
  const written = await write(topics, 1, [0])
  await reached(lost)
  await allHandled(apps, written)
  await allCommitted(topics)
  expect(outOfOrder(apps), means.order).toEqual([])
  expect(commitsBack(wire), means.commitsGrow).toEqual([])
  await members[0]!.stop()
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await apps[0]!.$.kill()
})
