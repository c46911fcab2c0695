import { test } from 'vitest'
import { notImplemented } from '#harness/kata'

/** Task 20.4: bad input, and a card provider that fails. */
test('write me', () => notImplemented('20.4'))
