import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Admin, Kafka } from 'kafkajs'
import { ensureNativeKafka, freePorts, guardedDirectory, repository, type Subject, startByCommands } from '#harness'
import type * as Lab from '../src/index.ts'

interface KafkaByHand extends AsyncDisposable {
  readonly client: Kafka
  readonly admin: Admin
  /** Where its data was asked to be: no ASCII, and a blank. */
  readonly dataDir: string
}

/** A real Kafka from the graded configuration and commands. It goes when disposed, with all that it wrote. */
export async function startByHand(app: Subject<typeof Lab>): Promise<KafkaByHand> {
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using resources = new AsyncDisposableStack()
  const { path } = resources.use(await guardedDirectory(runs, 'by-hand-'))
  const [port, controllerPort] = (await freePorts(2)) as [number, number]
  const [dataDir, propertiesFile] = [join(path, 'данные Kafka'), join(path, 'my server.properties')]
  await writeFile(propertiesFile, await app.serverProperties({ port, controllerPort, dataDir }))
  const commands = await app.startCommands({ propertiesFile, clusterId: 'a2F0YS1sYWItMDEtMDEtMQ' })
  resources.use(await startByCommands(await ensureNativeKafka(), path, commands))
  const retry = { initialRetryTime: 50, maxRetryTime: 200, retries: 50 }
  const client = new Kafka({ brokers: [`127.0.0.1:${port}`], logLevel: 0, retry })
  const admin = client.admin()
  resources.defer(() => admin.disconnect())
  await admin.connect()
  const all = resources.move()
  return { client, admin, dataDir, [Symbol.asyncDispose]: () => all.disposeAsync() }
}
