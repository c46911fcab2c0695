import { KafkaContainer } from '@testcontainers/kafka'
import { embeddedKafka, type TestKafka, testKafka } from '#harness/embedded'

const IMAGE = 'confluentinc/cp-kafka:8.2.1'

/** A Kafka for integration tests: in a container where a Docker engine answers, else embedded. */
export async function startKafka(): Promise<TestKafka> {
  if (process.env['KATA_EMBEDDED_KAFKA']) return embeddedKafka()
  const image = process.env['KATA_KAFKA_IMAGE'] ?? IMAGE
  try {
    const container = await new KafkaContainer(image).withKraft().start()
    const address = `${container.getHost()}:${container.getMappedPort(9093)}`
    return testKafka([address], async () => void (await container.stop()))
  } catch (error) {
    console.warn(`no container of ${image} (${error}): the tests use an embedded Kafka`)
    return embeddedKafka()
  }
}
