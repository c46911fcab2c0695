/** Task 22.2, on a single request. */
import {
  ConfigResourceTypes,
  IncrementalAlterConfigOperationTypes,
  incrementalAlterConfigsV1,
} from '@platformatic/kafka'
import { type Cluster, type Policy, PolicyError, type Properties } from './contract.ts'
import { Session } from './kafka.ts'

const rules: readonly [broken: (policy: Policy) => boolean, says: string][] = [
  [({ hotMs, keepMs }) => hotMs > keepMs, 'hotMs must not be more than keepMs'],
  [({ segmentMs, hotMs }) => segmentMs > hotMs, 'segmentMs must not be more than hotMs'],
  [({ segmentBytes }) => segmentBytes < 2 ** 20 || segmentBytes >= 2 ** 31, 'segmentBytes must be from 1 MiB to 2 GiB'],
  [({ hotBytes, segmentBytes }) => (hotBytes ?? segmentBytes) < segmentBytes, 'hotBytes must hold segmentBytes'],
]

export function topicSettings(policy: Policy): Properties {
  for (const name of ['keepMs', 'hotMs', 'hotBytes', 'segmentMs', 'segmentBytes'] as const) {
    const value = policy[name] ?? (name === 'hotBytes' ? 1 : Number.NaN)
    if (!Number.isInteger(value) || value < 1) throw new PolicyError(`${name} must be whole and at least 1`)
  }
  for (const [broken, says] of rules) if (broken(policy)) throw new PolicyError(says)
  return {
    'cleanup.policy': 'delete',
    'remote.storage.enable': 'true',
    'remote.log.copy.disable': 'false',
    'retention.ms': `${policy.keepMs}`,
    'retention.bytes': '-1',
    'local.retention.ms': `${policy.hotMs}`,
    'local.retention.bytes': `${policy.hotBytes ?? -2}`,
    'segment.ms': `${policy.segmentMs}`,
    'segment.jitter.ms': '0',
    'segment.bytes': `${policy.segmentBytes}`,
  }
}

export const applyPolicy = async (cluster: Cluster, topic: string, policy: Policy): Promise<void> =>
  change(cluster, topic, topicSettings(policy))

export const stopCopying = (cluster: Cluster, topic: string): Promise<void> =>
  change(cluster, topic, {
    'local.retention.bytes': '-2',
    'local.retention.ms': '-2',
    'remote.log.copy.disable': 'true',
  })

async function change(cluster: Cluster, resourceName: string, settings: Properties): Promise<void> {
  await using session = await Session.open(cluster)
  const configs = Object.entries(settings).map(([name, value]) => ({
    ...{ name, value },
    configOperation: IncrementalAlterConfigOperationTypes.SET,
  }))
  const resource = { resourceType: ConfigResourceTypes.TOPIC, resourceName, configs }
  const outcome = await session.ask(incrementalAlterConfigsV1.api.async(session.connection, [resource], false))
  if ('error' in outcome) throw new Error(`${resourceName}: ${outcome.error}`)
}
