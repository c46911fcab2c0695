import { KataError } from '../errors/index.ts'

/** Of native brokers, of the compatible image and of the family that the official image carries. */
export const KAFKA_VERSION = '4.3.1'

/**
 * The profile for tests: what waits for tens of seconds in production happens at once, and one node is a whole cluster.
 * Names and meaning: Kafka documentation, section "Broker Configs".
 */
const TEST_PROFILE: Readonly<Record<string, string>> = {
  'auto.create.topics.enable': 'false',
  'num.partitions': '1',
  'default.replication.factor': '1',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'share.coordinator.state.topic.num.partitions': '1',
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '100',
  'group.consumer.min.session.timeout.ms': '500',
  'group.consumer.min.heartbeat.interval.ms': '100',
  'transaction.abort.timed.out.transaction.cleanup.interval.ms': '1000',
  'transaction.remove.expired.transaction.cleanup.interval.ms': '1000',
  // A killed broker may register again only after its old session has run out (KIP-631).
  'broker.session.timeout.ms': '2000',
  'broker.heartbeat.interval.ms': '500',
  'controller.quorum.append.linger.ms': '0',
  // Retention and compaction: looked at each second, beginning at once.
  'log.initial.task.delay.ms': '500',
  'log.retention.check.interval.ms': '1000',
  'log.cleaner.backoff.ms': '500',
  'log.segment.delete.delay.ms': '1000',
  // The cleaner's default buffer alone is 128 MB of heap.
  'log.cleaner.dedupe.buffer.size': '4194304',
  'log.cleaner.io.buffer.size': '131072',
  'log.index.size.max.bytes': '1048576',
  'num.network.threads': '2',
  'num.io.threads': '4',
  'background.threads': '2',
}

const OWNED_BY_THE_HARNESS = new Set([
  'process.roles',
  'node.id',
  'listeners',
  'advertised.listeners',
  'listener.security.protocol.map',
  'inter.broker.listener.name',
  'controller.listener.names',
  'controller.quorum.voters',
  'log.dirs',
])

/** The profile with a test's own properties over it. Throws `BROKER_CONFIG_NOT_YOURS` for what decides where the broker lives. */
export function brokerProperties(config: Readonly<Record<string, string>> = {}): Record<string, string> {
  const foreign = Object.keys(config).filter((name) => OWNED_BY_THE_HARNESS.has(name))
  if (foreign.length > 0) {
    throw new KataError({
      code: 'BROKER_CONFIG_NOT_YOURS',
      kind: 'usage',
      expected: {
        en: 'broker properties that do not move the broker',
        ru: 'свойства брокера, которые не меняют его адрес и каталоги',
      },
      observed: foreign.join(', '),
      next: {
        en: 'leave these out: the harness chooses addresses and directories',
        ru: 'уберите их: адреса и каталоги выбирает стенд',
      },
    })
  }
  return { ...TEST_PROFILE, ...config }
}
