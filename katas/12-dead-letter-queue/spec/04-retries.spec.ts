import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { message, retries } from './records.ts'
import { passTime, virtual, waiting } from './time.ts'

test('12.3 waits 1, 2 and 4 base delays after the first three failures', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const delays = []
  for (const n of [1, 2, 3, 4]) delays.push(await app.retryDelay(n, 250))
  expect(delays, { en: 'after failure 1, 2, 3, 4', ru: 'после неудачи 1, 2, 3, 4' }).toEqual([250, 500, 1000, null])
})

test('12.3 tries again 1, 2 and 4 base delays after a failure, never early and at most one base delay late', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((_, nth) => nth < 4)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m'), headers: { trace: 't-1' } }])
  await processor.tried('m')
  for (const [failures, delay] of [BASE, 2 * BASE, 4 * BASE].entries()) {
    const due = processor.now + delay
    const [waiting] = await eventually(async () => (await retries(topics)).slice(failures), {
      until: (records) => records.length > 0,
    })
    expect(
      { key: waiting?.key, value: waiting?.value, ...waiting?.headers },
      {
        en: `the record that waits after failure ${failures + 1}: key, value and own headers as they came, the attempts and the time it is due`,
        ru: `запись, которая ждёт после неудачи ${failures + 1}: ключ, значение и свои заголовки без изменений, число попыток и срок`,
      },
    ).toMatchObject({
      key: 'k',
      value: { id: 'm', text: 'hello' },
      trace: 't-1',
      'x-attempts': String(failures + 1),
      'x-due': String(due),
    })
    await passTime(app, processor, 'm', failures + 2, due)
  }
  await service.stop()
})

test('12.3 lets a waiting message hold up no other', async ({ subject, topics }) => {
  const processor = new Processor((id, nth) => id === 'slow' || (id === 'quick' && nth === 1))
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('slow') }])
  await waiting(app)
  const others = Array.from({ length: 20 }, (_, n) => `other-${n}`)
  await topics.produce(
    'main-topic',
    others.map((id, n) => ({ key: n % 3 === 0 ? 'k' : id, value: message(id) })),
  )
  await eventually(() => processor.ids.toSorted(), {
    until: (ids) => others.every((id) => ids.includes(id)),
    description: {
      en: 'all others are processed while the clock stands still and the first one waits. Something sleeps where it should read on',
      ru: 'остальные обработаны, пока часы стоят и первое ждёт. Кто-то спит там, где надо читать дальше',
    },
  })
  expect(processor.now).toBe(START)
  for (const nth of [1, 2]) await passTime(app, processor, 'slow', nth + 1, processor.now + BASE * nth)
  // `slow` now waits for four base delays. What fails for the first time waits for one, also with the same key.
  await eventually(() => retries(topics), { until: (records) => records.length >= 3 })
  await topics.produce('main-topic', [{ key: 'k', value: message('quick') }])
  await processor.tried('quick')
  await passTime(app, processor, 'quick', 2, processor.now + BASE)
  await service.stop()
})

test('12.3 keeps the order of messages of one key that fail alike', async ({ subject, topics }) => {
  const processor = new Processor((id, nth) => id.startsWith('bad') && nth <= 2)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const bad = Array.from({ length: 6 }, (_, n) => `bad-${n}`)
  await topics.produce(
    'main-topic',
    [...bad, 'good'].map((id) => ({ key: 'k', value: message(id) })),
  )
  await processor.tried('good')
  for (const nth of [2, 3]) {
    await eventually(() => retries(topics), { until: (records) => records.length >= bad.length * (nth - 1) })
    const last = processor.of(bad.at(-1)!)[nth - 2]!.at
    await passTime(app, processor, bad.at(-1)!, nth, last + BASE * (nth - 1))
    expect(processor.ids.filter((id) => id.startsWith('bad')).slice(-bad.length), {
      en: `try ${nth}, all of one key: in the order of their offsets. Without the key, or side by side, they overtake each other`,
      ru: `попытка ${nth}, один ключ: в порядке смещений. Без ключа или при параллельной обработке они обгоняют друг друга`,
    }).toEqual(bad)
  }
  await service.stop()
})
