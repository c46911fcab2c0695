import { eventually, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Shop } from './cluster.ts'
import { means } from './means.ts'

test('14.5 enriches clicks from every partition with the profile of their user and their product', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  const shop = new Shop(topics)
  await shop.open()
  const service = await app.startEnrichment()
  await shop.untilTablesAreKnown()
  await shop.click('click')
  await shop.expectEnriched('click', { came: means.allCame('click'), once: means.once })
  await service.stop()
})

test('14.5 goes on after each stop where it ended, with the tables as they were', async ({ subject, topics }) => {
  const shop = new Shop(topics)
  await shop.open()
  const prefixes: string[] = []
  const click = async (prefix: string) => {
    prefixes.push(prefix)
    await shop.click(prefix)
  }
  for (const name of ['first', 'second', 'third']) {
    const app = await subject<typeof Lab>({ name })
    if (prefixes.length > 0) await click(`before the ${name} start`)
    const service = await app.startEnrichment()
    if (prefixes.length === 0) {
      await shop.untilTablesAreKnown()
      await click('that the first does')
      await shop.expectEnriched('that the first does', { came: means.allCame('that the first does') })
    }
    await click(`in the middle of which the ${name} stops`)
    await service.stop()
  }
  const last = await subject<typeof Lab>({ name: 'last' })
  const service = await last.startEnrichment()
  // When these have come, whatever the last start does once more has come before them.
  await click('at the end')
  for (const prefix of prefixes.toReversed())
    await shop.expectEnriched(prefix, { came: means.cameAfterRestart(prefix), once: means.onceAfterStop })
  await service.stop()
})

test('14.5 two instances share the partitions, and one takes over what the other leaves', async ({
  subject,
  topics,
}) => {
  const [one, two] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'two' })]
  const shop = new Shop(topics)
  await shop.open()
  const first = await one.startEnrichment()
  await shop.untilTablesAreKnown()
  const second = await two.startEnrichment()
  await eventually(() => topics.members('enrichment'), {
    until: (all) => all.length === 2 && all.every(({ assignments }) => Object.keys(assignments).length > 0),
    timeoutMs: 15_000,
    description: means.twoMembers,
  })
  await shop.click('together')
  await shop.expectEnriched('together', { came: means.allCame('together') })
  await first.stop()
  await shop.click('alone')
  await shop.expectEnriched('alone', { came: means.takenOver })
  await second.stop()
})
