/** Orders from a test's seed, and the topics as the services find them. */
import fc from 'fast-check'
import {
  type About,
  type AboutWait,
  expect,
  type ReadableRecord,
  readable,
  type Subject,
  type TopicRecord,
  type Topics,
  type WireFault,
  waitForFault,
  waitForRecords,
} from '#harness'
import type { Order, Payment } from '../src/index.ts'
import { means } from './means.ts'

const id = fc.uuid()
const order: fc.Arbitrary<Order> = fc.record(
  {
    version: fc.constant(1),
    orderId: id,
    customerId: id,
    amountCents: fc.integer({ min: 1, max: 1_000_000 }),
    currency: fc.constantFrom('EUR', 'USD', 'RUB'),
  },
  { noNullPrototype: true },
)

/** Ids that the contract allows: a header cannot carry them as they are, or they are easily taken for one another. */
export const unusualIds = [
  ...['заказ-1', 'Заказ-1', 'ё', 'Q', 'é', 'e\u0301', '🛒', 'a', 'A', ' a', 'a ', 'a/b', 'a%2Fb', 'a\nb', '7', '007'],
]

export function randomOrders(seed: number, count: number): Order[] {
  const orders = fc.uniqueArray(order, { minLength: count, maxLength: count, selector: ({ orderId }) => orderId })
  return fc.sample(orders, { seed, numRuns: 1 })[0]!
}

/** The payments of orders, every third declined. */
export function paymentsOf(orders: readonly Order[]): Payment[] {
  return orders.map((one, index) =>
    index % 3 === 2
      ? { ...one, status: 'declined', reason: 'card_declined' }
      : { ...one, status: 'paid', chargeId: `ch_${index}` },
  )
}

export const correlationOf = (orderId: string) => `c-${orderId}`

/** As another program would write them: key, value and correlation id in place. */
export function recordsOf(values: readonly (Order | Payment)[], partition?: number) {
  return values.map((value) => ({
    key: value.orderId,
    value,
    headers: { 'correlation-id': correlationOf(value.orderId) },
    ...(partition === undefined ? {} : { partition }),
  }))
}

/** The topics that a test needs: three partitions where orders are spread, one where they end. */
export async function createShop(topics: Topics, ...names: string[]): Promise<void> {
  const partitionsOf = (name: string) => (name === 'orders' || name === 'payments' ? 3 : 1)
  const roomy = { 'max.message.bytes': String(2 * 1024 ** 2) }
  const configOf = (name: string) => (name.endsWith('-rejected') ? { config: roomy } : {})
  await Promise.all(names.map((name) => topics.create(name, { partitions: partitionsOf(name), ...configOf(name) })))
}

/** The records of a topic by key, as they stand now. */
export async function byKey(topics: Topics, topic: string): Promise<Map<string, ReadableRecord>> {
  return keyed(await topics.read(topic))
}

/** The same, as soon as all these keys are there. */
export async function waitForKeys(topics: Topics, topic: string, keys: readonly string[], description: AboutWait) {
  const complete = (records: TopicRecord[]) => keys.every((key) => keyed(records).has(key))
  return keyed(await waitForRecords(topics, topic, complete, { description }))
}

/** By key, each key once: at least once may repeat a record, and may not contradict it. */
function keyed(records: readonly TopicRecord[]): Map<string, ReadableRecord> {
  const byKey = new Map<string, ReadableRecord>()
  for (const record of records.map(readable)) {
    const key = record.key ?? ''
    const before = byKey.get(key)
    if (before) expect(record.value, means.contradicts(key)).toEqual(before.value)
    byKey.set(key, record)
  }
  return byKey
}

/** Each of these keys has its record, and no other key has one. */
export function expectKeys(records: ReadonlyMap<string, unknown>, keys: readonly string[], about: About): void {
  expect([...records.keys()].sort(), about).toEqual([...keys].sort())
}

/** Until the fault has killed the process. A service that never gets so far is told what was waited for. */
export async function killedBy(fault: WireFault, app: Pick<Subject<object>, '$'>): Promise<void> {
  await waitForFault(fault, { description: means.writesItsFirst })
  await app.$.ended
}

export const idsOf = (orders: readonly { orderId: string }[]) => orders.map(({ orderId }) => orderId).sort()
