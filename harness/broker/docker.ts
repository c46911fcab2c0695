import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { KataError, messageOf } from '../errors/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail } from '../processes/index.ts'

/** Confluent Platform 8.2 carries Apache Kafka 4.2. KafkaContainer takes a tag that is a semantic version, 8.0.0 or newer. */
const OFFICIAL_IMAGE = 'confluentinc/cp-kafka:8.2.1'

const COMMAND_DEADLINE_MS = 60_000
const ENGINE_DEADLINE_MS = 5000

export function kafkaImage(env: NodeJS.ProcessEnv = process.env): string {
  return env['KATA_KAFKA_IMAGE'] || OFFICIAL_IMAGE
}

/** Standard output of a Docker command. Throws `DOCKER_FAILED` with what Docker said. */
export async function docker(args: readonly string[], timeout = COMMAND_DEADLINE_MS): Promise<string> {
  try {
    return (await promisify(execFile)('docker', args, { timeout, killSignal: 'SIGKILL' })).stdout.trim()
  } catch (cause) {
    throw new KataError({
      code: 'DOCKER_FAILED',
      expected: `docker ${args.join(' ')}`,
      observed: messageOf(cause).trim(),
      next: {
        en: 'see that the Docker engine runs (docker info) and that your user may use it, or use KAFKA=native',
        ru: 'проверьте, что Docker запущен (docker info) и доступен вашему пользователю, или используйте KAFKA=native',
      },
      cause,
    })
  }
}

/** Version of the Docker engine that answers. Throws `DOCKER_FAILED`. */
export function engineVersion(): Promise<string> {
  return docker(['version', '--format', '{{.Server.Version}}'], ENGINE_DEADLINE_MS)
}

/** Whether the image is on this machine. */
export async function hasImage(image: string): Promise<boolean> {
  return docker(['image', 'inspect', '--format', '{{.Id}}', image]).then(
    () => true,
    () => false,
  )
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
