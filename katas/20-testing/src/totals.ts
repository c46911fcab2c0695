import type { Ctx } from '#harness/kata'
import {
  Consumed,
  Grouped,
  json,
  KeyValue,
  Materialized,
  Produced,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
} from '#harness/streams'
import { accountTotal, type PaymentResult, paymentResult, topicNames } from './contract.ts'

export const HOUR_MS = 3_600_000
/** An hour takes late results until a result has come whose `at` is so long after the hour's end, or longer. */
export const GRACE_MS = 600_000

/**
 * `payment-results` → `account-totals`: what each account has paid in each hour (UTC), told anew at each payment. The hour is that of the result's `at`.
 * What was declined does not count. Key: the account.
 */
export function totalsTopology(name: Ctx['name']): Topology {
  const builder = new StreamsBuilder()
  const results = Consumed.with(string, json(paymentResult)).withTimestampExtractor(
    ({ value }) => (value as PaymentResult).at,
  )
  builder
    .stream(name(topicNames.results), results)
    .filter((_, { state }) => state === 'paid')
    .groupByKey(Grouped.with(string, json(paymentResult)))
    .windowedBy(TimeWindows.ofSizeAndGrace(HOUR_MS, GRACE_MS))
    .aggregate(
      () => ({ payments: 0, amountCents: 0 }),
      (_, { amountCents }, sum) => ({ payments: sum.payments + 1, amountCents: sum.amountCents + amountCents }),
      Materialized.with(string, json<{ payments: number; amountCents: number }>()),
    )
    .toStream()
    .map(({ key, window }, sum) => KeyValue.pair(key, { accountId: key, hour: window.start, ...sum }))
    .to(name(topicNames.totals), Produced.with(string, json(accountTotal)))
  return builder.build()
}
