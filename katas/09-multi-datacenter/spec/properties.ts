import type { Properties } from '../src/index.ts'

/** What decides the replicas of the topics that MirrorMaker makes. */
export const madeByMirror = [
  'replication.factor',
  'checkpoints.topic.replication.factor',
  'offset-syncs.topic.replication.factor',
  'offset.storage.replication.factor',
  'config.storage.replication.factor',
  'status.storage.replication.factor',
] as const

/** What holds for one flow: said of it, of the cluster that is written to, or of all. */
export function effective(properties: Properties, name: string, source: string, target: string): string | undefined {
  return properties[`${source}->${target}.${name}`] ?? properties[`${target}.${name}`] ?? properties[name]
}
