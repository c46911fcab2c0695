import { expect, test } from 'vitest'
import { checkProcessing, type Seen } from './index.ts'

const seen = (offset: number, value: string): Seen => ({
  topic: 'orders',
  partition: 0,
  offset: BigInt(offset),
  key: null,
  value,
})

test('processing names what is lost, doubled and unexpected', () => {
  const inputs = [seen(0, 'a'), seen(1, 'b'), seen(2, 'c')]
  expect(checkProcessing({ inputs, outputs: [seen(0, 'c'), seen(1, 'a'), seen(2, 'b')] })).toEqual([])
  const found = checkProcessing({ inputs, outputs: [seen(0, 'a'), seen(1, 'a'), seen(2, 'z'), seen(3, 'c')] })
  expect(found.map(({ name, records }) => `${name} ${records.map(({ value }) => value)}`)).toEqual([
    'lost-output b',
    'duplicate-output a,a',
    'unexpected-output z',
  ])
  const idsOf = ({ value }: Seen) => [`${value}1`, `${value}2`]
  const outputs = ['a1', 'a2', 'b1', 'b2', 'c1'].map((value, offset) => seen(offset, value))
  expect(checkProcessing({ inputs, outputs, idsOf })).toMatchObject([
    { name: 'lost-output', seen: { en: expect.stringContaining('c2') } },
  ])
})
