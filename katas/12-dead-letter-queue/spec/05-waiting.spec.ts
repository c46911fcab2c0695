import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { attemptsOf, committedPast, message, retries } from './records.ts'
import { passTime, virtual, waiting } from './time.ts'

test('12.3 stops while a message waits, and a new start goes on with its attempts', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await processor.tried('m')
  await passTime(first, processor, 'm', 2, START + BASE)
  const due = processor.now + 2 * BASE
  await waiting(first, processor.now)
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
  expect(seen.map(attemptsOf), {
    en: 'x-attempts over the restart: what is counted in memory begins anew',
    ru: 'x-attempts через перезапуск: счёт в памяти начинается заново',
  }).toEqual([1, 2, 3])
  await again.stop()
})

test('12.3 lets the group rebalance while a message waits, and whoever has its partition then tries it', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((id, nth) => id === 'm' && nth === 1)
  const start = (name: string) => subject<typeof Lab>({ name, http: processor.http, clock: virtual() })
  const [first, second] = await Promise.all([start('first'), start('second')])
  await first.createTopics()
  const leaving = await first.startService(OPTIONS)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await waiting(first)
  // Its first try is settled: a rebalance may repeat what is not committed.
  await committedPast(topics, at!)
  let staying: Lab.Service | undefined
  const joining = second.startService(OPTIONS).then((service) => {
    staying = service
  })
  joining.catch(() => {}) // that it never ends is said below
  await eventually(() => staying !== undefined, {
    until: (joined) => joined,
    description: {
      en: 'a second member joins while a message waits at the first. A rebalance lasts until every member has come back to it: a handler that sleeps keeps the whole group waiting, heartbeats or not',
      ru: 'второй участник входит в группу, пока у первого ждёт сообщение. Ребаланс идёт, пока не вернутся все: спящий обработчик держит всю группу, с heartbeat или без',
    },
  })
  const others = [0, 1, 2].map((partition) => ({
    partition,
    key: `k${partition}`,
    value: message(`other-${partition}`),
  }))
  await topics.produce('main-topic', others)
  for (const { partition } of others) await processor.tried(`other-${partition}`)
  expect(processor.of('m'), { en: 'tries before it is due', ru: 'попыток до срока' }).toHaveLength(1)
  await leaving.stop()
  await passTime(second, processor, 'm', 2, START + BASE)
  await committedPast(topics, at!)
  await staying?.stop()
})
