import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Subject, Topics } from '#harness'
import { ensureNativeKafka, startByCommands } from '#harness/broker'
import { guardedDirectory } from '#harness/guardian'
import { propertiesText } from '#harness/java'
import { repository } from '#harness/lab'
import { freePorts } from '#harness/processes'
import { openTopics } from '#harness/topics'
import type * as Lab from '../src/index.ts'

export interface ClusterByHand extends AsyncDisposable {
  readonly server: string
  readonly topics: Topics
  readonly dataDir: string
}

/** A real Kafka with the graded settings. It goes when disposed, with all that it wrote. */
export async function startByHand(app: Subject<typeof Lab>, clusterId: string): Promise<ClusterByHand> {
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using resources = new AsyncDisposableStack()
  const { path } = resources.use(await guardedDirectory(runs, 'by-hand-'))
  const [port, controllerPort] = (await freePorts(2)) as [number, number]
  const [dataDir, file] = [join(path, 'its data'), join(path, 'server.properties')]
  await writeFile(file, propertiesText(await app.clusterProperties({ port, controllerPort, dataDir })))
  const format = ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', clusterId, '--config', file]
  const start = ['kafka-server-start.sh', file]
  resources.use(await startByCommands(await ensureNativeKafka(), path, [format, start]))
  const server = `127.0.0.1:${port}`
  const topics = resources.use(await openTopics({ bootstrapServers: [server], namespace: '' }))
  const all = resources.move()
  return { server, topics, dataDir, [Symbol.asyncDispose]: () => all.disposeAsync() }
}
