import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import { requireRoom } from '../places/index.ts'
import { lifeOf, logTail, onFreePorts, PortTakenError } from '../processes/index.ts'
import { notRunning, portLost } from './failures.ts'
import { forgetKilledBroker, type KafkaLaunch, launchKafka, spawnServer } from './kafka-process.ts'
import { ensureKafkaIn, type NativeKafka } from './native-kafka.ts'
import { type NativePorts, nativeProperties, prepareRunDirectory } from './run-directory.ts'
import type { Broker, BrokerOptions } from './types.ts'

/** A broker that writes less than this in its life is every broker of a lab. */
const ROOM_TO_RUN = 64 * 1024 * 1024

/** Apache Kafka as a child process, in KRaft mode, under `<home>/run/`. */
export async function startNative(options: BrokerOptions & { home: string }): Promise<Broker> {
  const kafka = await ensureKafkaIn(options.home, options.onProgress)
  const runs = join(options.home, 'run')
  await mkdir(runs, { recursive: true })
  await requireRoom(runs, ROOM_TO_RUN)
  const directory = await guardedDirectory(runs, 'broker-')
  const log = logTail()
  const archiveFlags = [`-XX:SharedArchiveFile=${kafka.archive}`]
  const launch: KafkaLaunch = { ...kafka, directory: directory.path, archiveFlags, log }
  try {
    const started = await onFreePorts(2, async ([client = 0, controller = 0]) => {
      await prepareRunDirectory(
        directory.path,
        kafka.template,
        nativeProperties({ client, controller }, options.config),
      )
      return { address: `127.0.0.1:${client}`, controller, process: await launchKafka(launch) }
    })
    return nativeBroker({ ...started, launch, directory })
  } catch (error) {
    await directory[Symbol.asyncDispose]()
    throw error
  }
}

interface Started {
  address: string
  /** Port of the controller. */
  controller: number
  process: ChildProcess
  launch: KafkaLaunch
  directory: GuardedDirectory
}

function nativeBroker({ address, controller, process, launch, directory }: Started): Broker {
  const logText = () => launch.log.text()
  const life = lifeOf({
    process,
    directory,
    notRunning: () => notRunning(address, logText()),
    async startAgain({ signalCode }) {
      if (signalCode === 'SIGKILL') await forgetKilledBroker(launch, controller)
      return launchKafka(launch).catch((error) => {
        throw error instanceof PortTakenError ? portLost(address, error.message) : error
      })
    },
  })
  return {
    ...life,
    mode: 'native',
    bootstrapServers: [address],
    capabilities: new Set(['kill', 'restart', 'freeze', 'configure', 'multiple', 'scripts']),
    clientConfig: {},
    logTail: async () => logText(),
  }
}

export interface BareKafka {
  kafka: NativeKafka
  directory: string
  ports: NativePorts
  /** Further flags of its JVM: a java agent, say. */
  flags: readonly string[]
}

/** For a Kafka that is somebody else's component: its folder is made, and what it gives starts the process, the second time on the data of the first. */
export async function prepareKafka({ kafka, directory, ports, flags }: BareKafka): Promise<() => ChildProcess> {
  await prepareRunDirectory(directory, kafka.template, nativeProperties(ports))
  const launch = { ...kafka, directory, archiveFlags: [`-XX:SharedArchiveFile=${kafka.archive}`, ...flags] }
  return () => spawnServer(launch, [])
}
