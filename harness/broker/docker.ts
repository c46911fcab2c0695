import { hasImage } from '../docker/index.ts'
import { KataError } from '../errors/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail } from '../processes/index.ts'

/** Confluent Platform 8.2 carries Apache Kafka 4.2. KafkaContainer takes a tag that is a semantic version, 8.0.0 or newer. */
const OFFICIAL_IMAGE = 'confluentinc/cp-kafka:8.2.1'

export function kafkaImage(env: NodeJS.ProcessEnv = process.env): string {
  return env['KATA_KAFKA_IMAGE'] || OFFICIAL_IMAGE
}

/** Sees that the image is on this machine, pulling it if need be. Throws `IMAGE_NOT_PULLED`. */
export async function ensureImage(image: string, onProgress?: OnProgress): Promise<void> {
  if (await hasImage(image)) return
  using _ = announce(onProgress, () => ({ en: `pulling ${image}, once`, ru: `один раз скачивается образ ${image}` }))
  const log = logTail()
  const child = spawnGuarded('docker', ['pull', '--quiet', image], { stdio: ['ignore', 'pipe', 'pipe'] })
  log.follow(child.stdout, child.stderr)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new KataError({
    code: 'IMAGE_NOT_PULLED',
    expected: { en: `Docker has or pulls ${image}`, ru: `образ ${image} есть или скачивается` },
    observed: log.text(3) || String(code),
    next: {
      en: 'see that this machine reaches the image, or name one that is there in KATA_KAFKA_IMAGE (scripts/compat-image.sh builds one), or use KAFKA=native',
      ru: 'проверьте доступ к образу, или укажите имеющийся в KATA_KAFKA_IMAGE (его соберёт scripts/compat-image.sh), или используйте KAFKA=native',
    },
  })
}
