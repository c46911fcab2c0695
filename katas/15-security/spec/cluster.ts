/** A real Kafka from the graded configuration, certificates and commands. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  afterAll,
  brokerProperties,
  ensureNativeKafka,
  freePorts,
  guardedDirectory,
  openTopics,
  propertiesText,
  repository,
  type Subject,
  startByCommands,
  type Topics,
} from '#harness'
import { settled } from '#harness/access'
import type * as Lab from '../src/index.ts'

type App = Subject<typeof Lab>

/** How far the student's configuration goes: TLS alone, with SCRAM, with ACLs. */
export type Layers = 'tls' | 'sasl' | 'acls'

export interface Secured extends AsyncDisposable {
  readonly ports: { readonly clients: number; readonly internal: number; readonly controller: number }
  readonly authority: Lab.Identity
  /** How the administrator reaches it. */
  readonly admin: Lab.Access
  /** Where Kafka keeps its metadata. */
  readonly metadataLog: string
  /** Topics and groups with names of a test's own, as the administrator sees them. */
  topics(namespace: string): Promise<Topics>
  /** What was asked of the cluster until now, ACLs and passwords too, holds on each of its listeners. */
  settled(): Promise<void>
}

export const brokerName = 'kafka-1.katas'
const day = 24 * 3600_000

/** Whole seconds: that is all that a certificate knows. */
export const validity = (fromDays: number, toDays: number) => {
  const now = Math.floor(Date.now() / 1_000) * 1_000
  return { from: now + fromDays * day, to: now + toDays * day }
}

export const authorityOf = (app: App, name = 'Katas test authority'): Promise<Lab.Identity> =>
  app.createAuthority({ name, ...validity(-1, 30) })

export async function startSecured(app: App, layers: Layers): Promise<Secured> {
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using resources = new AsyncDisposableStack()
  const { path } = resources.use(await guardedDirectory(runs, 'secured-'))
  const [clients, internal, controller] = (await freePorts(3)) as [number, number, number]
  const ports = { clients, internal, controller }
  const authority = await authorityOf(app)
  const hosts = ['localhost', '127.0.0.1']
  const own = await app.issueCertificate({ authority, name: brokerName, hosts, ...validity(-1, 20) })
  const [keyStoreFile, trustStoreFile] = [join(path, 'ключ брокера.pem'), join(path, 'our authority.pem')]
  await writeFile(keyStoreFile, `${own.key}\n${own.certificate}\n`)
  await writeFile(trustStoreFile, authority.certificate)
  const password = `admin-${crypto.randomUUID()}`
  const user = { username: 'administrator', password }
  const properties = {
    ...given(ports, join(path, 'data')),
    ...(await app.tlsProperties({ keyStoreFile, trustStoreFile })),
    ...(layers === 'tls' ? {} : await app.saslProperties()),
    ...(layers === 'acls' ? await app.aclProperties({ brokerName, admin: user.username }) : {}),
  }
  const propertiesFile = join(path, 'server.properties')
  await writeFile(propertiesFile, propertiesText(properties))
  const format = await formatCommandOf(app, layers, {
    propertiesFile,
    clusterId: 'a2F0YS1sYWItMTUtMTUtMQ',
    admin: user,
  })
  const commands = [format, ['kafka-server-start.sh', propertiesFile]] as const
  resources.use(await startByCommands(await ensureNativeKafka(), path, commands))
  const admin = { brokers: [`127.0.0.1:${clients}`], ca: authority.certificate, ...user }
  const topics = (namespace: string) => {
    const sasl = layers === 'tls' ? {} : { sasl: { mechanism: 'scram-sha-256' as const, ...user } }
    const clientConfig = { ssl: { ca: admin.ca }, ...sasl }
    return openTopics({ bootstrapServers: admin.brokers, clientConfig, namespace })
  }
  const markers = resources.use(await topics('settled.'))
  const all = resources.move()
  return {
    ports,
    authority,
    admin,
    metadataLog: join(path, 'data', '__cluster_metadata-0', '00000000000000000000.log'),
    topics,
    settled: () => settled(markers),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** TLS is tried out before there are users. */
async function formatCommandOf(app: App, layers: Layers, options: Parameters<typeof Lab.formatCommand>[0]) {
  if (layers !== 'tls') return app.formatCommand(options)
  const { clusterId, propertiesFile } = options
  return ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', clusterId, '--config', propertiesFile]
}

/** What stands in the properties already. */
function given(ports: Secured['ports'], dataDir: string): Record<string, string> {
  const listeners = `CLIENTS://127.0.0.1:${ports.clients},INTERNAL://127.0.0.1:${ports.internal}`
  return {
    ...brokerProperties(),
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: `${listeners},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': listeners,
    'inter.broker.listener.name': 'INTERNAL',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${ports.controller}`,
    'log.dirs': dataDir,
  }
}

/** One cluster for all tests of a file: it takes some seconds to start. What did not start for the first test does not start for the next. */
export function sharedCluster(layers: Layers): (app: App) => Promise<Secured> {
  let started: Promise<Secured> | undefined
  afterAll(async () => {
    const ending = started
    started = undefined
    await ending?.then(
      (cluster) => cluster[Symbol.asyncDispose](),
      () => {}, // told by the tests
    )
  })
  return (app) => (started ??= startSecured(app, layers))
}
