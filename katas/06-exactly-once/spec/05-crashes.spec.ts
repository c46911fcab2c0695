import { eventually, expect, readable, type StartSubject, type Topics, test, type Wire } from '#harness'
import type * as Lab from '../src/index.ts'
import { deathPoints, dieAtEach } from './deaths.ts'
import { means } from './means.ts'
import {
  type App,
  createTopics,
  drawPayments,
  entriesAfterAll,
  expectEachOnce,
  feed,
  idsOf,
  paymentIdOf,
} from './payments.ts'

const points = deathPoints(['AddPartitionsToTxn', 'Produce', 'AddOffsetsToTxn', 'TxnOffsetCommit', 'EndTxn'])

test('6.4 each payment has one entry, wherever the process dies', async ({ subject, topics, wire, scope }) => {
  const context = { subject, topics, wire, scope }
  const { survivor, payments, order } = await dieAtEach(context, points, (app) => app.startExactlyOnce())
  const pipeline = await survivor.startExactlyOnce()
  await expectEachOnce(topics, pipeline, payments, means.inThisOrder(order))
})

/** What the broker had answered, and what it had not been asked, when the process died. */
type Traces = Readonly<Partial<Record<Lab.CrashPoint, { done?: string; undone?: string }>>>

const traces: Traces = {
  'before-send': { undone: 'Produce' },
  'after-send': { done: 'Produce', undone: 'TxnOffsetCommit' },
  'after-offsets': { done: 'TxnOffsetCommit', undone: 'EndTxn' },
  'after-commit': { done: 'EndTxn' },
}

const tracesOfTwin: Traces = {
  'before-send': { undone: 'Produce' },
  'after-send': { done: 'Produce', undone: 'OffsetCommit' },
  'after-offsets': { done: 'OffsetCommit' },
  'after-commit': { done: 'OffsetCommit' },
}

test('6.4 the crash simulation dies where it says, and no payment is lost or doubled', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const context = { subject, topics, wire, scope }
  const { survivor, payments } = await dieWhereTold(context, traces, (app, crashAt) =>
    app.startExactlyOnce({ crashAt }),
  )
  await expectEachOnce(topics, await survivor.startExactlyOnce(), payments, means.ownCrashes)
})

test('6.4 the twin dies where it says, loses nothing, and repeats what it had sent and not committed', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const context = { subject, topics, wire, scope }
  const { survivor, payments } = await dieWhereTold(context, tracesOfTwin, (app, crashAt) =>
    app.startAtLeastOnce({ crashAt }),
  )
  const twin = await survivor.startAtLeastOnce()
  const entries = (await entriesAfterAll(topics, 'ledger-at-least-once')).map((record) => paymentIdOf(readable(record)))
  await twin.stop()
  expect(
    idsOf(payments).filter((id) => !entries.includes(id)),
    means.lostByTwin,
  ).toEqual([])
  expect(entries.length - new Set(entries).size, means.repeatedByTwin).toBeGreaterThan(0)
})

/** One process after another, each with new payments and told to die at another point; and one that comes after them. */
async function dieWhereTold(
  { subject, topics, wire, scope }: { subject: StartSubject; topics: Topics; wire: Wire; scope: { seed: number } },
  traces: Traces,
  start: (app: App, crashAt: Lab.CrashPoint) => Promise<unknown>,
) {
  const points = Object.keys(traces) as Lab.CrashPoint[]
  const come = (name = 'survivor') => subject<typeof Lab>({ name, diesByItself: name !== 'survivor' })
  const payments: Lab.Payment[] = []
  let next = come(points[0])
  await createTopics(topics)
  for (const [n, crashAt] of points.entries()) {
    const app = await next
    next = come(points[n + 1])
    const more = drawPayments(scope.seed, 4, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await died(app, start(app, crashAt))
    await topics.expireSessions()
    const { done, undone } = traces[crashAt] ?? {}
    const seen = (api: string | undefined, direction: 'request' | 'response') =>
      api === undefined ? undefined : wire.trace.filter({ api, direction, endpoint: crashAt }).length > 0
    expect(
      { done: seen(done, 'response'), undone: seen(undone, 'request') },
      { ...(traces === tracesOfTwin ? means.pointsOfTwin : {}), of: means.diedWhere(crashAt, done, undone) },
    ).toEqual({ done: done && true, undone: undone && false })
  }
  return { survivor: await next, payments }
}

/** Until the process is dead. What the start rejects with while the process lives on is thrown. */
async function died(app: App, starting: Promise<unknown>): Promise<void> {
  const seen = { dead: false, failure: undefined as unknown }
  void app.$.ended.then(() => {
    seen.dead = true
  })
  starting.catch((error: unknown) => {
    // A call into a process that dies rejects as well, with the harness's word for it: then the end is not far.
    if ((error as { code?: unknown }).code !== 'SUBJECT_EXITED') seen.failure = error
  })
  await eventually(() => seen.dead || seen.failure !== undefined, {
    until: (over) => over,
    description: means.dead(app.$.name),
  })
  if (!seen.dead) throw seen.failure
}
