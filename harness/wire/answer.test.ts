import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Body, decode, readRequestHeader, responseBodyAt, schemaOf } from '../protocol/index.ts'
import { answerTo } from './answer.ts'
import { rawRequest, requestFrame } from './fake-broker.ts'
import { TracedMessage } from './message.ts'

function traced(frame: Buffer): TracedMessage {
  const { apiKey, apiVersion, correlationId, clientId } = readRequestHeader(frame)
  const facts = { seq: 0, at: 0, endpoint: 'default', node: 1, connection: 1, direction: 'request' } as const
  return new TracedMessage({ ...facts, apiKey, apiVersion, correlationId, clientId }, frame, frame.length)
}

function answered(api: string, version: number, body: Body, errorCode: number): Body {
  const frame = requestFrame(api, version, 7, body)
  const { apiKey } = readRequestHeader(frame)
  const answer = answerTo(traced(frame), errorCode)!
  return decode(schemaOf(apiKey, version, 'response'), answer.subarray(responseBodyAt(answer, apiKey, version)))
}

const partitions = [{ partitionIndex: 0 }, { partitionIndex: 2 }]

test('Produce and Fetch: each topic and partition asked for has the error', () => {
  const topicData = [{ name: 'a', partitionData: [{ index: 3 }, { index: 1 }] }]
  expect(answered('Produce', 7, { topicData }, 19)).toMatchObject({
    responses: [
      {
        name: 'a',
        partitionResponses: [
          { index: 3, errorCode: 19 },
          { index: 1, errorCode: 19 },
        ],
      },
    ],
  })
  const topicId = 'AQIDBAUGBwgJCgsMDQ4PEA'
  expect(answered('Produce', 13, { topicData: [{ topicId, partitionData: [{ index: 0 }] }] }, 19)).toMatchObject({
    responses: [{ topicId, partitionResponses: [{ index: 0, errorCode: 19 }] }],
  })
  const topics = [{ topic: 'a', partitions: [{ partition: 4 }] }]
  expect(answered('Fetch', 11, { topics }, 6)).toMatchObject({
    errorCode: 6,
    responses: [{ topic: 'a', partitions: [{ partitionIndex: 4, errorCode: 6, records: null }] }],
  })
})

test('offsets: commit, fetch in both shapes, transactional commit, list', () => {
  const topics = [{ name: 'a', partitions }]
  const expected = { name: 'a', partitions: partitions.map((one) => ({ ...one, errorCode: 16 })) }
  expect(answered('OffsetCommit', 8, { groupId: 'g', topics }, 16)).toMatchObject({ topics: [expected] })
  expect(answered('TxnOffsetCommit', 3, { groupId: 'g', topics }, 16)).toMatchObject({ topics: [expected] })
  expect(answered('ListOffsets', 7, { topics }, 16)).toMatchObject({ topics: [expected] })
  const asked = [{ name: 'a', partitionIndexes: [0, 2] }]
  expect(answered('OffsetFetch', 5, { groupId: 'g', topics: asked }, 16)).toMatchObject({
    errorCode: 16,
    topics: [expected],
  })
  expect(answered('OffsetFetch', 8, { groups: [{ groupId: 'g', topics: asked }] }, 16)).toMatchObject({
    groups: [{ groupId: 'g', errorCode: 16, topics: [expected] }],
  })
})

test('groups: the member is said back, and no members are made up', () => {
  const protocols = [{ name: 'range', metadata: Buffer.from('x') }]
  expect(answered('JoinGroup', 9, { groupId: 'g', memberId: 'm-1', protocols }, 25)).toMatchObject({
    errorCode: 25,
    generationId: -1,
    memberId: 'm-1',
    members: [],
  })
  expect(answered('Heartbeat', 4, { groupId: 'g' }, 27)).toMatchObject({ errorCode: 27 })
  expect(answered('LeaveGroup', 4, { groupId: 'g', members: [{ memberId: 'm' }] }, 25)).toMatchObject({
    members: [{ memberId: 'm', errorCode: 25 }],
  })
})

test('transactions: the coordinator by each key, partitions added in both shapes, the end', () => {
  expect(answered('FindCoordinator', 4, { keyType: 1, coordinatorKeys: ['x', 'y'] }, 15)).toMatchObject({
    coordinators: [
      { key: 'x', errorCode: 15 },
      { key: 'y', errorCode: 15 },
    ],
  })
  const topics = [{ name: 'a', partitions: [0, 1] }]
  const results = [
    { name: 'a', resultsByPartition: [{ partitionIndex: 0, partitionErrorCode: 51 }, { partitionIndex: 1 }] },
  ]
  expect(answered('AddPartitionsToTxn', 3, { v3AndBelowTopics: topics }, 51)).toMatchObject({
    resultsByTopicV3AndBelow: results,
  })
  expect(answered('AddPartitionsToTxn', 4, { transactions: [{ transactionalId: 'x', topics }] }, 51)).toMatchObject({
    resultsByTransaction: [{ transactionalId: 'x', topicResults: results }],
  })
  expect(answered('EndTxn', 3, { transactionalId: 'x' }, 47)).toMatchObject({ errorCode: 47 })
  expect(answered('InitProducerId', 4, { transactionalId: 'x' }, 90)).toMatchObject({ errorCode: 90, producerId: -1n })
})

test('topics: names are said back whether they were asked as structs or as plain names', () => {
  const topics = ['a', 'b'].map((name) => ({ name, errorCode: 3 }))
  expect(answered('Metadata', 12, { topics: topics.map(({ name }) => ({ name })) }, 3)).toMatchObject({ topics })
  expect(answered('DeleteTopics', 5, { topicNames: ['a', 'b'] }, 3)).toMatchObject({ responses: topics })
  expect(answered('CreateTopics', 7, { topics: topics.map(({ name }) => ({ name })) }, 3)).toMatchObject({ topics })
  expect(answered('DescribeGroups', 5, { groups: ['g'] }, 15)).toMatchObject({
    groups: [{ groupId: 'g', errorCode: 15 }],
  })
})

test('every request that Kafka can write has an answer that can be read', () => {
  const lines = readFileSync(new URL('../protocol/kafka-bodies.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const requests = lines.filter((line) => line.includes(' request '))
  for (const line of requests) {
    const [key, version, , base64 = ''] = line.split(' ')
    const frame = rawRequest(Number(key), Number(version), 1, Buffer.from(base64, 'base64'))
    const answer = answerTo(traced(frame), 41)!
    const body = answer.subarray(responseBodyAt(answer, Number(key), Number(version)))
    expect(() => decode(schemaOf(Number(key), Number(version), 'response'), body), line).not.toThrow()
  }
  expect(requests.length).toBeGreaterThan(300)
})
