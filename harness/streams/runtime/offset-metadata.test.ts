import { expect, test } from 'vitest'
import { decodeOffsetMetadata, encodeOffsetMetadata } from './offset-metadata.ts'

test('a partition’s time and what processors keep are read as they were written', () => {
  const kept = new Map([
    ['counts', 5],
    ['Zähler@', 1_764_000_000_000],
  ])
  expect(decodeOffsetMetadata(encodeOffsetMetadata({ partitionTime: 7, kept }))).toEqual({ partitionTime: 7, kept })
  const nothing = { partitionTime: -1, kept: new Map() }
  expect(decodeOffsetMetadata(encodeOffsetMetadata(nothing))).toEqual(nothing)
})

test('it is the JVM’s form: a version, the time, then entries of length, key and value', () => {
  const written = Buffer.from(encodeOffsetMetadata({ partitionTime: 7, kept: new Map([['ab', 9]]) }), 'base64')
  expect(written.toString('hex')).toBe(`02${'0000000000000007'}00000001${'00000002'}6162${'0000000000000009'}`)
})

test('the form before that has the time alone; what is none of it says nothing', () => {
  const before = Buffer.from('010000000000000007', 'hex').toString('base64')
  expect(decodeOffsetMetadata(before)).toEqual({ partitionTime: 7, kept: new Map() })
  for (const foreign of ['', 'hello', Buffer.from('030000000000000007', 'hex').toString('base64')]) {
    expect(decodeOffsetMetadata(foreign)).toBeUndefined()
  }
})
