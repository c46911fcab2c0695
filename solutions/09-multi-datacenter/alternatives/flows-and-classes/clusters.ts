import type { Ctx } from '#harness/kata'
import { Cluster } from './cluster.ts'
import type { Clusters, Properties } from './contract.ts'

export interface ClusterOptions {
  port: number
  controllerPort: number
  dataDir: string
}

export function clusterProperties(options: ClusterOptions): Properties {
  const addresses = new Map([
    ['CLIENTS', `127.0.0.1:${options.port}`],
    ['CONTROLLERS', `127.0.0.1:${options.controllerPort}`],
  ])
  const listeners = [...addresses].map(([name, address]) => `${name}://${address}`)
  return {
    'process.roles': 'controller,broker',
    'node.id': '7',
    listeners: listeners.join(','),
    'listener.security.protocol.map': [...addresses.keys()].map((name) => `${name}:PLAINTEXT`).join(','),
    'inter.broker.listener.name': 'CLIENTS',
    'controller.listener.names': 'CONTROLLERS',
    'controller.quorum.bootstrap.servers': addresses.get('CONTROLLERS')!,
    'log.dir': options.dataDir,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '1',
    'offsets.topic.num.partitions': '3',
  }
}

export async function checkClusters(ctx: Ctx, clusters: Clusters): Promise<{ primary: string; backup: string }> {
  const primary = await (await Cluster.reach(ctx, clusters.primary)).id()
  const backup = await (await Cluster.reach(ctx, clusters.backup)).id()
  if (primary === backup) throw new Error(`a mirror needs two clusters, and both addresses lead to ${backup}`)
  return { primary, backup }
}
