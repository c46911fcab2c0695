import { readdir } from 'node:fs/promises'
import { Kafka } from 'kafkajs'
import { eventually, expect, expectRejection, readSettled } from '#harness'
import { expectAway } from './away.ts'
import { type ClusterByHand, startByHand } from './by-hand.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const ids = ['cHJpbWFyeS1wcmltYXJ5LQ', 'YmFja3VwLWJhY2t1cC1iYQ'] as const

test('9.1 two clusters run side by side: groups and transactions work, and no topic comes by itself', async ({
  app,
  needs,
}) => {
  needs('scripts')
  await using clusters = new AsyncDisposableStack()
  const [primary, backup] = await Promise.all(ids.map(async (id) => clusters.use(await startByHand(app, id))))
  await Promise.all([expectUsable(primary!), expectUsable(backup!)])
  expect(await app.checkClusters({ primary: [primary!.server], backup: [backup!.server] }), means.clusterIds).toEqual({
    primary: ids[0],
    backup: ids[1],
  })
})

test('9.1 a cluster listens on 127.0.0.1 alone, at the ports asked for', async ({ app }) => {
  const properties = await app.clusterProperties({ port: 23_456, controllerPort: 23_457, dataDir: '/var/lib/kafka' })
  const addresses = (name: string) =>
    (properties[name] ?? '')
      .split(',')
      .map((listener) =>
        listener
          .trim()
          .replace(/^\w+:\/\//, '')
          .replace('localhost', '127.0.0.1'),
      )
      .sort()
  expect(addresses('listeners'), means.loopback).toEqual(['127.0.0.1:23456', '127.0.0.1:23457'])
  const advertised = properties['advertised.listeners'] === undefined ? 'listeners' : 'advertised.listeners'
  expect(addresses(advertised), means.advertised).toContain('127.0.0.1:23456')
})

test('9.1 two addresses of one cluster are one cluster', async ({ world, app, wire }) => {
  const [one, other] = await Promise.all(['app', 'other'].map((name) => wire.endpoint(name)))
  const primary = [...one!.bootstrapServers]
  const { primary: id } = await app.checkClusters({ primary, backup: world.backupServers })
  const same = app.checkClusters({ primary, backup: [...other!.bootstrapServers] })
  await expectRejection(same, { about: means.oneCluster, names: [id] })
})

test('9.1 says within 10 s which of the two clusters does not answer', async ({ world, subject, wire }) => {
  const { bootstrapServers } = await wire.endpoint('here')
  const here = [...bootstrapServers]
  await Promise.all([
    expectAway({ subject, wire }, (app, primary) => app.checkClusters({ primary, backup: world.backupServers }), 'one'),
    expectAway({ subject, wire }, (app, backup) => app.checkClusters({ primary: here, backup }), 'two'),
  ])
})

/** Groups and transactions work, and what nobody made is not there. */
async function expectUsable({ topics, server, dataDir }: ClusterByHand): Promise<void> {
  await topics.create('first')
  await topics.produce('first', [{ value: 'one' }])
  const retry = { initialRetryTime: 50, maxRetryTime: 200, retries: 50 }
  const kafka = new Kafka({ brokers: [server], logLevel: 0, retry })
  const admin = kafka.admin()
  await admin.connect()
  try {
    await eventually(() => admin.fetchOffsets({ groupId: 'group', topics: ['first'] }), {
      description: means.groupsWork,
    })
  } finally {
    await admin.disconnect()
  }
  const producer = kafka.producer({ transactionalId: 'first', maxInFlightRequests: 1, idempotent: true })
  await producer.connect()
  try {
    const transaction = await producer.transaction()
    await transaction.send({ topic: 'first', messages: [{ value: 'two' }] })
    await transaction.commit()
  } finally {
    await producer.disconnect()
  }
  expect((await readSettled(topics, 'first')).length, means.transactionsWork).toBe(2)
  const lost = new Kafka({ brokers: [server], logLevel: 0, retry: { initialRetryTime: 50, retries: 3 } }).producer()
  await lost.connect()
  await lost.send({ topic: 'never-made', messages: [{ value: 'lost' }] }).catch(() => {})
  await lost.disconnect()
  expect(await topics.list(), means.noTopicByItself).toEqual(['first'])
  expect(await readdir(dataDir).catch(() => []), means.dataDir).toContain('meta.properties')
}
