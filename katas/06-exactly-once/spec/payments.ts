/** What the specs of this lab share: payments to send, and how to see what became of them. */
import fc from 'fast-check'
import {
  expect,
  produceSentinel,
  type ReadableRecord,
  readable,
  readUntilSentinel,
  type StartSubject,
  type Subject,
  say,
  type Text,
  type Topics,
  type Wire,
  type WireMatch,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'

export type App = Subject<typeof Lab>

/** The same for the same seed. `from` tells the ids of one batch from those of another. */
export function drawPayments(seed: number, count: number, from = 0): Lab.Payment[] {
  const payment = fc.record({
    account: fc.constantFrom('anna', 'boris', 'clara', 'dmitri', 'élise', 'фёдор'),
    cents: fc.integer({ min: 1, max: 1_000_000 }),
  })
  const drawn = fc.sample(payment, { seed: seed + from, numRuns: count })
  return drawn.map((it, n) => ({ id: `p${from + n}`, ...it }))
}

export async function createTopics(topics: Topics): Promise<void> {
  const names = ['payments', 'ledger', 'ledger-at-least-once']
  await Promise.all(names.map((name) => topics.create(name, { partitions: 2 })))
}

/** Past the graded code, straight to the broker. */
export async function feed(topics: Topics, payments: readonly Lab.Payment[]): Promise<void> {
  await topics.produce(
    'payments',
    payments.map((payment) => ({ key: payment.account, value: payment })),
  )
}

/** What the work on a payment makes of it. */
export const entryOf = ({ id, account, cents }: Lab.Payment): Lab.Entry => ({
  paymentId: id,
  account,
  cents,
  feeCents: Math.ceil(cents / 100),
})

export const paymentIdOf = ({ value }: ReadableRecord): unknown => (value as { paymentId?: unknown } | null)?.paymentId

export const idsOf = (payments: readonly Lab.Payment[]): string[] => payments.map(({ id }) => id)

/** Committed entries, once everything that stands in `payments` by now has been dealt with. */
export async function entriesAfterAll(topics: Topics, ledger: 'ledger' | 'ledger-at-least-once' = 'ledger') {
  const payment = { id: `last-${crypto.randomUUID()}`, account: 'last', cents: 1 }
  const sentinel = await produceSentinel(topics, 'payments', { key: payment.account, value: payment })
  return readUntilSentinel(topics, ledger, sentinel, {
    isSentinel: (record) => paymentIdOf(readable(record)) === payment.id,
  })
}

/** Once everything is dealt with and `running` is stopped. `meaning`: what it usually is when this fails. */
export async function expectEachOnce(
  topics: Topics,
  running: { stop(): Promise<void> },
  payments: readonly Lab.Payment[],
  meaning: Text,
): Promise<void> {
  const entries = await entriesAfterAll(topics)
  await running.stop()
  expect(entries, say(meaning)).toHaveExactlyOnce(idsOf(payments), paymentIdOf)
}

/**
 * The process dies when this message passes; a request is then lost, a response has been sent. Resolves when it is dead, and its
 * group has missed it.
 */
export async function dieAt(
  { wire, topics }: { wire: Wire; topics: Topics },
  app: App,
  point: DeathPoint,
  start: () => Promise<unknown>,
) {
  const fault = wire.fault({
    ...point,
    endpoint: app.$.name,
    action: {
      do: 'call',
      run: async (): Promise<'drop'> => {
        await app.$.kill()
        return 'drop'
      },
    },
  })
  await waitForFault(fault, { starting: start() })
  await app.$.ended
  await topics.expireSessions()
}

/** A point of the protocol with its words. */
export type DeathPoint = WireMatch & { description: string }

/** Each of these steps, and the process dead before it (request) or after it (response). */
export function deathPoints(apis: readonly string[]): DeathPoint[] {
  return apis.flatMap((api) => [
    { api, direction: 'request', description: `the process dies before ${api}` },
    { api, direction: 'response', description: `the process dies after ${api}` },
  ])
}

/**
 * One process after another, each with new payments to do and dying at another of the points, in an order drawn from the
 * seed. Gives the process that comes after the last, the payments of all, and the order for people.
 */
export async function dieAtEach(
  { subject, topics, wire, scope }: { subject: StartSubject; topics: Topics; wire: Wire; scope: { seed: number } },
  points: DeathPoint[],
  start: (app: App) => Promise<unknown>,
) {
  const all = fc.shuffledSubarray(points, { minLength: points.length })
  const schedule = fc.sample(all, { seed: scope.seed, numRuns: 1 })[0]!
  await createTopics(topics)
  const payments: Lab.Payment[] = []
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of schedule.entries()) {
    const app = await next
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    const more = drawPayments(scope.seed, 4, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await dieAt({ wire, topics }, app, point, () => start(app))
  }
  return { survivor: await next, payments, order: schedule.map(({ description }) => description).join('; ') }
}
