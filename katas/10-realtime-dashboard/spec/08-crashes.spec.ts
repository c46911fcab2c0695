import { type Subject, say, type Topics, test, type Wire, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, MORTAL, Sent } from './cluster.ts'
import { means } from './means.ts'

/** A request of a commit. The process is dead before the broker has heard of it, or before it knows the answer. */
interface Point {
  api: string
  direction: 'request' | 'response'
  topic?: string
  /** The alerts of the commit may be on their way after it. */
  isEarly?: boolean
}

const points: readonly Point[] = [
  { api: 'Produce', direction: 'response', topic: 'iot-alerts' },
  { api: 'TxnOffsetCommit', direction: 'request', isEarly: true },
  { api: 'EndTxn', direction: 'request' },
  { api: 'TxnOffsetCommit', direction: 'response', isEarly: true },
  { api: 'EndTxn', direction: 'response' },
]

/** Lets the process die there, at the next commit: whatever it is fed has alerts in it. What is returned is to be called, and waited for, once there is something to commit. */
function dieAt(topics: Topics, wire: Wire, app: Subject<typeof Lab>, point: Point) {
  const { api, direction, topic, isEarly } = point
  const endpoint = app.$.name
  const alerts = topics.name('iot-alerts')
  const hasAlerts = () => wire.trace.filter({ api: 'Produce', endpoint, topic: alerts }).length > 0
  const run = async (): Promise<'drop'> => {
    await app.$.kill()
    return 'drop'
  }
  const common = {
    endpoint,
    description: say(means.where(point)),
    action: { do: 'call', run } as const,
    optional: true,
  }
  const asked = wire.fault({
    ...common,
    api,
    direction,
    ...(topic ? { topic: topics.name(topic) } : isEarly ? {} : { where: hasAlerts }),
  })
  // Offsets that no transaction has: the process dies as well, and the alerts tell.
  const apart = wire.fault({ ...common, api: 'OffsetCommit', where: hasAlerts })
  return async function death(): Promise<void> {
    await waitForFault([asked, apart], { timeoutMs: 15_000, description: means.dies(means.where(point)) })
    await app.$.ended
    asked.remove()
    apart.remove()
  }
}

test('10.4 each alert is told once and each reading counts once, wherever in a commit the process dies', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await createTopics(topics, 1)
  const sent = new Sent(topics, scope.seed)
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of points.entries()) {
    const app = await next
    // Comes up while the group still waits for the one that is about to die.
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    await app.startAnalytics(MORTAL)
    const death = dieAt(topics, wire, app, point)
    await sent.feed(4)
    await death()
  }
  const survivor = await next
  const service = await survivor.startAnalytics(MORTAL)
  const meaning = means.died(points.map(means.where))
  await sent.settled(meaning)
  await service.stop()
  await sent.settled(meaning)
})
