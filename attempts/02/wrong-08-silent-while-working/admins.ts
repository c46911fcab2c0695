import { setTimeout as pause } from 'node:timers/promises'
import type { Admin, Kafka } from 'kafkajs'

const TRANSIENT_NAMES = new Set(['KafkaJSGroupCoordinatorNotFound', 'KafkaJSLockTimeout', 'KafkaJSTimeout'])

/** Where an error of kafkajs comes from: it wraps them. */
export function rootOf(error: unknown): Error & { type?: string; retriable?: boolean } {
  let root = error as Error
  while (root.cause instanceof Error && root.cause !== root) root = root.cause
  return root
}

/** Whether it may go well the next time. */
export function isTransient(error: unknown): boolean {
  const root = rootOf(error)
  return root.retriable === true || TRANSIENT_NAMES.has(root.name)
}

/** Tries up to so many times, 250 ms apart. An unknown topic is given a few tries only: it may just have been made. */
export async function insist<T>(work: () => Promise<T>, tries = 120): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const limit = rootOf(error).type === 'UNKNOWN_TOPIC_OR_PARTITION' ? Math.min(tries, 15) : tries
      if (!isTransient(error) || attempt >= limit) throw error
      await pause(250)
    }
  }
}

/** One piece of work with an admin that lives as long as that. */
export async function usingAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin({ retry: { retries: 2 } })
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

export async function countPartitions(admin: Admin, topic: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
  return topics[0]?.partitions.length ?? 0
}
