import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Built by scripts/compat-image.sh, where nothing can be pulled. */
const images = [process.env['KATA_KAFKA_IMAGE'], 'confluentinc/cp-kafka:8.2.1', 'local/cp-kafka-compat:8.1.0']

/** An image of Kafka that the Docker engine has; undefined where there is none, or no engine. */
export async function dockerImage(): Promise<string | undefined> {
  for (const image of images) {
    const isThere = image && (await run('docker', ['image', 'inspect', image]).then(Boolean, () => false))
    if (isThere) return image
  }
  return undefined
}

/** Testcontainers' own reaper is an image that may not be there to pull; and a test that ends leaves nothing for it. Containers are reached on loopback. */
export const withEngine = { TESTCONTAINERS_RYUK_DISABLED: 'true', TESTCONTAINERS_HOST_OVERRIDE: '127.0.0.1' }

/** No engine answers there. */
export const withoutEngine = { DOCKER_HOST: 'tcp://127.0.0.1:1', TESTCONTAINERS_RYUK_DISABLED: 'true' }
