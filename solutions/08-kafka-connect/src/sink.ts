/** Task 8.3: from Kafka to the index. */
import type { Config } from './contract.ts'

export function sinkConfig({
  indexUrl,
  prefix,
  tables,
  deadLetters,
}: {
  indexUrl: string
  prefix: string
  tables: string[]
  deadLetters: string
}): Config {
  return {
    'connector.class': 'kata.index.IndexSinkConnector',
    topics: tables.map((table) => `${prefix}.${table}`).join(','),
    'connection.url': indexUrl,
    'errors.tolerance': 'all',
    'errors.deadletterqueue.topic.name': deadLetters,
    'errors.deadletterqueue.topic.replication.factor': '1',
    'errors.deadletterqueue.context.headers.enable': 'true',
  }
}
