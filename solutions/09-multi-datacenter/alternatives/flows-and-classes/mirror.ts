/** Everything is said of a flow or of a cluster, and nothing of all. */
import type { Clusters, Properties } from './contract.ts'

export interface MirrorOptions extends Clusters {
  topics: string[]
  groups: string[]
  replicas: number
  failback?: boolean
}

interface Flow {
  source: 'primary' | 'backup'
  target: 'primary' | 'backup'
}

const there: Flow = { source: 'primary', target: 'backup' }
const back: Flow = { source: 'backup', target: 'primary' }

export function mirrorProperties(options: MirrorOptions): Properties {
  const flows = options.failback ? [there, back] : [there]
  const off = options.failback
    ? {}
    : { 'backup->primary.enabled': 'false', 'backup->primary.emit.heartbeats.enabled': 'false' }
  return Object.assign(
    { clusters: 'primary, backup', ...off },
    clusterOf('primary', options.primary, options.replicas),
    clusterOf('backup', options.backup, options.replicas),
    ...flows.map((flow) => flowOf(flow, options)),
  )
}

function clusterOf(name: string, servers: readonly string[], replicas: number): Properties {
  return prefixed(`${name}.`, {
    'bootstrap.servers': servers.join(','),
    'consumer.isolation.level': 'read_committed',
    'producer.enable.idempotence': 'true',
    'offset.flush.interval.ms': '500',
    'offset.storage.replication.factor': String(replicas),
    'config.storage.replication.factor': String(replicas),
    'status.storage.replication.factor': String(replicas),
  })
}

function flowOf({ source, target }: Flow, { topics, groups, replicas }: MirrorOptions): Properties {
  return prefixed(`${source}->${target}.`, {
    enabled: 'true',
    topics: patterns(topics),
    groups: patterns(groups),
    'topics.exclude': '(?!)',
    'groups.exclude': '(?!)',
    'replication.factor': String(replicas),
    'heartbeats.topic.replication.factor': String(replicas),
    'checkpoints.topic.replication.factor': String(replicas),
    'offset-syncs.topic.replication.factor': String(replicas),
    'refresh.topics.interval.seconds': '2',
    'refresh.groups.interval.seconds': '2',
    'sync.topic.configs.interval.seconds': '2',
    'emit.checkpoints.interval.seconds': '1',
    'sync.group.offsets.enabled': 'true',
    'sync.group.offsets.interval.seconds': '1',
    'offset.lag.max': '0',
  })
}

function prefixed(prefix: string, properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [prefix + name, value]))
}

const patterns = (names: readonly string[]) => names.map((name) => name.split('.').join('\\.')).join(',')
