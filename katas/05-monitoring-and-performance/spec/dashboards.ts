import { expect } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

export type Panel = Lab.Dashboard['panels'][number]

export const titles = [
  'Throughput',
  'Request latency',
  'Under-replicated partitions',
  'Consumer lag',
  'Request queue',
] as const

export function panelOf(panels: readonly Panel[], title: string): Panel {
  const panel = panels.find((one) => one.title === title)
  expect(
    panels.map((one) => one.title),
    means.panelIsThere,
  ).toContain(title)
  return panel!
}

/** The panel's queries, with a time where Grafana puts one. */
export const queriesOf = (panels: readonly Panel[], title: string, rateIntervalMs: number): string[] =>
  panelOf(panels, title).targets.map(({ expr }) =>
    expr
      .replaceAll('$__rate_interval', `${rateIntervalMs}ms`)
      .replaceAll('$__interval', '1s')
      .replaceAll('$__range', '1m'),
  )

/** What a made-up broker says of itself. It may change. */
export interface Facts {
  /** Records by topic. */
  perSecond: Record<string, number>
  /** p50, p95 and p99 of Produce. */
  seconds: [number, number, number]
  /** All three of Fetch: nobody asks for them. */
  fetchSeconds: number
  underReplicated: number
  queue: number
}

/** A broker that has just started: its counters begin at 0 and grow by the clock. */
export function brokersThatSay(facts: Facts): () => string {
  const started = performance.now()
  return () => {
    const seconds = (performance.now() - started) / 1_000
    const lines = Object.entries(facts.perSecond).map(
      ([topic, rate]) => `kafka_topic_messages_in_total{topic="${topic}"} ${seconds * rate}`,
    )
    for (const [n, quantile] of ['0.5', '0.95', '0.99'].entries())
      lines.push(
        `kafka_request_seconds{request="Produce",quantile="${quantile}"} ${facts.seconds[n]}`,
        `kafka_request_seconds{request="Fetch",quantile="${quantile}"} ${facts.fetchSeconds}`,
      )
    lines.push(`kafka_under_replicated_partitions ${facts.underReplicated}`, `kafka_request_queue_size ${facts.queue}`)
    return `${lines.join('\n')}\n`
  }
}
