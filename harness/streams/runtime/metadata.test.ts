import { expect, test } from 'vitest'
import { Consumed } from '../dsl/options/consumed.ts'
import { Materialized } from '../dsl/options/materialized.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { string } from '../serdes/basic.ts'
import { murmur2Partition } from '../task/murmur2.ts'
import { hostInfoOf, metadataForKey } from './metadata.ts'

const builder = new StreamsBuilder()
builder.table('names', Consumed.with(string, string), Materialized.as('names'))
builder.globalTable('places', Consumed.with(string, string), Materialized.as('places'))
const plan = builder.build().plan('app')
const counts = new Map([
  ['names', 3],
  ['places', 1],
])
const asked = (key: string, store = 'names') => ({ store, key, serde: string })

test('a key is where the task of its partition is', () => {
  const servers = [
    { server: '127.0.0.1:1', tasks: ['0_0', '0_2'] },
    { server: '[::1]:2', tasks: ['0_1'] },
  ]
  for (const key of ['ann', 'bob', 'cid', 'дед', '']) {
    const partition = murmur2Partition(Buffer.from(key), 3)
    const activeHost = partition === 1 ? { host: '::1', port: 2 } : { host: '127.0.0.1', port: 1 }
    expect(metadataForKey(plan, counts, servers, asked(key))).toEqual({ activeHost, partition })
  }
})

test('nobody is known for a key whose task has no server; a global store is of no task', () => {
  expect(metadataForKey(plan, counts, [], asked('ann'))).toBeNull()
  expect(metadataForKey(plan, counts, [], asked('ann', 'places'))).toBeUndefined()
})

test('an address is a host and a port', () => {
  expect(hostInfoOf('localhost:8080')).toEqual({ host: 'localhost', port: 8080 })
  for (const wrong of ['', 'localhost', 'localhost:', ':80', 'a:b:80', 'localhost:65536', 'http://localhost:80'])
    expect(hostInfoOf(wrong), wrong).toBeUndefined()
})
