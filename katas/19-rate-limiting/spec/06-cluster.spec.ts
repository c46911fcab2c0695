import { type About, type AboutWait, eventually, expect, test, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { answered, answers, GROUP, idsOf, OPTIONS, requests } from './cluster.ts'
import { means } from './means.ts'

test('19.2 answers each request once, and goes on counting, although it is killed in the middle of a transaction', async ({
  subject,
  topics,
  wire,
}) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startLimiter(OPTIONS)
  await topics.produce('requests', requests('a', 0, 2))
  await answered(topics, ['a-0', 'a-1'], means.firstAnswers)
  const death = wire.fault({
    ...{ api: 'Produce', endpoint: 'first', direction: 'response', topic: topics.name('admitted') },
    action: { do: 'call', run: () => first.$.kill() },
  })
  await topics.produce('requests', requests('a', 2, 4))
  await waitForFault(death, { description: means.deathAtTheThird })
  const second = await subject<typeof Lab>({ name: 'second' })
  const service = await second.startLimiter(OPTIONS)
  await topics.produce('requests', requests('a', 6, 1))
  await answered(topics, ['a-2', 'a-3', 'a-4', 'a-5', 'a-6'], means.answersAfterTheCrash)
  const { admitted, rejected } = await answers(topics)
  expect(idsOf(admitted), means.countAfterTheCrash).toEqual(['a-0', 'a-1', 'a-2'])
  expect(idsOf(rejected), means.decidedAgain).toEqual(['a-3', 'a-4', 'a-5', 'a-6'])
  await service.stop()
})

test('19.4 forgets none of those who wait, in a crash and at a stop, and releases none again', async ({
  subject,
  topics,
}) => {
  const options = { ...OPTIONS, clientLimit: 1, overflow: 'delay' as const, maxWaiting: 10 }
  /** Whoever leaves again takes the place of one that has not left yet: so many are looked at, whoever they are. */
  const expectReleased = async (count: number, description: AboutWait, about: About = means.releasedAgain) => {
    const released = () => answers(topics).then(({ admitted }) => idsOf(admitted))
    await eventually(released, { until: ({ length }) => length >= count, timeoutMs: 15_000, description })
    expect(await released(), about).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6'].slice(0, count))
  }
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await first.startLimiter(options)
  await topics.produce('requests', requests('a', 0, 5))
  await waitForCommitted(topics, GROUP, 'requests', undefined, { means: means.takenIn })
  await first.setLimit('a', 2)
  await expectReleased(2, means.firstRelease)
  await first.$.kill()
  const second = await subject<typeof Lab>({ name: 'second' })
  const before = await second.startLimiter(options)
  await second.setLimit('a', 3)
  await expectReleased(3, means.releaseAfterTheCrash)
  await before.stop()
  const after = await second.startLimiter(options)
  await topics.produce('requests', requests('a', 5, 2))
  await waitForCommitted(topics, GROUP, 'requests', undefined, { means: means.takenInLater })
  await second.setLimit('a', 10)
  await expectReleased(7, means.releaseAfterTheStop, means.behindThoseFromBefore)
  await after.stop()
})

test('19.5 takes new limits while it runs, and knows those from before its start', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await app.setLimit('b', 1)
  const service = await app.startLimiter({ ...OPTIONS, clientLimit: 2 })
  await topics.produce('requests', [...requests('a', 0, 3), ...requests('b', 0, 3)])
  await answered(topics, ['a-0', 'a-1', 'a-2', 'b-0', 'b-1', 'b-2'], means.answersOf('a, b'))
  expect(idsOf((await answers(topics)).admitted).toSorted(), means.limitFromBefore).toEqual(['a-0', 'a-1', 'b-0'])
  await app.setLimit('a', 4)
  await app.setLimit('b', null)
  let asked = 3
  // Asking costs nothing: what is rejected does not count. A loaded machine may take longer than the second that a quiet one has.
  await eventually(
    async () => {
      await topics.produce('requests', [...requests('a', asked, 1), ...requests('b', asked, 1)])
      await answered(topics, [`a-${asked}`, `b-${asked}`], means.answersOf('a, b'))
      asked += 1
      const found = (await answers(topics)).admitted.map(({ client }) => client)
      return { a: found.filter((it) => it === 'a').length, b: found.filter((it) => it === 'b').length }
    },
    { until: ({ a, b }) => a >= 4 && b >= 2, description: means.newLimitsHold },
  )
  await topics.produce('requests', [...requests('a', asked, 2), ...requests('b', asked, 2)])
  const last = ['a', 'b'].map((client) => `${client}-${asked + 1}`)
  await answered(topics, last, means.answersOf('a, b'))
  const admitted = (await answers(topics)).admitted.map(({ client }) => client).toSorted()
  expect(admitted, means.notOnceMore).toEqual(['a', 'a', 'a', 'a', 'b', 'b'])
  await service.stop()
})
