import { test } from 'vitest'
import { notImplemented } from '#harness/kata'

/** Task 20.2: the payment service on a real Kafka, where all goes well. */
test('write me', () => notImplemented('20.2'))
