import { test } from 'vitest'
import { notImplemented } from '#harness/kata'

/** Task 20.3: what the services have agreed on, without a Kafka. */
test('write me', () => notImplemented('20.3'))
