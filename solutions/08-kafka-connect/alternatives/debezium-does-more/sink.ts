/** Task 8.3: from Kafka to the index. */
import type { Config } from './contract.ts'

const exactly = (text: string) => text.replace(/[.\\+*?()[\]{}|^$]/g, '\\$&')

export const sinkConfig = (options: {
  indexUrl: string
  prefix: string
  tables: string[]
  deadLetters: string
}): Config => ({
  'connector.class': 'IndexSinkConnector',
  'connection.url': options.indexUrl,
  'topics.regex': `${exactly(options.prefix)}\\.(${options.tables.map(exactly).join('|')})`,
  // A topic that comes later is found soon.
  'consumer.override.metadata.max.age.ms': '500',
  'retry.backoff.max.ms': '1000',
  'errors.tolerance': 'all',
  'errors.log.enable': 'true',
  'errors.deadletterqueue.topic.name': options.deadLetters,
  'errors.deadletterqueue.topic.replication.factor': '-1',
  'errors.deadletterqueue.context.headers.enable': 'true',
})
