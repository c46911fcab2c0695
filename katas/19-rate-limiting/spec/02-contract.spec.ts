import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { placesOf, START, told } from './answers.ts'
import { Driven, REJECTING } from './bench.ts'
import { expectTold } from './deciding.ts'
import { means } from './means.ts'

const good = JSON.stringify({ id: 'good', path: '/of/good?by=test' })

/** Without a limit of all, and with one. */
const both: Partial<Lab.LimiterOptions>[] = [{}, { globalLimit: 10 }]

test('19.2 reports what is no request where it was written, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  for (const options of both) {
    const former = app.$.rejects.length
    const driven = await Driven.open(app, { ...REJECTING, ...options, clientLimit: 2 })
    const bad: [key: string | null, value: string | Uint8Array | null][] = [
      ['a', 'not JSON'],
      ['a', '"good"'],
      ['a', '{"path":"/"}'],
      ['a', '{"id":"i"}'],
      ['a', '{"id":7,"path":"/"}'],
      ['a', '{"id":"","path":"/"}'],
      ['a', JSON.stringify({ id: 'x'.repeat(65), path: '/' })],
      ['a', JSON.stringify({ id: 'i', path: 'x'.repeat(201) })],
      ['a', Buffer.from([...Buffer.from('{"id":"i","path":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
      ['a', ''],
      ['a', null],
      [null, good],
      ['', good],
      ['*', good],
      ['no client', good],
      ['a\n', good],
      ['é', good],
      ['x'.repeat(65), good],
    ]
    await driven.raw('requests', 'a', good)
    for (const [key, value] of bad) await driven.raw('requests', key, value)
    await driven.raw('requests', 'a', good)
    await driven.raw('requests', 'a', good)
    expectTold(told(await driven.answers()), means.aroundBadRequests, [
      'a good @0',
      'a good @0',
      'a good @0 client-limit',
    ])
    const places = bad.map((_, n) => ({ topic: topics.name('requests'), partition: 0, offset: String(n + 1) }))
    expect(placesOf(app.$.rejects.slice(former)), means.reportedWhere('requests')).toEqual(places)
    await driven.close()
  }
})

test('19.2 takes a request at the edges of the contract for a request', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 10 })
  const edges = [
    { client: 'a', id: 'i', path: '' },
    { client: 'A-_9', id: 'x'.repeat(64), path: 'no slash' },
    { client: 'x'.repeat(64), id: '*', path: '/'.repeat(200) },
    { client: '_', id: ' ', path: '\u0000\n' },
    { client: 'b', id: 'of-a-newer-program', path: '/', device: 'phone' },
  ]
  for (const { client, ...request } of edges) await driven.raw('requests', client, JSON.stringify(request))
  expect(await driven.answers(), means.edges).toEqual(
    edges.map(({ client, id, path }) => ({ client, id, path, at: 0 })),
  )
  expect(placesOf(app.$.rejects), means.edges).toEqual([])
  await driven.close()
})

test('19.2 takes a request without a timestamp as any other', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const options of both) {
    const driven = await Driven.open(app, { ...REJECTING, ...options, clientLimit: 2 })
    for (const timestamp of [-1, START, -1]) await driven.request(['a'], timestamp)
    const answers = ['a r0 @0', 'a r1 @0', 'a r2 @0 client-limit']
    expectTold(told(await driven.answers()), means.noTimestamp, answers)
    await driven.close()
  }
})
