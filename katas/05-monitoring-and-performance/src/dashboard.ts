/** Task 5.2: the dashboard, as Grafana imports it. */
import { notImplemented } from '#harness/kata'
import type { Dashboard } from './contract.ts'

/**
 * Grafana's JSON with the five panels of the contract: each shows what the contract says of it, by PromQL on the metrics of the contract. Ids of panels are different, panels do not
 * lie on each other, and each asks the data source with this uid. Latencies have the unit `s`.
 * It is right with several brokers, while one of them starts again, and for topics and groups that nobody knows yet, however many.
 */
export function dashboard(_options: { datasource: string }): Dashboard {
  return notImplemented('5.2')
}
