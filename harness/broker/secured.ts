import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { guardedDirectory } from '../guardian/index.ts'
import { propertiesText } from '../java/index.ts'
import { gone, logTail, onFreePorts } from '../processes/index.ts'
import { launchKafka } from './kafka-process.ts'
import { ensureKafkaIn, formatLogDirectory } from './native-kafka.ts'
import { brokerProperties } from './profile.ts'
import type { Broker } from './types.ts'

/** A native broker that asks who comes (SCRAM) and what that one may (ACLs), reached as its administrator. Without TLS: it listens on loopback. */
export type Secured = Pick<Broker, 'bootstrapServers' | 'clientConfig'> & AsyncDisposable

const module = (name: string) => `org.apache.kafka.common.security.${name} required`

/** `administrator`: the name of its one super user, who is there from the start. */
export async function startSecuredIn(home: string, administrator: string): Promise<Secured> {
  const kafka = await ensureKafkaIn(home)
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  await using resources = new AsyncDisposableStack()
  const { path: directory } = resources.use(await guardedDirectory(runs, 'guarded-'))
  const user = { username: administrator, password: randomBytes(12).toString('hex') }
  const { process, address } = await onFreePorts(2, async ([client = 0, controller = 0]) => {
    await writeFile(join(directory, 'server.properties'), propertiesText(propertiesOf(user, { client, controller })))
    const own = { ...kafka, directory }
    const scram = `SCRAM-SHA-256=[name=${user.username},password=${user.password}]`
    await formatLogDirectory(own, ['--ignore-formatted', '--add-scram', scram])
    const launch = { ...own, archiveFlags: [`-XX:SharedArchiveFile=${kafka.archive}`], log: logTail() }
    return { process: await launchKafka(launch), address: `127.0.0.1:${client}` }
  })
  resources.defer(() => gone(process, 'SIGKILL'))
  const all = resources.move()
  return {
    bootstrapServers: [address],
    // A copy for each: kafkajs writes functions into what it is given.
    get clientConfig() {
      return { sasl: { mechanism: 'scram-sha-256' as const, ...user } }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** Nobody is anonymous, not the broker before itself either: it comes as the administrator. */
function propertiesOf(
  { username, password }: { username: string; password: string },
  { client, controller }: { client: number; controller: number },
): Record<string, string> {
  const own = `username="${username}" password="${password}"`
  return {
    ...brokerProperties({
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': `User:${username}`,
    }),
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: `CLIENT://127.0.0.1:${client},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${client}`,
    'listener.security.protocol.map': 'CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-256',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.client.sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.client.scram-sha-256.sasl.jaas.config': `${module('scram.ScramLoginModule')} ${own};`,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': `${module('plain.PlainLoginModule')} ${own} user_${username}="${password}";`,
    'log.dirs': 'data',
  }
}
