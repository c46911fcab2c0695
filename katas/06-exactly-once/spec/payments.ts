/** What the specs of this lab share: payments to send, and how to see what became of them. */
import fc from 'fast-check'
import {
  type About,
  errorsIn,
  eventually,
  expect,
  produceSentinel,
  type ReadableRecord,
  readable,
  readUntilSentinel,
  type Subject,
  type Topics,
  type Wire,
  type WireMessage,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

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

/** At the edges of the contract: shortest and longest texts, odd letters, the version written out, a field of somebody else, equal but for the id. */
export function edgePayments(): Lab.Payment[] {
  const texts = ['я', 'я'.repeat(64), '😀'.repeat(32), ' a b ', 'x'.repeat(64)]
  const cents = [1, 99, 100, 101, Number.MAX_SAFE_INTEGER]
  const edges = texts.map((text, n) => ({ id: text, account: text, cents: cents[n]! }))
  const equal = ['equal-1', 'equal-2'].map((id) => ({ id, account: 'anna', cents: 7 }))
  const others = { id: 'others', account: 'anna', cents: 7, version: 1 as const, note: 'a field of somebody else' }
  return [...edges, ...equal, others]
}

/** Of one account, about 220 bytes each as records, 250 as entries. */
export function longPayments(count: number): Lab.Payment[] {
  const [account, rest] = ['界'.repeat(20), '界'.repeat(17)]
  return Array.from({ length: count }, (_, n) => ({ id: `${n}-${rest}`, account, cents: 1_000_000 }))
}

/** So many that one fetch brings them all (0.99 MB, of 1 MiB a partition), and their entries are more than a request may have (1.09 MB). */
export async function feedLargeFetch(topics: Topics): Promise<Lab.Payment[]> {
  const payments = longPayments(4_400)
  for (const from of [0, 2_200]) await feed(topics, payments.slice(from, from + 2_200))
  return payments
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

/** Once everything is dealt with and `running` is stopped. `about`: what is said when this fails. */
export async function expectEachOnce(
  topics: Topics,
  running: { stop(): Promise<void> },
  payments: readonly Lab.Payment[],
  about: About,
): Promise<void> {
  const entries = await entriesAfterAll(topics)
  await running.stop()
  expect(entries, about).toHaveExactlyOnce(idsOf(payments), paymentIdOf)
}

/** Until there are so many entries; a request that the broker finds too large is the end of waiting. */
export async function expectAllTaken(
  { topics, wire }: { topics: Topics; wire: Wire },
  ledger: 'ledger' | 'ledger-at-least-once',
  count: number,
): Promise<void> {
  const isTooLarge = (answer: WireMessage) => errorsIn(answer).includes('MESSAGE_TOO_LARGE')
  const tooLarge = () => wire.trace.filter({ api: 'Produce', direction: 'response', where: isTooLarge }).length
  await eventually(async () => tooLarge() > 0 || (await topics.read(ledger)).length >= count, {
    until: (over) => over,
    description: means.largeFetch(count),
  })
  expect(tooLarge(), means.tooLarge).toBe(0)
}
