import fc from 'fast-check'
import { type Subject, say, type Topics, test, type Wire, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, MORTAL, Visitors } from './cluster.ts'
import { means } from './means.ts'

/** A request of a commit. The process is dead before the broker has heard of it, or before it knows the answer. */
interface Point {
  api: string
  direction: 'request' | 'response'
  /** Of the requests that name a topic: how that ends. */
  topic?: string
}

const points: Point[] = [
  { api: 'Produce', direction: 'response', topic: '-changelog' },
  { api: 'Produce', direction: 'response', topic: 'recommendations' },
  { api: 'TxnOffsetCommit', direction: 'request' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
]

/** Lets the process die there, once rows have been written; resolves when that is prepared. `death` is to be waited for once there is something to commit. */
async function dieAt(topics: Topics, wire: Wire, app: Subject<typeof Lab>, point: Point) {
  const { api, direction } = point
  const endpoint = app.$.name
  const rows = topics.name('recommendations')
  const hasWritten = () => wire.trace.filter({ api: 'Produce', endpoint, topic: rows }).length > 0
  const topic = point.topic && (await topics.list()).find((name) => name.endsWith(point.topic!))
  const run = async (): Promise<'drop'> => {
    await app.$.kill()
    return 'drop'
  }
  const description = say(means.where(point))
  const common = { endpoint, description, action: { do: 'call', run } as const, optional: true }
  const asked = wire.fault({ ...common, api, direction, ...(topic ? { topic } : { where: hasWritten }) })
  // Offsets that no transaction has: the process dies as well, and the rows tell.
  const apart = wire.fault({ ...common, api: 'OffsetCommit', where: hasWritten })
  return async function death(): Promise<void> {
    await waitForFault([asked, apart], { timeoutMs: 15_000, description: means.dies(means.where(point)) })
    await app.$.ended
    asked.remove()
    apart.remove()
  }
}

test('23.3 the rows are right, wherever in a commit the process dies', async ({ subject, topics, wire, scope }) => {
  await createTopics(topics, 1)
  const all = fc.shuffledSubarray(points, { minLength: points.length })
  const [schedule] = fc.sample(all, { seed: scope.seed, numRuns: 1 })
  const visitors = new Visitors(topics, scope.seed)
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of schedule!.entries()) {
    const app = await next
    // Comes up while the group still waits for the one that is about to die.
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    await app.startRecommender(MORTAL)
    const death = await dieAt(topics, wire, app, point)
    await visitors.acts(
      [`user-${n}`, 'view', 'tea'],
      [`user-${n}`, 'purchase', 'cup'],
      [`user-${n}`, 'click', `own-${n}`],
    )
    await visitors.drawn(4)
    await death()
  }
  const survivor = await next
  const service = await survivor.startRecommender(MORTAL)
  await visitors.settled(means.died(schedule!.map(means.where)))
  await service.stop()
})
