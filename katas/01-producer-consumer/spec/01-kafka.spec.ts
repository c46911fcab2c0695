import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kafka } from 'kafkajs'
import { eventually, expect, test } from '#harness'
import { ensureNativeKafka, freePorts, startByCommands } from '#harness/broker'
import { guardedDirectory } from '#harness/guardian'
import { repository } from '#harness/lab'
import type * as Lab from '../src/index.ts'

test('1.1 the commands start a Kafka on which topics, producers and groups work', async ({ subject, needs }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const [port, controllerPort] = (await freePorts(2)) as [number, number]
  await mkdir(join(repository, '.kata', 'run'), { recursive: true })
  await using directory = await guardedDirectory(join(repository, '.kata', 'run'), 'by-hand-')
  const propertiesFile = join(directory.path, 'server.properties')
  const text = await app.serverProperties({ port, controllerPort, dataDir: join(directory.path, 'data') })
  await writeFile(propertiesFile, text)
  const commands = await app.startCommands({ propertiesFile, clusterId: 'a2F0YS1sYWItMDEtMDEtMQ' })
  await using _kafka = await startByCommands(await ensureNativeKafka(), directory.path, commands)

  const client = new Kafka({
    brokers: [`127.0.0.1:${port}`],
    logLevel: 0,
    retry: { initialRetryTime: 50, maxRetryTime: 200, retries: 50 },
  })
  const admin = client.admin()
  await admin.connect()
  try {
    await admin.createTopics({
      topics: [{ topic: 'first', numPartitions: 1, replicationFactor: 1 }],
      waitForLeaders: true,
    })
    // Needs the group's coordinator, and so the internal topic __consumer_offsets.
    await eventually(() => admin.fetchOffsets({ groupId: 'first-group', topics: ['first'] }), {
      description: {
        en: 'a group finds its coordinator. When none ever does, the internal topic __consumer_offsets could not be made: one broker cannot hold three replicas',
        ru: 'группа находит координатора. Если не находит никогда, внутренний топик __consumer_offsets не создан: один брокер не может держать три реплики',
      },
    })
    const producer = client.producer({ idempotent: true })
    await producer.connect()
    await producer.send({ topic: 'first', messages: [{ value: 'hello' }] })
    await producer.disconnect()
    expect((await admin.fetchTopicOffsets('first'))[0]).toMatchObject({ partition: 0, offset: '1' })
  } finally {
    await admin.disconnect()
  }
})

test('1.1 the data of the Kafka is where it was asked for, and clients are sent to 127.0.0.1', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const options = { port: 23_456, controllerPort: 23_457, dataDir: '/somewhere/of my own/data' }
  const lines = (await app.serverProperties(options)).split('\n').map((line) => line.trim())
  const properties = new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(/\s*[=:]\s*(.*)/s, 2) as [string, string]),
  )
  expect(properties.get('log.dirs') ?? properties.get('log.dir'), {
    en: 'without log.dirs Kafka writes below /tmp, and a reboot deletes your topics',
    ru: 'без log.dirs Kafka пишет в /tmp, и перезагрузка удалит ваши топики',
  }).toBe(options.dataDir)
  const advertised = properties.get('advertised.listeners') ?? properties.get('listeners')
  expect(advertised, {
    en: 'clients go where the broker says that it is (advertised.listeners, else listeners)',
    ru: 'клиенты идут туда, куда их посылает брокер (advertised.listeners, иначе listeners)',
  }).toContain('127.0.0.1:23456')
})
