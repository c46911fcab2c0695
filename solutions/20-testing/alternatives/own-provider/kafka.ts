import { KafkaContainer } from '@testcontainers/kafka'
import { getContainerRuntimeClient } from 'testcontainers'
import { embeddedKafka, type TestKafka, testKafka } from '#harness/embedded'

const { KATA_EMBEDDED_KAFKA: ready, KATA_KAFKA_IMAGE: image = 'confluentinc/cp-kafka:8.2.1' } = process.env

export async function startKafka(): Promise<TestKafka> {
  if (ready) return embeddedKafka()
  const container = await inContainer().catch(() => undefined)
  if (!container) return embeddedKafka()
  const address = `${container.getHost()}:${container.getMappedPort(9093)}`
  return testKafka([address], () => container.stop().then(() => {}))
}

async function inContainer() {
  await getContainerRuntimeClient()
  return new KafkaContainer(image).withKraft().start()
}
