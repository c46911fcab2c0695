/** Task 5.2: panels below each other, a query each. */
import { type Dashboard, lagMetric, type Panel, panels } from './contract.ts'

export function dashboard({ datasource }: { datasource: string }): Dashboard {
  const source = { type: 'prometheus', uid: datasource } as const
  let y = 0
  const panel = (
    id: number,
    title: string,
    expr: string,
    legendFormat: string,
    unit = 'none',
    type = 'timeseries',
  ): Panel => {
    const gridPos = { x: 0, y, w: 24, h: 7 }
    y += gridPos.h
    const targets = [{ refId: 'A', expr, legendFormat, datasource: source, range: true }]
    return { id, title, type, datasource: source, targets, gridPos, fieldConfig: { defaults: { unit } } }
  }
  return {
    uid: 'kafka-by-hand',
    title: 'Kafka brokers and groups',
    timezone: 'browser',
    panels: [
      panel(
        11,
        panels.throughput,
        'sum(rate(kafka_topic_messages_in_total[$__rate_interval])) by (topic)',
        '{{topic}}',
        'cps',
      ),
      panel(12, panels.latency, 'max by (quantile) (kafka_request_seconds{request="Produce"})', 'p{{quantile}}', 's'),
      panel(
        13,
        panels.underReplicated,
        'sum without (instance, job) (kafka_under_replicated_partitions)',
        '',
        'none',
        'stat',
      ),
      panel(14, panels.lag, `sum without (partition, instance, job) (${lagMetric})`, '{{group}}/{{topic}}'),
      panel(15, panels.queue, 'max by (instance) (kafka_request_queue_size)', '{{instance}}'),
    ],
  }
}
