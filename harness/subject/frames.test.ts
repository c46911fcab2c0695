import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameReader, frame } from './frames.ts'

test('values come out as they went in, however the bytes are cut', () => {
  const values = fc.array(fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: false }))
  const cuts = fc.infiniteStream(fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(values, cuts, (sent, sizes) => {
      const bytes = Buffer.concat(sent.map(frame))
      const reader = new FrameReader()
      const received: unknown[] = []
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value as number
        received.push(...reader.push(bytes.subarray(at, at + size)))
        at += size
      }
      expect(received).toEqual(sent)
    }),
  )
})

test('a length beyond the limit is refused before it is waited for', () => {
  expect(() => [...new FrameReader().push(Buffer.alloc(4, 0xff))]).toThrow(RangeError)
})
