import { eventually, expect, readable, type SubjectHttpHandler, type Topics, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, drawPayments, expectEachOnce, feed, idsOf, paymentIdOf } from './payments.ts'

const bankUrl = 'http://bank.example/payments'
/** An error that no client repeats by itself. */
const GROUP_AUTHORIZATION_FAILED = 30

type Answer = Awaited<ReturnType<SubjectHttpHandler>> | 'none'
const thanks: Answer = { kind: 'response', status: 204 }

/** A bank that answers the first calls so, and thanks for all others. It counts calls with one key once. */
function openBank(topics: Topics, answers: readonly Answer[] = []) {
  const calls: { key: string | undefined; paymentId: string; answer: Answer; tooLate: boolean }[] = []
  const http: SubjectHttpHandler = async ({ headers, body }) => {
    const paymentId = String((JSON.parse(Buffer.from(body).toString()) as { paymentId?: unknown }).paymentId)
    const committed = (await topics.read('ledger')).map((record) => paymentIdOf(readable(record)))
    const answer = answers[calls.length] ?? thanks
    calls.push({ key: headers['idempotency-key'], paymentId, answer, tooLate: committed.includes(paymentId) })
    return answer === 'none' ? new Promise(() => {}) : answer
  }
  // The last payment stands in both partitions, under one id.
  const ours = () => calls.filter(({ paymentId }) => !paymentId.startsWith('last-'))
  return {
    http,
    calls,
    /** Ids of the payments that it counts. */
    counted: () => {
      const answered = ours().filter(({ answer }) => answer === thanks)
      return [
        ...new Map(answered.map(({ key, paymentId }) => [key ?? Symbol('no key'), paymentId])).values(),
      ].toSorted()
    },
    toldTooLate: () => ours().flatMap(({ tooLate, paymentId }) => (tooLate ? [paymentId] : [])),
  }
}

const onlyOnce = {
  en: 'each payment has one entry',
  ru: 'у каждого платежа одна запись',
}

test('6.1 the bank counts each payment once, whatever is rolled back', async ({ subject, topics, wire, scope }) => {
  const bank = openBank(topics)
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 5)
  await feed(topics, payments)
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', errorCode: GROUP_AUTHORIZATION_FAILED },
    description: 'the offsets of the first transaction are refused: it is rolled back, the bank has been told',
  })
  const starting = app.startExactlyOnce({ bankUrl })
  await waitForFault(fault, { starting })
  await expectEachOnce(topics, await starting, payments, onlyOnce)
  expect(bank.counted(), {
    en: 'the bank counts calls with one key once. No abort takes a call back: the repeated one must have the key of the first, so the key comes from the payment',
    ru: 'вызовы с одним ключом банк считает за один. Отмена транзакции вызов не отзывает: у повтора должен быть тот же ключ, то есть ключ берётся из платежа',
  }).toEqual(idsOf(payments).toSorted())
})

test('6.1 a payment that the bank has not taken gets no entry before it has', async ({ subject, topics, scope }) => {
  // The refusal last: what fails after it would have the same batch told again, and hide that nobody looked at it.
  const bank = openBank(topics, [{ kind: 'reset' }, { kind: 'response', status: 503 }])
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 5)
  await feed(topics, payments)
  await expectEachOnce(topics, await app.startExactlyOnce({ bankUrl }), payments, onlyOnce)
  expect(bank.counted(), {
    en: 'the bank did not answer the first call and refused the second: it is told again of these payments. With an answer other than 2xx, or none, the batch has failed',
    ru: 'на первый вызов банк не ответил, второй отклонил: об этих платежах ему сообщают снова. Ответ не 2xx или его отсутствие означает, что пачка не удалась',
  }).toEqual(idsOf(payments).toSorted())
  expect(bank.toldTooLate(), {
    en: 'the bank is told before the entry is committed: a crash in between would leave an entry that the bank never heard of',
    ru: 'банк узнаёт о платеже до коммита записи: сбой между ними оставил бы запись, о которой банк не слышал',
  }).toEqual([])
})

test('6.1 a bank that does not answer within 5 s is told again', async ({ subject, topics, scope }) => {
  const bank = openBank(topics, ['none'])
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 2)
  await feed(topics, payments)
  const starting = app.startExactlyOnce({ bankUrl })
  await waitForFault(
    {
      description: 'the first call to the bank',
      get fired() {
        return bank.calls.length
      },
    },
    { starting },
  )
  await eventually(() => bank.calls.length, {
    until: (calls) => calls > 1,
    description: {
      en: 'a second call. The bank is silent on the first: fetch alone waits for minutes, and the pipeline with it, so a call needs a limit of its own',
      ru: 'второй вызов. На первый банк молчит: сам fetch ждёт минутами, и вместе с ним весь конвейер, поэтому вызову нужен свой предел',
    },
  })
  await expectEachOnce(topics, await starting, payments, onlyOnce)
  expect(bank.counted()).toEqual(idsOf(payments).toSorted())
})
