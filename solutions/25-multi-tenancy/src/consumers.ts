/** When a consumer of kafkajs has become a member of its group, or never will. */
import type { Consumer } from 'kafkajs'

export function joining(consumer: Consumer): Promise<void> {
  const joined = Promise.withResolvers<void>()
  consumer.on(consumer.events.GROUP_JOIN, () => joined.resolve())
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) joined.reject(payload.error)
  })
  joined.promise.catch(() => {}) // who awaits it is told; run() may still be under way
  return joined.promise
}

/** The coordinator of the group has not read its offsets yet: that passes by itself. */
export const isLoading = (error: Error): boolean => Reflect.get(error, 'type') === 'GROUP_LOAD_IN_PROGRESS'
