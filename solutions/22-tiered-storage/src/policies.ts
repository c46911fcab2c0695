/** Task 22.2: which records are where, and for how long. */
import { Admin, ConfigResourceTypes, IncrementalAlterConfigOperationTypes } from '@platformatic/kafka'
import { type Cluster, type Policy, PolicyError, type Properties } from './contract.ts'

const leastSegment = 1024 * 1024
const longestSegment = 2 ** 31 - 1

export function topicSettings(policy: Policy): Properties {
  requirePolicy(policy)
  const { keepMs, hotMs, hotBytes, segmentMs, segmentBytes } = policy
  return {
    'remote.storage.enable': 'true',
    'remote.log.copy.disable': 'false',
    'cleanup.policy': 'delete',
    'retention.ms': String(keepMs),
    'retention.bytes': '-1',
    'local.retention.ms': String(hotMs),
    'local.retention.bytes': String(hotBytes ?? -1),
    'segment.ms': String(segmentMs),
    'segment.jitter.ms': '0',
    'segment.bytes': String(segmentBytes),
  }
}

function requirePolicy(policy: Policy): void {
  for (const [name, value] of Object.entries(policy))
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))
      throw new PolicyError(`${name} is ${value}: it wants a whole number of at least 1`)
  const { keepMs, hotMs, hotBytes, segmentMs, segmentBytes } = policy
  if (hotMs > keepMs) throw new PolicyError(`hotMs (${hotMs}) is more than keepMs (${keepMs})`)
  if (segmentMs > hotMs) throw new PolicyError(`segmentMs (${segmentMs}) is more than hotMs (${hotMs})`)
  if (segmentBytes < leastSegment || segmentBytes > longestSegment)
    throw new PolicyError(`segmentBytes (${segmentBytes}) is not between ${leastSegment} and ${longestSegment}`)
  if (hotBytes !== undefined && hotBytes < segmentBytes)
    throw new PolicyError(`hotBytes (${hotBytes}) is less than segmentBytes (${segmentBytes})`)
}

export async function applyPolicy(cluster: Cluster, topic: string, policy: Policy): Promise<void> {
  await setOn(cluster, topic, topicSettings(policy))
}

export async function stopCopying(cluster: Cluster, topic: string): Promise<void> {
  // Kafka takes the first only with the other two: -2 is what holds for the topic as a whole.
  await setOn(cluster, topic, {
    'remote.log.copy.disable': 'true',
    'local.retention.ms': '-2',
    'local.retention.bytes': '-2',
  })
}

/** These settings, and no others: alterConfigs would put all that are not named back to their defaults. */
async function setOn(cluster: Cluster, topic: string, settings: Properties): Promise<void> {
  const admin = new Admin({
    clientId: 'policies',
    bootstrapBrokers: cluster.brokers,
    connectTimeout: 2_000,
    requestTimeout: 5_000,
    // A call repeats what it is made of, and each part repeats itself: one retry is four requests.
    retries: 0,
  })
  try {
    await admin.incrementalAlterConfigs({
      resources: [
        {
          resourceType: ConfigResourceTypes.TOPIC,
          resourceName: topic,
          configs: Object.entries(settings).map(([name, value]) => ({
            name,
            configOperation: IncrementalAlterConfigOperationTypes.SET,
            value,
          })),
        },
      ],
    })
  } finally {
    await admin.close()
  }
}
