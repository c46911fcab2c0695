import { expect, test } from 'vitest'
import { errorsIn } from './errors-in.ts'

test('the errors of an answer are named, wherever they stand', () => {
  const partitions = [
    { partitionIndex: 0, errorCode: 0 },
    { partitionIndex: 1, errorCode: 22 },
  ]
  expect(errorsIn({ body: { errorCode: 27, topics: [{ name: 'orders', partitions }] } })).toEqual([
    'REBALANCE_IN_PROGRESS',
    'NONE',
    'ILLEGAL_GENERATION',
  ])
  expect(errorsIn({ body: { throttleTimeMs: 0, responses: null } })).toEqual([])
  expect(errorsIn({ body: undefined })).toEqual([])
})
