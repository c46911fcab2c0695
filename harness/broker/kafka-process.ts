import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { KataError } from '../errors/index.ts'
import { spawnJvm } from '../java/index.ts'
import { calibrate, patient, patientSignal } from '../patience/index.ts'
import { firstLine, gone, type LogTail, PortTakenError } from '../processes/index.ts'
import { unregisterBroker } from './controller-request.ts'
import { NODE_ID } from './run-directory.ts'

/** Of a machine that does nothing else. */
const START_DEADLINE_MS = 60_000
/** What it takes there. */
const USUAL_START_MS = 1_500

/** Logged when the broker is unfenced and its listeners accept. */
export const READY = /Kafka Server started/
const PORT_TAKEN = /Address already in use/

const JVM_FLAGS = [
  // Starts fast and stays small; the wrong flags for a throughput benchmark.
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xmx192m',
  '-Xss512k',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.BrokerServer=info',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS',
]

export interface KafkaLaunch {
  java: string
  /** Folder of Kafka's jars. */
  libs: string
  /** Holds `server.properties`; relative `log.dirs` are below it. */
  directory: string
  /** Flags for the class archive. */
  archiveFlags: readonly string[]
  log: LogTail
}

/** Of Kafka's own programs. */
export const classPathOf = ({ libs }: Pick<KafkaLaunch, 'libs'>): string => join(libs, '*')

/** Starts a broker; resolves when it is unfenced and accepts clients. Throws `PortTakenError`, or `BROKER_NOT_READY`. */
export async function launchKafka(launch: KafkaLaunch): Promise<ChildProcess> {
  const started = performance.now()
  const child = spawnServer(launch, [])
  const outcome = await firstLine(child, launch.log, [READY, PORT_TAKEN], START_DEADLINE_MS)
  if (outcome === READY) {
    calibrate(performance.now() - started, USUAL_START_MS)
    return child
  }
  await gone(child, 'SIGKILL')
  if (outcome === PORT_TAKEN) throw new PortTakenError(launch.log.text(5))
  throw notReady(outcome, launch.log)
}

/**
 * Lets the node's controller, alone, forget the broker that was killed. For Kafka 4.3.1 loses transactions that were being ended at that moment:
 * the controller still holds the dead broker for a living one, so the new process loads the transaction coordinator at once; then the old
 * session runs out, no partition has a leader for a while, and the coordinator takes partitions without one for deleted ones and
 * ends the transaction without its markers (TransactionMarkerChannelManager). It hangs, and read_committed stops before it.
 * A broker that is not registered has no leaders to lose, and need not wait for the old session: it is back sooner, too.
 */
export async function forgetKilledBroker(launch: KafkaLaunch, controllerPort: number): Promise<void> {
  const listener = `CONTROLLER://127.0.0.1:${controllerPort}`
  const alone = { 'process.roles': 'controller', listeners: listener, 'advertised.listeners': listener }
  const overrides = Object.entries(alone).flatMap(([name, value]) => ['--override', `${name}=${value}`])
  const child = spawnServer(launch, overrides)
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  using deadline = patientSignal(START_DEADLINE_MS)
  const failed = await unregisterBroker(controllerPort, NODE_ID, AbortSignal.any([deadline.signal, ended.signal]))
  await gone(child, 'SIGKILL')
  if (failed !== undefined) throw notReady(failed, launch.log)
}

/** Its output goes to the log where there is one. */
export function spawnServer(
  launch: Omit<KafkaLaunch, 'log'> & { log?: LogTail },
  overrides: readonly string[],
): ChildProcess {
  const flags = [...JVM_FLAGS, ...launch.archiveFlags]
  const child = spawnJvm({ ...launch, classPath: classPathOf(launch) }, flags, 'kafka.Kafka', [
    'server.properties',
    ...overrides,
  ])
  launch.log?.follow(child.stdout, child.stderr)
  return child
}

function notReady(outcome: RegExp | string, log: LogTail): KataError {
  return new KataError({
    code: 'BROKER_NOT_READY',
    expected: {
      en: `Kafka answers within ${patient(START_DEADLINE_MS) / 1000} s`,
      ru: `Kafka отвечает в течение ${patient(START_DEADLINE_MS) / 1000} с`,
    },
    observed: `${outcome}\n${log.text(15)}`,
    next: {
      en: 'read the log above; `kata doctor` checks Java, memory and disk',
      ru: 'прочитайте лог выше; `kata doctor` проверит Java, память и диск',
    },
  })
}
