import { expect, type TopologyInput, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { batch, Driven, recordOf, type Told } from './stats.ts'
import { address, RECENT, transaction, transfer } from './values.ts'

const [token, ann, bob] = [address(1), address(10), address(11)]
const event = transfer(token, ann, bob, 5n)
const sending = transaction(ann)

const goodEvent: Told = { event, status: 'pending' }
const goodSending: Told = { transaction: sending, status: 'pending' }

type Bytes = string | Uint8Array | null

const record = (topic: string, key: Bytes, value: Bytes | object): TopologyInput => ({
  topic,
  key,
  value: value === null || typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
  timestamp: RECENT,
})

const badEvents: readonly (Bytes | object)[] = [
  ...[null, '', 'not JSON', 'null', '7', '[]', '{}'],
  ...[{ ...event }, { ...event, status: 'seen' }, { ...event, status: null }],
  ...['-1', '1.5', '01', '', '1e18', '0x5', ' 5', '9'.repeat(79), 5, null].map((value) => ({
    ...event,
    value,
    status: 'pending',
  })),
  { ...event, from: ann.slice(0, -1), status: 'pending' },
  { ...event, to: ann.toUpperCase(), status: 'pending' },
  { ...event, name: 'Burn', status: 'pending' },
  { ...event, name: 'Approval', status: 'pending' },
  { ...event, logIndex: -1, status: 'pending' },
  Buffer.from(JSON.stringify({ ...event, note: '\xff', status: 'pending' }), 'latin1'),
]

const badSendings: readonly (Bytes | object)[] = [
  ...[null, 'not JSON', { ...sending }],
  ...[{ succeeded: 'yes' }, { fee: '-1' }, { fee: 21_000 }, { value: '1.0' }, { to: undefined }, { hash: '0x1' }].map(
    (more) => ({
      ...sending,
      ...more,
      status: 'pending',
    }),
  ),
]

test('24.4 what breaks the contract is reported once and counts for nothing, and all around it is counted', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const good = JSON.stringify({ ...event, status: 'pending' })
  const bad = [
    ...badEvents.map((value) => record('blockchain-events', token, value)),
    ...[null, '', ann, token.toUpperCase(), `${token} `, new Uint8Array([0xff])].map((key) =>
      record('blockchain-events', key, good),
    ),
    ...badSendings.map((value) => record('blockchain-transactions', ann, value)),
    ...[null, bob].map((key) =>
      record('blockchain-transactions', key, JSON.stringify({ ...sending, status: 'pending' })),
    ),
  ]
  for (const one of bad) await driven.pipe(recordOf(goodEvent), recordOf(goodSending), one)
  expect(app.$.rejects.length, means.rejectedOnce).toBe(bad.length)
  const fieldsOf = app.$.rejects.map(({ topic, partition, offset }) => `${topic} ${partition} ${typeof offset}`)
  expect([...new Set(fieldsOf)].toSorted(), means.rejectFields).toEqual(
    ['blockchain-events', 'blockchain-transactions'].map((topic) => `${topicOnCluster(fieldsOf, topic)} 0 string`),
  )
  expect(driven.rows, means.aroundBad).toEqual(batch([...bad.map(() => goodEvent), ...bad.map(() => goodSending)], []))
})

/** `k7f3.blockchain-events`: its name has the namespace of the test. */
const topicOnCluster = (fields: readonly string[], topic: string): string =>
  fields.find((one) => one.split(' ')[0]!.endsWith(topic))?.split(' ')[0] ?? topic

test('24.4 what is just within the contract counts', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const values = ['0', '9'.repeat(78)].map((value): Told => ({ event: { ...event, value }, status: 'pending' }))
  await driven.pipe(recordOf(values[0]!))
  await driven.pipe(
    record('blockchain-events', token, { ...event, more: { than: ['is', 'named'] }, status: 'pending' }),
    record('blockchain-transactions', ann, { ...sending, to: null, value: '0', fee: '0', more: 1, status: 'pending' }),
  )
  await driven.pipe(recordOf({ event: { ...event, contract: bob, value: '9'.repeat(78) }, status: 'pending' }))
  expect(app.$.rejects, means.withinContract).toEqual([])
  expect(driven.rows, means.withinContract).toEqual(
    batch(
      [
        values[0]!,
        goodEvent,
        { event: { ...event, contract: bob, value: '9'.repeat(78) }, status: 'pending' },
        { transaction: { ...sending, to: null, value: '0', fee: '0' }, status: 'pending' },
      ],
      [],
    ),
  )
})
