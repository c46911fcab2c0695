import {
  eventually,
  expect,
  expectRejection,
  readable,
  readSettled,
  type Subject,
  type TopicRecord,
  type Topics,
  test,
  type Wire,
  type WireFault,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { feed, lineOf, someEvents } from './events.ts'
import { expectEachOnce } from './lines.ts'
import { means } from './means.ts'

/** The lines that a consumer owes for these records. */
const linesOf = (records: readonly TopicRecord[]) =>
  records.map(readable).map(({ partition, offset, value }) => lineOf({ partition, offset }, value as Lab.UserEvent))

test('1.5 a hundred events are sent, printed and counted', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  expect(await app.roundTrip()).toEqual({ sent: 100, printed: 100 })
  expect((await topics.describe('user-events')).partitions, means.partitions).toHaveLength(3)
  const records = await readSettled(topics, 'user-events')
  expect(records, means.sentByTrip).toHaveLength(100)
  expectEachOnce(app.$.output.lines, linesOf(records))
  expect(app.$.rejects, means.ownEventsAreGood).toEqual([])
  const users = new Set(records.map(({ key }) => String(key)))
  expect(users.size, means.severalUsers).toBeGreaterThan(1)
})

test('1.5 a round trip of no events, of one, and one after another print their own events alone', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  for (const count of [0, 1, 10, 25]) {
    let isOver = false
    const over = () => {
      isOver = true
    }
    const trip = app.roundTrip(count)
    trip.then(over, over)
    await eventually(() => isOver, { until: (over) => over, description: means.tripEnds(count) })
    expect(await trip).toEqual({ sent: count, printed: count })
  }
  expectEachOnce(app.$.output.lines, linesOf(await readSettled(topics, 'user-events')))
})

test('1.5 waits for its own events, whatever others have sent', async ({ subject, topics, wire, scope }) => {
  await topics.create('user-events', { partitions: 3 })
  const earlier = await killedTrip(await subject<typeof Lab>({ name: 'earlier' }), topics, wire)
  const foreign = [...linesOf(earlier), ...(await feed(topics, someEvents(30, scope.seed)))]
  const app = await subject<typeof Lab>()
  let fetches: WireFault | undefined
  const isReading = () =>
    wire.trace.filter({ api: ['JoinGroup', 'ConsumerGroupHeartbeat'], endpoint: 'app' }).length > 0
  const foreignLines = () =>
    eventually(() => app.$.output.lines, {
      until: ({ length }) => length >= foreign.length,
      description: means.lines(foreign.length),
    })
  const firstOwn = wire.fault({
    api: 'Produce',
    endpoint: 'app',
    direction: 'request',
    action: {
      do: 'call',
      run: async () => {
        // The lines of others are printed before there is an own event, its own lines after all of its sends are over.
        if (isReading()) await foreignLines().catch(() => {})
        const held = { api: 'Fetch', direction: 'response', times: Number.POSITIVE_INFINITY, optional: true } as const
        fetches = wire.fault({ ...held, action: { do: 'hold' } })
      },
    },
  })
  const trip = app.roundTrip(10)
  await waitForFault(firstOwn, { description: means.sendsItsOwn, starting: trip })
  const produce = { api: 'Produce', endpoint: 'app' } as const
  const unanswered = () =>
    wire.trace.filter({ ...produce, direction: 'request' }).length -
    wire.trace.filter({ ...produce, direction: 'response' }).length
  const records = await eventually(() => topics.read('user-events'), {
    until: ({ length }) => length === foreign.length + 10 && unanswered() === 0,
    description: means.ownEventsAreSent,
  })
  await app.$.clock.now() // it knows the answers
  fetches?.remove()
  const counted = await trip
  const own = linesOf(records).filter((line) => !foreign.includes(line))
  const userOf = (line: string) => line.split(' ')[1]
  const earlierUsers = linesOf(earlier).map(userOf)
  const about = own.some((line) => earlierUsers.includes(userOf(line))) ? means.usersComeAgain : means.ownEvents
  expect(
    own.filter((line) => !app.$.output.lines.includes(line)),
    about,
  ).toEqual([])
  expect(counted, about).toEqual({ sent: 10, printed: 10 })
})

/** A trip of another process, which dies when its ten events are in the topic and before it has read one. Gives those events. */
async function killedTrip(app: Subject<typeof Lab>, topics: Topics, wire: Wire): Promise<TopicRecord[]> {
  const endpoint = app.$.name
  const times = Number.POSITIVE_INFINITY
  wire.fault({ api: 'Fetch', direction: 'response', endpoint, times, optional: true, action: { do: 'hold' } })
  const trip = app.roundTrip(10)
  let failure: unknown
  trip.catch((error: unknown) => {
    failure = error
  })
  const records = await eventually(() => topics.read('user-events'), {
    until: ({ length }) => length === 10 || failure !== undefined,
    description: means.ownEventsAreSent,
  })
  if (records.length < 10) await trip
  await app.$.kill()
  await topics.expireSessions()
  return records
}

test('1.5 an error on the way rejects and leaves nothing open', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  for (const [api, error] of [
    ['InitProducerId', 'CLUSTER_AUTHORIZATION_FAILED'],
    ['Produce', 'TOPIC_AUTHORIZATION_FAILED'],
  ] as const) {
    const refusal = wire.fault({ api, times: Number.POSITIVE_INFINITY, action: { do: 'answer', error } })
    await expectRejection(app.roundTrip(5), { about: means.refusedTrip })
    refusal.remove()
    expect(await topics.members('user-events-printer'), means.leftInGroup).toEqual([])
  }
})
