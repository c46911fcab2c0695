/** Task 5.2: the dashboard, as Grafana imports it. */
import { type Dashboard, lagMetric, type Panel, panels } from './contract.ts'

type Query = [expr: string, legendFormat: string]

export function dashboard({ datasource }: { datasource: string }): Dashboard {
  const all: [title: string, unit: string, queries: Query[]][] = [
    [
      panels.throughput,
      'wps',
      [['sum by (topic) (rate(kafka_topic_messages_in_total[$__rate_interval]))', '{{topic}}']],
    ],
    // Nobody can average percentiles: the broker that is slowest is the one that somebody waits for.
    [
      panels.latency,
      's',
      [0.5, 0.95, 0.99].map((q) => [`max(kafka_request_seconds{request="Produce", quantile="${q}"})`, `p${q * 100}`]),
    ],
    [panels.underReplicated, 'short', [['sum(kafka_under_replicated_partitions)', 'partitions']]],
    [panels.lag, 'short', [[`sum by (group, topic) (${lagMetric})`, '{{group}} {{topic}}']]],
    [panels.queue, 'short', [['kafka_request_queue_size', '{{instance}}']]],
  ]
  return {
    title: 'Kafka',
    uid: 'kafka',
    schemaVersion: 39,
    refresh: '5s',
    time: { from: 'now-15m', to: 'now' },
    panels: all.map(
      ([title, unit, queries], n): Panel => ({
        id: n + 1,
        title,
        type: 'timeseries',
        datasource: { type: 'prometheus', uid: datasource },
        targets: queries.map(([expr, legendFormat], q) => ({ refId: 'ABC'[q]!, expr, legendFormat })),
        gridPos: { x: (n % 2) * 12, y: Math.floor(n / 2) * 8, w: 12, h: 8 },
        fieldConfig: { defaults: { unit } },
      }),
    ),
  }
}
