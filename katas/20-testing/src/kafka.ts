import type { TestKafka } from '#harness/embedded'
import { notImplemented } from '#harness/kata'

/**
 * Task 20.2. A Kafka for integration tests. Where the environment variable `KATA_EMBEDDED_KAFKA` is set, somebody has one ready: `embeddedKafka()` finds it.
 * Else a container of `confluentinc/cp-kafka:8.2.1`, or of the image that `KATA_KAFKA_IMAGE` names, by `@testcontainers/kafka`. Where there is no
 * container to be had, `embeddedKafka()`. `stop()` leaves nothing behind.
 */
export async function startKafka(): Promise<TestKafka> {
  return notImplemented('20.2')
}
