import { join } from 'node:path'
import { test as base } from '#harness'
import type { KafkaForTests } from '#harness/test-runs'

/** `test` with where the student's tests stand, and the Kafka that they are given. */
export const test = base
  .extend('src', ({ run, lab }) => run.src[lab.slug]!)
  /** The run's broker, under names of this test. What is written there is deleted when the test is over. */
  .extend('kafka', ({ cluster, scope, topics: _ }): KafkaForTests => {
    const [address = ''] = cluster.bootstrapServers
    return { address, namespace: scope.namespace }
  })

export const pathOf = (src: string, name: string): string => join(src, name)
