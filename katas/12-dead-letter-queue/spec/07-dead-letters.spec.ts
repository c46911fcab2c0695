import { expect, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { atWrite, expectOutageSurvived, kill, refuseWrites } from './faults.ts'
import { means } from './means.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { bytesOf, committedPast, dead, message, ODD } from './records.ts'
import { passTime, virtual } from './time.ts'

/** In a retry topic: the next failure is the fourth one. */
const lastTry = (now: number) => ({ 'x-attempts': '3', 'x-due': String(now) })

test('12.4 gives up after one try and three retries, and the DLQ tells what, where and why', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((id, nth) => id === 'm' && 499 + nth)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const value = '{ "text":"spaces  and\\u0020escapes", "id":"m" , "more": [1.0] }'
  const timestamp = Date.now() - 12_345
  // What somebody else has written into these headers means nothing in main-topic.
  const forged = {
    'x-attempts': '3',
    'x-due': String(START + 9 * BASE),
    'x-original-topic': 'elsewhere',
    'x-original-partition': '9',
    'x-original-offset': '7',
    'x-original-timestamp': '1',
    'x-error-message': 'of another life',
    'x-replay-of': '0-9',
  }
  const [, at] = await topics.produce('main-topic', [
    { key: ODD.key, value: message('first') },
    { ...ODD, value, timestamp, headers: { ...ODD.headers, ...forged } },
  ])
  await processor.tried('m')
  for (const nth of [2, 3, 4]) await passTime(app, processor, 'm', nth, processor.now + BASE * 2 ** (nth - 2))
  const [record] = await dead(topics, 1, means.retriesEnd)
  const original = (await topics.read('main-topic')).find(({ offset }) => offset === String(at!.offset))
  expect(bytesOf(record!), means.deadBytes).toEqual(bytesOf(original!))
  const { headers } = readable(record!)
  expect(headers, means.deadStory).toMatchObject({
    'x-attempts': '4',
    'x-original-topic': topics.name('main-topic'),
    'x-original-partition': String(at!.partition),
    'x-original-offset': String(at!.offset),
    'x-original-timestamp': String(timestamp),
    'x-error-class': 'ProcessingError',
  })
  expect(headers['x-error-message'], means.lastError).toSay(503)
  expect(Object.keys(headers), means.replayOfTravels).not.toContain('x-replay-of')
  await topics.produce('main-topic', [{ key: ODD.key, value: message('last') }])
  await processor.tried('last')
  expect(processor.of('m').length, means.triesInAll).toBe(4)
  expect((await dead(topics, 1)).length, means.oneLetter).toBe(1)
  await service.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before its dead letter is written' : 'after its dead letter is written and before the commit'
  test(`12.4 loses no message when it is killed ${when}`, async ({ subject, topics, wire }) => {
    const processor = new Processor((id) => id === 'fourth')
    const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
    await first.createTopics()
    const direction = lost ? 'request' : 'response'
    const fault = atWrite(wire, topics, ['dlq-topic'], { direction, action: kill(first, lost) })
    await first.startService(OPTIONS)
    const fourth = { key: 'k', value: message('fourth'), headers: lastTry(Date.now()) }
    const [last] = await topics.produce('retry-topic', [fourth, { key: 'k', value: message('behind it') }])
    const at = await topics.produce('main-topic', [
      { key: 'k', value: 'poison' },
      { key: 'k', value: message('behind') },
    ])
    await fault.fired()
    await first.$.ended
    await topics.expireSessions()
    const second = await subject<typeof Lab>({ name: 'second', http: processor.http })
    const service = await second.startService(OPTIONS)
    for (const id of ['behind', 'behind it']) await processor.tried(id)
    await committedPast(topics, at.at(-1)!)
    await committedPast(topics, last!, 'retry-topic')
    const found = new Set((await dead(topics, 2, means.lostInCrash.means)).map((record) => readable(record).text))
    expect(found, means.deadAfterCrash).toEqual(new Set(['poison', fourth.value]))
    await service.stop()
  })
}

test('12.4 loses no message while the dead letter queue cannot be written', async ({ subject, topics, wire }) => {
  const processor = new Processor((id) => id === 'fourth')
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  for (const [topic, value] of [
    ['main-topic', 'poison'],
    ['retry-topic', message('fourth')],
  ] as const) {
    const fault = refuseWrites(wire, topics, ['dlq-topic'])
    const [at] = await topics.produce(topic, [
      { key: 'k', value, headers: topic === 'retry-topic' ? lastTry(processor.now) : {} },
      { key: 'k', value: message(`behind in ${topic}`) },
    ])
    const settled = async () => (await topics.read('dlq-topic')).some((record) => readable(record).text === value)
    await expectOutageSurvived(app, processor, topics, { topic, at: at!, fault, settled })
    await processor.tried(`behind in ${topic}`)
  }
  await service.stop()
})
