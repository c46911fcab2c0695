import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { eventually } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import {
  atRetryWrite,
  attemptsOf,
  BASE,
  committedPast,
  kill,
  MORTAL,
  message,
  OPTIONS,
  Processor,
  passTime,
  retries,
  START,
} from './bench.ts'

const virtual = (start = START) => ({ mode: 'virtual', start }) as const

test('12.3 waits 1, 2 and 4 base delays after the first three failures', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const delays = []
  for (const n of [1, 2, 3, 4]) delays.push(await app.retryDelay(n, 250))
  expect(delays, say({ en: 'after failure 1, 2, 3, 4', ru: 'после неудачи 1, 2, 3, 4' })).toEqual([
    250,
    500,
    1000,
    null,
  ])
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
      say({
        en: `the record that waits after failure ${failures + 1}: key, value and own headers as they came, the attempts and the time it is due`,
        ru: `запись, которая ждёт после неудачи ${failures + 1}: ключ, значение и свои заголовки без изменений, число попыток и срок`,
      }),
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
  await app.$.clock.waitForSleep()
  const others = Array.from({ length: 20 }, (_, n) => `other-${n}`)
  await topics.produce(
    'main-topic',
    others.map((id, n) => ({ key: n % 3 === 0 ? 'k' : id, value: message(id) })),
  )
  await eventually(() => processor.ids.toSorted(), {
    until: (ids) => others.every((id) => ids.includes(id)),
    timeoutMs: 5_000,
    description: {
      en: 'all others are processed while the clock stands still and the first one waits. Something sleeps where it should read on',
      ru: 'остальные обработаны, пока часы стоят и первое ждёт. Кто-то спит там, где надо читать дальше',
    },
  })
  expect(processor.now).toBe(START)
  let due = START
  for (const nth of [1, 2]) {
    due = processor.now + BASE * nth
    await passTime(app, processor, 'slow', nth + 1, due)
  }
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
    expect(
      processor.ids.filter((id) => id.startsWith('bad')).slice(-bad.length),
      say({
        en: `try ${nth}, all of one key: in the order of their offsets. Without the key, or side by side, they overtake each other`,
        ru: `попытка ${nth}, один ключ: в порядке смещений. Без ключа или при параллельной обработке они обгоняют друг друга`,
      }),
    ).toEqual(bad)
  }
  await service.stop()
})

test('12.3 stops while a message waits, and a new start goes on with its attempts', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await processor.tried('m')
  await passTime(first, processor, 'm', 2, START + BASE)
  const due = processor.now + 2 * BASE
  await eventually(() => first.$.clock.sleeps, { until: (sleeps) => sleeps.some((one) => one.due > processor.now) })
  let stopped = false
  const stopping = service.stop().then(() => {
    stopped = true
  })
  await eventually(() => stopped, {
    until: (it) => it,
    timeoutMs: 5_000,
    description: {
      en: 'stop() resolves while a message waits. A handler that sleeps keeps the consumer from stopping, and from rebalancing',
      ru: 'stop() завершается, пока сообщение ждёт. Обработчик, который спит, не даёт консьюмеру ни остановиться, ни пережить ребаланс',
    },
  })
  await stopping
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(processor.now) })
  const again = await second.startService(OPTIONS)
  await passTime(second, processor, 'm', 3, due)
  const seen = await eventually(() => retries(topics), { until: (records) => records.length >= 3 })
  expect(
    seen.map(attemptsOf),
    say({
      en: 'x-attempts over the restart: what is counted in memory begins anew',
      ru: 'x-attempts через перезапуск: счёт в памяти начинается заново',
    }),
  ).toEqual([1, 2, 3])
  await again.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before its retry is written' : 'after its retry is written and before the commit'
  test(`12.3 loses no message when it is killed ${when}`, async ({ subject, topics, wire }) => {
    const processor = new Processor((id, nth) => id === 'm' && nth === 1)
    const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
    await first.createTopics()
    const fault = atRetryWrite(wire, topics, { direction: lost ? 'request' : 'response', action: kill(first, lost) })
    await first.startService(MORTAL)
    const at = await topics.produce('main-topic', [
      { key: 'k', value: message('m') },
      { key: 'k', value: message('behind') },
    ])
    await fault.fired()
    const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(START + BASE) })
    const service = await second.startService(MORTAL)
    processor.now = START + BASE
    await processor.tried('m', 2, {
      en: 'm, which failed once before the crash, is tried again. If not, its offset was committed before its copy was acknowledged, or the copy was never written',
      ru: 'm, упавшее до сбоя, обрабатывается снова. Если нет, его смещение закоммитили до подтверждения копии или копию не писали вовсе',
    })
    await processor.tried('behind')
    await committedPast(topics, at.at(-1)!)
    await service.stop()
  })
}

test('12.3 loses no message while the retry topic cannot be written', async ({ subject, topics, wire }) => {
  let outage = true
  const processor = new Processor((id) => id === 'm' && outage)
  const app = await subject<typeof Lab>({ http: processor.http, clock: { mode: 'auto', start: START } })
  await app.createTopics()
  const TOPIC_AUTHORIZATION_FAILED = 29
  const fault = atRetryWrite(wire, topics, {
    direction: 'request',
    action: { do: 'answer', errorCode: TOPIC_AUTHORIZATION_FAILED },
    times: Number.POSITIVE_INFINITY,
  })
  const service = await app.startService(OPTIONS)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await fault.fired()
  const committed = (await topics.committed('main-group', 'main-topic')).get(at!.partition) ?? 0n
  expect(
    committed <= at!.offset,
    say({
      en: `committed ${committed} while main-topic[${at!.partition}]@${at!.offset} is neither processed nor written anywhere: a crash now loses it`,
      ru: `закоммичено ${committed}, хотя main-topic[${at!.partition}]@${at!.offset} не обработано и никуда не записано: сбой сейчас его потеряет`,
    }),
  ).toBe(true)
  await fault.fired(3, {
    en: 'the write is tried again. An error that is swallowed loses the message; one that a handler throws stops a kafkajs consumer for good',
    ru: 'запись повторяется. Проглоченная ошибка теряет сообщение; брошенная из обработчика останавливает консьюмера kafkajs насовсем',
  })
  const before = processor.of('m').length
  outage = false
  fault.remove()
  await processor.tried('m', before + 1)
  await committedPast(topics, at!)
  await service.stop()
})
