import { eventually, expect, expectNoBrokerIsSaid, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { ANSWER_MS, OPTIONS, Processor } from './processor.ts'
import { message } from './records.ts'
import { virtual } from './time.ts'

test('12.2 hands each message to the processor, in order per key', async ({ subject, topics, scope }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http })
  await app.createTopics()
  const sent = Array.from({ length: 30 }, (_, n) => ({ key: `user-${(scope.seed + n * n) % 7}`, n }))
  const records = sent.map(({ key, n }) => ({ key, value: message(`${key}:${n}`) }))
  await topics.produce('main-topic', records.slice(0, 15))
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', records.slice(15))
  await eventually(() => processor.ids, { until: (ids) => new Set(ids).size === 30 })
  for (const user of new Set(sent.map(({ key }) => key)))
    expect(
      processor.ids.filter((id) => id.startsWith(`${user}:`)),
      {
        en: `messages of ${user}, those written before the start too, in the order of their offsets`,
        ru: `сообщения ${user}, в том числе записанные до запуска, в порядке смещений`,
      },
    ).toEqual(sent.filter(({ key }) => key === user).map(({ key, n }) => `${key}:${n}`))
  await service.stop()
})

test('12.2 takes every answer but 2xx, and no answer at all, for a failure', async ({ subject }) => {
  const statuses = [503, 404, 302, 204, 200]
  const asked: unknown[] = []
  const app = await subject<typeof Lab>({
    http: async ({ method, body }) => {
      asked.push([method, JSON.parse(Buffer.from(body).toString())])
      return { kind: 'response', status: statuses[asked.length - 1]!, headers: { 'content-length': '0' } }
    },
  })
  const given = { id: 'm', text: 'hello' }
  for (const status of statuses) {
    const outcome = await app.processMessage(OPTIONS.processorUrl, given).then(
      () => 'done',
      (error: Error) => `${error.name} ${/\d{3}/.exec(error.message)?.[0]}`,
    )
    expect(outcome, `${status}`).toBe(status < 300 ? 'done' : `ProcessingError ${status}`)
  }
  expect(asked).toEqual(statuses.map(() => ['POST', given]))
  const nobody = 'http://127.0.0.1:1/'
  await expectRejection(app.processMessage(nobody, given), {
    about: { of: { en: 'a processor that does not listen', ru: 'обработчик, который не слушает' } },
    error: 'ProcessingError',
  })
})

test('12.2 takes no answer within 5 s for a failure', async ({ subject }) => {
  let asked = 0
  const app = await subject<typeof Lab>({
    clock: virtual(),
    http: () => {
      asked++
      return new Promise(() => {})
    },
  })
  const processing = app.processMessage(OPTIONS.processorUrl, { id: 'm', text: 'hello' })
  let isOver = false
  const over = () => {
    isOver = true
  }
  processing.then(over, over)
  await eventually(() => ({ asked, sleeps: app.$.clock.sleeps.map(({ ms }) => ms) }), {
    until: (seen) => isOver || (seen.asked === 1 && seen.sleeps.includes(ANSWER_MS)),
    timeoutMs: 6_000,
    description: {
      en: `the processor is asked, and ctx.clock.sleep(${ANSWER_MS}, …) runs beside the request: fetch alone waits for minutes, and everything behind this message with it`,
      ru: `обработчик получил запрос, и параллельно ему идёт ctx.clock.sleep(${ANSWER_MS}, …): сам fetch ждёт минутами, и вместе с ним всё, что за этим сообщением`,
    },
  })
  if (isOver) await processing // before its time: what it threw says why
  await app.$.clock.advance(ANSWER_MS)
  await expectRejection(processing, { error: 'ProcessingError' })
})

test('12.2 goes on where it stopped: nothing lost, nothing twice', async ({ subject, topics }) => {
  const processor = new Processor()
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'a', value: message('before') }])
  await processor.tried('before')
  await service.stop()
  await topics.produce('main-topic', [{ key: 'a', value: message('meanwhile') }])
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http })
  const again = await second.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'a', value: message('after') }])
  await processor.tried('after')
  expect(processor.ids, { en: 'each message once', ru: 'каждое сообщение один раз' }).toEqual([
    'before',
    'meanwhile',
    'after',
  ])
  await again.stop()
})

test('12.2 says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startService(OPTIONS))
})
