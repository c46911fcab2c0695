import fc from 'fast-check'
import { type Subject, say, type Topics, test, type Wire, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { Clicks, createTopics, MORTAL } from './cluster.ts'
import { means } from './means.ts'

/** A request of a commit. The process is dead before the broker has heard of it, or before it knows the answer. */
interface Point {
  api: string
  direction: 'request' | 'response'
  /** Of the requests that name a topic: how that ends. */
  topic?: string
}

const points: Point[] = [
  { api: 'AddPartitionsToTxn', direction: 'response', topic: 'click-counts' },
  { api: 'Produce', direction: 'response', topic: '-repartition' },
  { api: 'Produce', direction: 'response', topic: '-changelog' },
  { api: 'Produce', direction: 'response', topic: 'click-counts' },
  { api: 'AddOffsetsToTxn', direction: 'response' },
  { api: 'TxnOffsetCommit', direction: 'request' },
  { api: 'TxnOffsetCommit', direction: 'response' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
]

/**
 * Lets the process die there; resolves when that is prepared. `death` is to be called, and waited for, once there is something to commit.
 * Of two tasks one feeds the other by the repartition topic: the first transactions have no counts in them. These here do.
 */
async function dieAt(topics: Topics, wire: Wire, app: Subject<typeof Lab>, point: Point) {
  const { api, direction } = point
  const endpoint = app.$.name
  const counts = topics.name('click-counts')
  const hasCounted = () => wire.trace.filter({ api: 'Produce', endpoint, topic: counts }).length > 0
  const topic = point.topic && (await topics.list()).find((name) => name.endsWith(point.topic!))
  const run = async (): Promise<'drop'> => {
    await app.$.kill()
    return 'drop'
  }
  const description = say(means.where(point))
  const common = { endpoint, description, action: { do: 'call', run } as const, optional: true }
  const asked = wire.fault({ ...common, api, direction, ...(topic ? { topic } : { where: hasCounted }) })
  // Offsets that no transaction has: the process dies as well, and the counts tell.
  const apart = wire.fault({ ...common, api: 'OffsetCommit', where: hasCounted })
  return async function death(): Promise<void> {
    await waitForFault([asked, apart], {
      timeoutMs: 15_000,
      description: means.dies(means.where(point)),
    })
    await app.$.ended
    asked.remove()
    apart.remove()
  }
}

test('4.3 each click counts once, wherever in a commit the process dies', async ({ subject, topics, wire, scope }) => {
  await createTopics(topics, 1)
  const all = fc.shuffledSubarray(points, { minLength: points.length })
  const [schedule] = fc.sample(all, { seed: scope.seed, numRuns: 1 })
  const clicks = new Clicks(topics, scope.seed)
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of schedule!.entries()) {
    const app = await next
    // Comes up while the group still waits for the one that is about to die.
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    await app.startClickCounts(MORTAL)
    const death = await dieAt(topics, wire, app, point)
    await clicks.feed(6)
    await death()
  }
  const survivor = await next
  const service = await survivor.startClickCounts(MORTAL)
  const meaning = means.died(schedule!.map(means.where))
  await clicks.counted(meaning)
  await service.stop()
  await clicks.counted(meaning)
})
