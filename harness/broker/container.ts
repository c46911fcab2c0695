import { KafkaContainer } from '@testcontainers/kafka'
import { Wait } from 'testcontainers'
import { containerLife, containerLog, docker, prepareTestcontainers } from '../docker/index.ts'
import { KataError, messageOf } from '../errors/index.ts'
import { guardContainer, killGroup, spawnGuarded } from '../guardian/index.ts'
import { firstLine, logTail, onFreePorts, PortTakenError } from '../processes/index.ts'
import { notRunning } from './failures.ts'
import { READY } from './kafka-process.ts'
import { brokerProperties } from './profile.ts'
import type { Broker, BrokerOptions } from './types.ts'

const CLIENT_PORT = 9093
const START_DEADLINE_MS = 120_000

/** The image's `sh -c` is process 1 and hears no SIGTERM, so the broker is told itself. Official images have no pkill. */
const TERMINATE_JAVA =
  'cd /proc; for p in [0-9]*; do read -r name < $p/comm; [ "$name" = java ] && kill -TERM $p; done; true'

/**
 * KafkaContainer advertises the port that it was first mapped to; a restart would map another. This one keeps its
 * port, listens on loopback only, and is on the guardian's list from the moment that it exists.
 */
class FixedPortKafka extends KafkaContainer {
  readonly port: number
  unguard: () => void = () => {}

  constructor(image: string, port: number) {
    super(image)
    this.port = port
  }

  protected override async beforeContainerCreated(): Promise<void> {
    await super.beforeContainerCreated()
    // super exposes the port once more, at random
    this.exposedPorts = []
    this.withExposedPorts({ container: CLIENT_PORT, host: this.port })
    this.hostConfig.PortBindings = { [`${CLIENT_PORT}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: String(this.port) }] }
  }

  protected override async containerCreated(containerId: string): Promise<void> {
    this.unguard = guardContainer(containerId)
  }
}

/**
 * Apache Kafka in a Docker container, by Testcontainers. A transaction that is being ended while `kill` strikes may hang after `start`: see
 * `forgetKilledBroker`, which has no way into an image's own start. The engine answers and the image is there: see `docker.ts`. */
export async function startContainer(image: string, options: BrokerOptions): Promise<Broker> {
  prepareTestcontainers()
  const environment = environmentOf(brokerProperties(options.config))
  return onFreePorts(1, async ([port = 0]) => {
    const log = logTail()
    const kafka = new FixedPortKafka(image, port)
      .withEnvironment(environment)
      .withLogConsumer((stream) => log.follow(stream))
      .withWaitStrategy(Wait.forLogMessage(READY))
      .withStartupTimeout(START_DEADLINE_MS) as FixedPortKafka
    try {
      const id = (await kafka.start()).getId()
      return containerBroker(id, `127.0.0.1:${port}`, kafka.unguard)
    } catch (cause) {
      if (/address already in use|port is already allocated/i.test(messageOf(cause))) throw new PortTakenError()
      throw notStarted(image, `${messageOf(cause)}\n${log.text(15)}`, cause)
    }
  })
}

/** The images' rule: `group.initial.rebalance.delay.ms` → `KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS`. */
function environmentOf(properties: Readonly<Record<string, string>>): Record<string, string> {
  const variables = Object.entries(properties).map(([name, value]) => [
    `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
    value,
  ])
  return {
    ...Object.fromEntries(variables),
    KAFKA_HEAP_OPTS: '-Xmx256m',
    KAFKA_JVM_PERFORMANCE_OPTS: '-XX:+UseSerialGC -XX:TieredStopAtLevel=1',
  }
}

function containerBroker(id: string, address: string, unguard: () => void): Broker {
  const life = containerLife({
    id,
    stop: ['exec', id, 'sh', '-c', TERMINATE_JAVA],
    startAgain: () => startedAgain(id),
    notRunning: (log) => notRunning(address, log),
    async remove() {
      await docker(['rm', '--force', '--volumes', id])
      unguard()
    },
  })
  return {
    ...life,
    mode: 'container',
    bootstrapServers: [address],
    capabilities: new Set(['kill', 'restart', 'freeze', 'configure', 'multiple']),
    clientConfig: {},
    logTail: () => containerLog(id),
  }
}

/** Attached before it starts, so that no line is missed. */
async function startedAgain(id: string): Promise<void> {
  const log = logTail()
  const attached = spawnGuarded('docker', ['start', '--attach', id], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  log.follow(attached.stdout, attached.stderr)
  const outcome = await firstLine(attached, log, [READY], START_DEADLINE_MS)
  killGroup(attached, 'SIGKILL') // lets go of the output; the container runs on
  if (outcome !== READY) throw notStarted(id, `${outcome}\n${log.text(15)}`)
}

function notStarted(what: string, observed: string, cause?: unknown): KataError {
  return new KataError({
    code: 'BROKER_NOT_READY',
    expected: { en: `Kafka answers in the container ${what}`, ru: `Kafka в контейнере ${what} отвечает` },
    observed,
    next: {
      en: 'read the message above; docker logs tells more; KAFKA=native needs no Docker',
      ru: 'прочитайте сообщение выше; подробнее в docker logs; KAFKA=native обходится без Docker',
    },
    cause,
  })
}
