import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunked } from './chunked.ts'
import { FrameSplitter, maximumFrame } from './frame.ts'

function frameOf(body: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length, 0)
  return Buffer.concat([length, body])
}

test('frames come out whole and in order however the stream was chunked', () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 })
  fc.assert(
    fc.property(bodies, fc.infiniteStream(fc.integer({ min: 1, max: 70 })), (list, sizes) => {
      const frames = list.map(frameOf)
      const splitter = new FrameSplitter()
      const out = chunked(Buffer.concat(frames), sizes).flatMap((chunk) => splitter.push(chunk))
      expect(out).toEqual(frames)
      expect(splitter.foreign).toBeUndefined()
    }),
  )
})

test('a stream that is not of Kafka frames is handed back from where it stops being one', () => {
  const splitter = new FrameSplitter()
  const good = frameOf(Buffer.from('good'))
  expect(splitter.push(Buffer.concat([good, Buffer.from('GET / HTTP/1.1')]))).toEqual([good])
  expect(splitter.foreign?.toString()).toBe('GET / HTTP/1.1')
  expect('GET '.charCodeAt(0) << 24).toBeGreaterThan(maximumFrame)
})
