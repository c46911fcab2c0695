import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, drawPayments, idsOf } from './payments.ts'

const idOf = ({ value }: { value: unknown }) => (value as { id?: unknown } | null)?.id

test('6.2 writes each payment once, however many answers are lost', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 40)
  wire.fault({
    api: 'Produce',
    direction: 'response',
    action: { do: 'cut', when: 'before' },
    times: 3,
    description: 'the answers to three Produce requests are lost',
  })
  await app.sendPayments(payments)

  const written = await topics.read('payments')
  expect(written, {
    en: 'Twice: the broker knows a repeated request by producer id and sequence number, so the client must be idempotent and repeat by itself. A send that your own code repeats with a new producer is new to the broker.',
    ru: 'Дубли: повтор запроса брокер узнаёт по producer id и номеру последовательности, поэтому продюсер должен быть идемпотентным и повторять сам. Если send повторяет ваш код через нового продюсера, для брокера это новые записи.',
  }).toHaveExactlyOnce(idsOf(payments), idOf)
  const order = new Map(payments.map(({ id }, n) => [id, n]))
  expect(written).toHaveKeyOrder(
    ({ key }) => key,
    (record) => order.get(String(idOf(record)))!,
  )
})

test('6.2 waits for all replicas', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await app.sendPayments(drawPayments(scope.seed, 3))
  const requests = wire.trace.filter({ api: 'Produce', direction: 'request' })
  expect([...new Set(requests.map(({ body }) => body?.['acks']))], {
    en: 'acks of the Produce requests: -1 is "all". With fewer, a payment can be acknowledged and lost with its leader',
    ru: 'acks запросов Produce: -1 означает all. Иначе платёж может быть подтверждён и потерян вместе с лидером',
  }).toEqual([-1])
})

test('6.2 refuses payments that break the contract, and sends nothing', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  const payments = drawPayments(scope.seed, 3)
  await createTopics(topics)
  await app.sendPayments(payments)
  const refused = await app
    .sendPayments([...drawPayments(scope.seed, 2, 3), { id: 'x', account: 'anna', cents: -5 }])
    .then(
      () => false,
      () => true,
    )
  expect(refused, { en: 'negative cents are refused', ru: 'отрицательная сумма отвергается' }).toBe(true)
  expect(await topics.read('payments'), {
    en: 'validate all of them before the first is sent',
    ru: 'проверяйте все платежи до отправки первого',
  }).toHaveExactlyOnce(idsOf(payments), idOf)
})
