import type { Consumer } from 'kafkajs'

/** kafkajs begins again by itself after a passing error, such as a coordinator that is still loading; after others the consumer is at its end. */
export function onEnd(consumer: Consumer, then: (error: Error) => void): void {
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) then(payload.error)
  })
}
