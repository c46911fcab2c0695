import { KataError, messageOf } from '../errors/index.ts'
import { patientSignal, retry } from '../patience/index.ts'
import { isPassing } from '../protocol/index.ts'
import type { Text } from '../text/index.ts'

/** Below the ten seconds of `eventually`, so that a cluster that is away is not taken for code that is late. */
const timeoutMs = 7_000

/** Passes by itself: right after creation, a restart, or a move of the leader. */
export class PassingError extends Error {}

/**
 * Does it again while the cluster says that the trouble passes, for some seconds at most. A broker that a test has just
 * restarted needs that; wrong requests fail at once. Throws `CLUSTER_FAILED` (infrastructure).
 */
export async function persist<T>(aim: Text, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  using limit = patientSignal(timeoutMs)
  const { signal } = limit
  const again = (error: unknown) => !(error instanceof KataError) && !signal.aborted && passes(error)
  try {
    return await retry(() => attempt(signal), { again, firstMs: 20, longestMs: 500 })
  } catch (error) {
    throw error instanceof KataError ? error : clusterFailed(aim, error)
  }
}

/** Kafka's name of an error that kafkajs threw, e.g. `UNKNOWN_TOPIC_OR_PARTITION`. */
export function kafkaErrorOf(error: unknown): string | undefined {
  const type: unknown = error instanceof Error ? Reflect.get(error, 'type') : undefined
  return typeof type === 'string' ? type : undefined
}

/** kafkajs gives these up without marking them as retriable. */
const broken = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSNumberOfRetriesExceeded',
  'KafkaJSRequestTimeoutError',
  'KafkaJSMetadataNotLoaded',
])

function passes(error: unknown): boolean {
  if (error instanceof PassingError || isPassing(error)) return true
  if (!(error instanceof Error)) return false
  // kafkajs wraps what it gave up on into errors that are never retriable.
  return broken.has(error.name) || Reflect.get(error, 'retriable') === true || passes(error.cause)
}

function clusterFailed(aim: Text, cause: unknown): KataError {
  return new KataError({
    code: 'CLUSTER_FAILED',
    expected: aim,
    observed: messageOf(cause),
    next: {
      en: 'see whether the broker is up: kata doctor',
      ru: 'проверьте, отвечает ли брокер: kata doctor',
    },
    cause,
  })
}

export function topicMissing(topic: string): KataError {
  return new KataError({
    code: 'TOPIC_MISSING',
    kind: 'verdict',
    expected: { en: `topic ${topic}`, ru: `топик ${topic}` },
    observed: { en: 'the cluster has no such topic', ru: 'в кластере такого топика нет' },
    next: {
      en: 'create it before it is used (the brokers do not create topics by themselves), and take its name from ctx.name',
      ru: 'создайте его до использования (сами брокеры топики не создают), а имя берите из ctx.name',
    },
    data: { topic },
  })
}
