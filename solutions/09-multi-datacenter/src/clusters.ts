/** Task 9.1: two clusters. */
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import type { Clusters, Properties } from './contract.ts'
import { clientOf } from './internals.ts'

export interface ClusterOptions {
  port: number
  controllerPort: number
  dataDir: string
}

export function clusterProperties({ port, controllerPort, dataDir }: ClusterOptions): Properties {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': dataDir,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
  }
}

export async function checkClusters(ctx: Ctx, clusters: Clusters): Promise<{ primary: string; backup: string }> {
  const looks = await Promise.allSettled([idOf(ctx, clusters.primary), idOf(ctx, clusters.backup)])
  const [primary, backup] = looks.map((look) => {
    if (look.status === 'rejected') throw look.reason
    return look.value
  }) as [string, string]
  // By its id: one cluster may have many addresses.
  if (primary === backup) throw new Error(`primary and backup are one cluster, ${primary}`)
  return { primary, backup }
}

async function idOf(ctx: Ctx, servers: string[]): Promise<string> {
  await whenAnswers(ctx, servers)
  const admin = clientOf(ctx, servers).admin()
  await admin.connect()
  try {
    return (await admin.describeCluster()).clusterId
  } finally {
    await admin.disconnect()
  }
}

/** Rejects within 10 s, and names the servers, where none of them answers. */
export function whenAnswers(ctx: Ctx, servers: string[]): Promise<void> {
  return whenBrokerAnswers({ clientConfig: { ...ctx.clientConfig, brokers: servers } })
}
