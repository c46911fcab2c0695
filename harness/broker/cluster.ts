import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { guardedDirectory, spawnGuarded } from '../guardian/index.ts'
import { findJava, propertiesText } from '../java/index.ts'
import { gone, logTail, onFreePorts, succeeded } from '../processes/index.ts'
import { type KafkaLaunch, launchKafka } from './kafka-process.ts'
import { ensureKafkaIn, formatLogDirectory, type NativeKafka } from './native-kafka.ts'
import { brokerProperties } from './profile.ts'
import { replaceInMeta } from './run-directory.ts'
import type { BrokerClientConfig } from './types.ts'

/** Several native brokers that clients reach over TLS, with a name and a password. Each is a controller as well. */
export interface Cluster extends AsyncDisposable {
  /** Of all nodes, in the order of their ids. */
  readonly bootstrapServers: readonly string[]
  readonly clientConfig: Required<BrokerClientConfig> & { ssl: { ca: string } }
  /** SIGKILL to the node of this id. Resolves when the process is gone. */
  kill(node: number): Promise<void>
  /** Starts a killed node on the same addresses with the same data. Resolves when it answers clients. */
  start(node: number): Promise<void>
}

/** Ids are 1, 2 and 3: with one of them down there is a majority of controllers, and of replicas. */
const nodes = [1, 2, 3]
const portsOfNode = 3
const user = { username: 'katas', password: 'katas-secret' }
const storePassword = 'katas-store'

/** PLAIN and SCRAM (KIP-43, KIP-84) are both open to `clientConfig`'s user; it names SCRAM-SHA-256. */
export async function startClusterIn(home: string): Promise<Cluster> {
  const kafka = await ensureKafkaIn(home)
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  const directory = await guardedDirectory(runs, 'cluster-')
  try {
    const ca = await makeCertificate(directory.path)
    const started = await onFreePorts(nodes.length * portsOfNode, async (ports) => {
      const launches = await prepareNodes(directory.path, kafka, ports)
      const processes = await Promise.all(launches.map(launchKafka))
      return { launches, processes, addresses: nodes.map((node) => `127.0.0.1:${portsOf(node, ports).client}`) }
    })
    const { launches, addresses } = started
    const processes: ChildProcess[] = started.processes
    return {
      bootstrapServers: addresses,
      clientConfig: { ssl: { ca }, sasl: { mechanism: 'scram-sha-256', ...user } },
      kill: (node) => gone(processes[node - 1]!, 'SIGKILL'),
      async start(node) {
        processes[node - 1] = await launchKafka(launches[node - 1]!)
      },
      async [Symbol.asyncDispose]() {
        await Promise.all(processes.map((process) => gone(process, 'SIGKILL')))
        await directory[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await directory[Symbol.asyncDispose]()
    throw error
  }
}

function portsOf(node: number, ports: readonly number[]): { client: number; internal: number; controller: number } {
  const [client = 0, internal = 0, controller = 0] = ports.slice((node - 1) * portsOfNode)
  return { client, internal, controller }
}

/** A key pair signed by itself, for all nodes; gives the certificate as PEM. */
async function makeCertificate(directory: string): Promise<string> {
  const keytool = async (...args: string[]) => {
    const store = ['-keystore', 'keys.p12', '-storetype', 'PKCS12', '-storepass', storePassword, '-alias', 'kafka']
    const child = spawnGuarded(join(dirname(findJava()), 'keytool'), [...args, ...store], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await succeeded(child, logTail(), directory, {
      code: 'CERTIFICATE_NOT_MADE',
      expected: { en: 'keytool makes a certificate', ru: 'keytool создаёт сертификат' },
      next: { en: 'see what keytool says above', ru: 'посмотрите, что сообщил keytool' },
    })
  }
  await keytool(
    '-genkeypair',
    '-keyalg',
    'EC',
    '-dname',
    'CN=127.0.0.1',
    '-ext',
    'san=ip:127.0.0.1',
    '-ext',
    'bc=ca:true',
  )
  await keytool('-exportcert', '-rfc', '-file', 'ca.pem')
  return readFile(join(directory, 'ca.pem'), 'utf8')
}

/** One directory a node, formatted with one cluster id and the user's SCRAM credentials. */
async function prepareNodes(directory: string, kafka: NativeKafka, ports: readonly number[]): Promise<KafkaLaunch[]> {
  const formatted = join(directory, 'node-1')
  const launches: KafkaLaunch[] = []
  for (const node of nodes) {
    const own = join(directory, `node-${node}`)
    const data = join(own, 'data')
    await mkdir(data, { recursive: true })
    await writeFile(join(own, 'server.properties'), propertiesText(propertiesOf(node, ports)))
    if (own === formatted) {
      const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
        '--add-scram',
        `${mechanism}=[name=${user.username},password=${user.password}]`,
      ])
      await formatLogDirectory({ ...kafka, directory: own }, scram)
    } else {
      await copyFile(join(formatted, 'data', 'bootstrap.checkpoint'), join(data, 'bootstrap.checkpoint'))
      const meta = await readFile(join(formatted, 'data', 'meta.properties'), 'utf8')
      const identity = { 'node.id': String(node), 'directory.id': randomBytes(16).toString('base64url') }
      await writeFile(join(data, 'meta.properties'), replaceInMeta(meta, identity))
    }
    launches.push({
      ...kafka,
      directory: own,
      archiveFlags: [`-XX:SharedArchiveFile=${kafka.archive}`],
      log: logTail(),
    })
  }
  return launches
}

function propertiesOf(node: number, ports: readonly number[]): Record<string, string> {
  const own = portsOf(node, ports)
  const listeners = `CLIENT://127.0.0.1:${own.client},INTERNAL://127.0.0.1:${own.internal}`
  const login = (module: string) => `org.apache.kafka.common.security.${module} required`
  const scram = `${login('scram.ScramLoginModule')};`
  return {
    ...brokerProperties({
      'default.replication.factor': '3',
      'min.insync.replicas': '2',
      'offsets.topic.replication.factor': '3',
      'transaction.state.log.replication.factor': '3',
      'transaction.state.log.min.isr': '2',
      'offsets.topic.num.partitions': '3',
      'transaction.state.log.num.partitions': '3',
      // A controller that died is missed at once, too.
      'controller.quorum.fetch.timeout.ms': '1000',
      'controller.quorum.election.timeout.ms': '500',
      'controller.quorum.election.backoff.max.ms': '200',
    }),
    'process.roles': 'broker,controller',
    'node.id': String(node),
    listeners: `${listeners},CONTROLLER://127.0.0.1:${own.controller}`,
    'advertised.listeners': listeners,
    'listener.security.protocol.map': 'CLIENT:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'INTERNAL',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': nodes.map((it) => `${it}@127.0.0.1:${portsOf(it, ports).controller}`).join(','),
    'log.dirs': 'data',
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.client.plain.sasl.jaas.config': `${login('plain.PlainLoginModule')} user_${user.username}="${user.password}";`,
    'listener.name.client.scram-sha-256.sasl.jaas.config': scram,
    'listener.name.client.scram-sha-512.sasl.jaas.config': scram,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': '../keys.p12',
    'ssl.keystore.password': storePassword,
  }
}
