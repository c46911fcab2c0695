import { expect, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { atWrite, expectOutageSurvived, kill, refuseWrites } from './faults.ts'
import { BASE, OPTIONS, Processor } from './processor.ts'
import { committedPast, dead, message } from './records.ts'
import { passTime, virtual } from './time.ts'

test('12.4 gives up after one try and three retries, and the DLQ tells what, where and why', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((id) => id === 'm')
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const value = '{ "text":"spaces  and\\u0020escapes", "id":"m" , "more": [1.0] }'
  const timestamp = Date.now() - 12_345
  const [, at] = await topics.produce('main-topic', [
    { key: 'k', value: message('first') },
    { key: 'k', value, timestamp, headers: { trace: 't-1', raw: new Uint8Array([0, 0xff, 7]) } },
  ])
  await processor.tried('m')
  for (const nth of [2, 3, 4]) await passTime(app, processor, 'm', nth, processor.now + BASE * 2 ** (nth - 2))
  const [record] = await dead(topics, 1, {
    en: 'The fourth failure is the last one: retries have an end',
    ru: 'Четвёртая неудача последняя: повторы должны кончаться',
  })
  expect(readable(record!), {
    en: 'the record in dlq-topic: who looks at it knows only what stands here',
    ru: 'запись в dlq-topic: кто её разбирает, знает только то, что здесь написано',
  }).toMatchObject({
    key: 'k',
    text: value,
    headers: {
      trace: 't-1',
      raw: '0x00ff07',
      'x-attempts': '4',
      'x-original-topic': topics.name('main-topic'),
      'x-original-partition': String(at!.partition),
      'x-original-offset': String(at!.offset),
      'x-original-timestamp': String(timestamp),
      'x-error-class': 'ProcessingError',
      'x-error-message': expect.stringContaining('503'),
    },
  })
  await topics.produce('main-topic', [{ key: 'k', value: message('last') }])
  await processor.tried('last')
  expect(processor.of('m'), { en: 'tries in all', ru: 'попыток всего' }).toHaveLength(4)
  await service.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before its dead letter is written' : 'after its dead letter is written and before the commit'
  test(`12.4 loses no message when it is killed ${when}`, async ({ subject, topics, wire }) => {
    const processor = new Processor()
    const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
    await first.createTopics()
    const direction = lost ? 'request' : 'response'
    const fault = atWrite(wire, topics, ['dlq-topic'], { direction, action: kill(first, lost) })
    await first.startService(OPTIONS)
    const at = await topics.produce('main-topic', [
      { key: 'k', value: 'poison' },
      { key: 'k', value: message('behind') },
    ])
    await fault.fired()
    await first.$.ended
    await topics.expireSessions()
    const second = await subject<typeof Lab>({ name: 'second', http: processor.http })
    const service = await second.startService(OPTIONS)
    await processor.tried('behind')
    const records = await dead(topics, 1)
    expect(new Set(records.map((record) => readable(record).text)), {
      en: 'the message is in dlq-topic, once or more',
      ru: 'сообщение в dlq-topic, один раз или больше',
    }).toEqual(new Set(['poison']))
    await committedPast(topics, at.at(-1)!)
    await service.stop()
  })
}

test('12.4 loses no message while the dead letter queue cannot be written', async ({ subject, topics, wire }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const fault = refuseWrites(wire, topics, ['dlq-topic'])
  const service = await app.startService(OPTIONS)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: 'poison' }])
  const settled = async () => (await topics.read('dlq-topic')).length > 0
  await expectOutageSurvived(app, processor, topics, { fault, at: at!, settled })
  await service.stop()
})
