/** Tasks 9.2 and 9.3: MirrorMaker 2. */
import { BACKUP, type Clusters, PRIMARY, type Properties } from './contract.ts'

export interface MirrorOptions extends Clusters {
  topics: string[]
  groups: string[]
  replicas: number
  failback?: boolean
}

/** What MirrorMaker makes topics for. Its defaults are 2 and 3. */
const kept = [
  '',
  'heartbeats.topic.',
  'checkpoints.topic.',
  'offset-syncs.topic.',
  'offset.storage.',
  'config.storage.',
  'status.storage.',
]

export function mirrorProperties({ primary, backup, topics, groups, replicas, failback }: MirrorOptions): Properties {
  return {
    clusters: `${PRIMARY},${BACKUP}`,
    'primary.bootstrap.servers': primary.join(','),
    'backup.bootstrap.servers': backup.join(','),
    'primary->backup.enabled': 'true',
    'backup->primary.enabled': String(failback === true),
    topics: namesOf(topics),
    groups: namesOf(groups),
    // By default some names are left out, such as those that end in .replica.
    'topics.exclude': nothing,
    'groups.exclude': nothing,
    ...Object.fromEntries(kept.map((name) => [`${name}replication.factor`, String(replicas)])),
    'refresh.topics.interval.seconds': '1',
    'sync.topic.configs.interval.seconds': '1',
    'refresh.groups.interval.seconds': '1',
    'emit.checkpoints.interval.seconds': '1',
    'sync.group.offsets.enabled': 'true',
    'sync.group.offsets.interval.seconds': '1',
    // A pair of offsets for each record: what a group has committed is translated exactly.
    'offset.lag.max': '0',
    // For heartbeats alone a flow runs that is not enabled.
    'emit.heartbeats.enabled': 'false',
    // What was aborted is a record like any other for a consumer that is not told otherwise.
    'primary.consumer.isolation.level': 'read_committed',
    'backup.consumer.isolation.level': 'read_committed',
    // Of the workers, by the cluster that they write to. Connect turns idempotence off: what is sent again would stand there twice.
    'backup.producer.enable.idempotence': 'true',
    'primary.producer.enable.idempotence': 'true',
    'backup.offset.flush.interval.ms': '1000',
    'primary.offset.flush.interval.ms': '1000',
  }
}

/** No name is like that. */
const nothing = '(?!)'

/** MirrorMaker takes regular expressions; of the characters of a name the dot alone means something there. */
const namesOf = (names: readonly string[]) => names.map((name) => name.replaceAll('.', '[.]')).join(',')
