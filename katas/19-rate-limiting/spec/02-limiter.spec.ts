import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import type * as Lab from '../src/index.ts'
import { Driven, REJECTING, told } from './bench.ts'

test('19.2 admits requests up to the limit of their client, and rejects what is above it', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 3 })
  await driven.request(['a', 'a', 'b', 'a', 'a', 'b'])
  await driven.answers()
  expect(told(driven.admitted), say({ en: 'admitted', ru: 'admitted' })).toEqual([
    'a r0 @0',
    'a r1 @0',
    'b r2 @0',
    'a r3 @0',
    'b r5 @0',
  ])
  expect(told(driven.rejected), say({ en: 'rejected', ru: 'rejected' })).toEqual(['a r4 @0 client-limit'])
  await driven.close()
})
