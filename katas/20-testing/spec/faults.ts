/** Applications with one fault each. The tests of its task are to find it. */
import type { Text } from '#harness'

/** A file of the application, what stands in it, and what stands there in the faulty one. */
export interface Fault {
  /** Of the graded test: `20.1 finds …`. */
  name: string
  what: Text
  file: string
  find: string
  replace: string
}

/** For `unit.test.ts`: the checkout, the delays, the topology. */
const unit: readonly Fault[] = [
  {
    name: 'a checkout that forgets the correlation id',
    what: {
      en: 'requestRecord() leaves out the header correlation-id',
      ru: 'requestRecord() не пишет заголовок correlation-id',
    },
    file: 'checkout.ts',
    find: 'headers: { [headerNames.correlation]: correlationId }',
    replace: 'headers: {}',
  },
  {
    name: 'a checkout that takes the payment for the key',
    what: {
      en: 'the key of a request is its payment, and not its account',
      ru: 'ключ запроса — платёж, а не счёт',
    },
    file: 'checkout.ts',
    find: 'key: request.accountId',
    replace: 'key: request.paymentId',
  },
  {
    name: 'a checkout that writes to another topic',
    what: { en: 'requests are written to payment-results', ru: 'запросы пишутся в payment-results' },
    file: 'checkout.ts',
    find: 'topicNames.requests',
    replace: 'topicNames.results',
  },
  {
    name: 'delays that grow by addition',
    what: { en: 'retries wait 100, 200, 300 ms', ru: 'паузы перед повторами 100, 200, 300 мс' },
    file: 'payments.ts',
    find: '100 * 2 ** (n - 1)',
    replace: '100 * n',
  },
  {
    name: 'totals with what was declined',
    what: { en: 'declined payments count in account-totals', ru: 'отклонённые платежи попадают в account-totals' },
    file: 'totals.ts',
    find: "state === 'paid'",
    replace: 'state !== undefined',
  },
  {
    name: 'totals of the last payment alone',
    what: {
      en: 'amountCents is that of the last payment, not the sum',
      ru: 'amountCents равно последнему платежу, а не сумме',
    },
    file: 'totals.ts',
    find: 'sum.amountCents + amountCents',
    replace: 'amountCents',
  },
  {
    name: 'totals of all accounts together',
    what: { en: 'all accounts share one total', ru: 'у всех счетов один общий итог' },
    file: 'totals.ts',
    find: '    .groupByKey(Grouped.with(string, json(paymentResult)))',
    replace: '    .groupBy((_, result) => result.state, Grouped.with(string, json(paymentResult)))',
  },
  {
    name: 'hours that end a millisecond late',
    what: {
      en: 'an hour is a millisecond too long: what is paid on the hour falls into the one before',
      ru: 'час длиннее на миллисекунду: платёж ровно в начале часа попадает в предыдущий',
    },
    file: 'totals.ts',
    find: 'TimeWindows.ofSizeAndGrace(HOUR_MS, GRACE_MS)',
    replace: 'TimeWindows.ofSizeAndGrace(HOUR_MS + 1, GRACE_MS).advanceBy(HOUR_MS)',
  },
  {
    name: 'totals without late payments',
    what: {
      en: 'a result that comes after its hour is over is dropped at once',
      ru: 'результат, пришедший после конца своего часа, сразу отбрасывается',
    },
    file: 'totals.ts',
    find: 'TimeWindows.ofSizeAndGrace(HOUR_MS, GRACE_MS)',
    replace: 'TimeWindows.ofSizeWithNoGrace(HOUR_MS)',
  },
  {
    name: 'totals that take late payments for a day',
    what: {
      en: 'results count however late, up to a day',
      ru: 'опоздавшие результаты учитываются целые сутки',
    },
    file: 'totals.ts',
    find: 'TimeWindows.ofSizeAndGrace(HOUR_MS, GRACE_MS)',
    replace: 'TimeWindows.ofSizeAndGrace(HOUR_MS, 24 * HOUR_MS)',
  },
  {
    name: 'totals by the times of the records',
    what: {
      en: 'the hour is that of the time at which the result was written, not that of its at',
      ru: 'час берётся из времени записи результата, а не из at',
    },
    file: 'totals.ts',
    find: `.withTimestampExtractor(
    ({ value }) => (value as PaymentResult).at,
  )`,
    replace: '',
  },
]

/** For `integration.test.ts`: the service on a real Kafka, where all goes well. */
const integration: readonly Fault[] = [
  {
    name: 'a service that commits before it works',
    what: {
      en: 'the offset is committed when the request comes, before the card is charged',
      ru: 'смещение коммитится, когда запрос пришёл, до списания с карты',
    },
    file: 'payments.ts',
    find: `      atHand = answer(payload).then(() => consumer.commitOffsets([{ topic, partition, offset: next }]))`,
    replace: `      atHand = consumer.commitOffsets([{ topic, partition, offset: next }]).then(() => answer(payload))`,
  },
  {
    name: 'a service that commits nothing',
    what: {
      en: 'no offset is committed: after a restart everything is answered again',
      ru: 'смещения не коммитятся: после перезапуска всё обрабатывается снова',
    },
    file: 'payments.ts',
    find: '.then(() => consumer.commitOffsets([{ topic, partition, offset: next }]))',
    replace: '.then(() => void next)',
  },
  {
    name: 'a service that begins at the end',
    what: {
      en: 'requests that were written before the first start are never read',
      ru: 'запросы, записанные до первого запуска, никогда не читаются',
    },
    file: 'payments.ts',
    find: 'fromBeginning: true',
    replace: 'fromBeginning: false',
  },
  {
    name: 'a service whose instances do not share the work',
    what: {
      en: 'each instance has a group of its own, and answers every request',
      ru: 'у каждого экземпляра своя группа, и каждый отвечает на все запросы',
    },
    file: 'payments.ts',
    find: 'groupId: ctx.name(groupName)',
    replace: 'groupId: ctx.name(`${groupName}-${process.hrtime.bigint()}`)',
  },
  {
    name: 'a service that loses the correlation id',
    what: { en: 'results have no header correlation-id', ru: 'у результатов нет заголовка correlation-id' },
    file: 'payments.ts',
    find: 'resultRecord(request, state, message.headers)',
    replace: 'resultRecord(request, state, {})',
  },
  {
    name: 'a service that writes results without a key',
    what: { en: 'the key of results is null', ru: 'ключ результатов — null' },
    file: 'payments.ts',
    find: 'return { key: accountId, value: JSON.stringify(result)',
    replace: 'return { key: null, value: JSON.stringify(result)',
  },
  {
    name: 'a service that takes a declined card for paid',
    what: { en: 'the answer 402 becomes the state paid', ru: 'ответ 402 превращается в состояние paid' },
    file: 'card.ts',
    find: "return 'declined'",
    replace: "return 'paid'",
  },
  {
    name: 'a service that answers twice',
    what: { en: 'each result is written twice', ru: 'каждый результат пишется дважды' },
    file: 'payments.ts',
    find: '      await write(topicNames.results, resultRecord(request, state, message.headers))',
    replace: `      for (const _ of [1, 2]) await write(topicNames.results, resultRecord(request, state, message.headers))`,
  },
  {
    name: 'a service that leaves its request at hand',
    what: {
      en: 'stop() does not wait for the request at hand: its offset is not committed, and the next instance answers it again',
      ru: 'stop() не ждёт начатый запрос: его смещение не закоммичено, и следующий экземпляр ответит на него ещё раз',
    },
    file: 'payments.ts',
    find: '      await atHand.catch(() => {})',
    replace: '',
  },
]

/** For `contract.test.ts`: what the two sides of a topic, and of an HTTP API, have agreed on. No Kafka runs. */
const contract: readonly Fault[] = [
  {
    name: 'a checkout that renames a field',
    what: { en: 'the checkout writes account in place of accountId', ru: 'касса пишет account вместо accountId' },
    file: 'checkout.ts',
    find: 'value: JSON.stringify(request)',
    replace: 'value: JSON.stringify({ ...request, accountId: undefined, account: request.accountId })',
  },
  {
    name: 'a checkout that writes amounts as text',
    what: { en: 'amountCents is a string', ru: 'amountCents — строка' },
    file: 'checkout.ts',
    find: 'value: JSON.stringify(request)',
    replace: 'value: JSON.stringify({ ...request, amountCents: String(request.amountCents) })',
  },
  {
    name: 'a service that wants a field that nobody sends',
    what: { en: 'the service requires the field currency', ru: 'сервис требует поле currency' },
    file: 'payments.ts',
    find: "return paymentRequest.parse(JSON.parse(value?.toString() ?? ''))",
    replace: `const request = JSON.parse(value?.toString() ?? '')
    if (request.currency === undefined) throw new Error('no currency')
    return paymentRequest.parse(request)`,
  },
  {
    name: 'a service that refuses fields it does not know',
    what: {
      en: 'a request with one more field is refused: no producer can ever add one',
      ru: 'запрос с лишним полем отвергается: производитель никогда не сможет добавить поле',
    },
    file: 'payments.ts',
    find: 'paymentRequest.parse(',
    replace: 'paymentRequest.strict().parse(',
  },
  {
    name: 'a service that takes any version',
    what: { en: 'a request of version 2 is read as one of version 1', ru: 'запрос версии 2 читается как версия 1' },
    file: 'payments.ts',
    find: "paymentRequest.parse(JSON.parse(value?.toString() ?? ''))",
    replace: "paymentRequest.parse({ ...JSON.parse(value?.toString() ?? ''), version: 1 })",
  },
  {
    name: 'a service that writes results with another state',
    what: { en: 'state is PAID in place of paid', ru: 'state равно PAID вместо paid' },
    file: 'payments.ts',
    find: 'return { key: accountId, value: JSON.stringify(result)',
    replace: 'return { key: accountId, value: JSON.stringify({ ...result, state: state.toUpperCase() })',
  },
  {
    name: 'a card client without its idempotency key',
    what: {
      en: 'the header idempotency-key is another one at each call: a retry charges the card twice',
      ru: 'заголовок idempotency-key каждый раз новый: повтор спишет деньги дважды',
    },
    file: 'card.ts',
    find: "'idempotency-key': paymentId",
    replace: "'idempotency-key': crypto.randomUUID()",
  },
  {
    name: 'a card client that sends whole euros',
    what: { en: 'the provider gets 12.5 in place of 1250', ru: 'провайдер получает 12.5 вместо 1250' },
    file: 'card.ts',
    find: 'body: JSON.stringify({ paymentId, amountCents })',
    replace: 'body: JSON.stringify({ paymentId, amountCents: amountCents / 100 })',
  },
]

/** For `errors.test.ts`: bad input, and a provider that fails. */
const errors: readonly Fault[] = [
  {
    name: 'a service that tries once too few',
    what: { en: 'a charge is tried again twice', ru: 'повторов два, а не три' },
    file: 'payments.ts',
    find: 'retry > RETRIES',
    replace: 'retry >= RETRIES',
  },
  {
    name: 'a service that tries once too many',
    what: { en: 'a charge is tried again four times', ru: 'повторов четыре, а не три' },
    file: 'payments.ts',
    find: 'retry > RETRIES',
    replace: 'retry > RETRIES + 1',
  },
  {
    name: 'a service that retries without a pause',
    what: { en: 'there is no delay before a retry', ru: 'перед повтором нет паузы' },
    file: 'payments.ts',
    find: 'await ctx.clock.sleep(retryDelay(retry))',
    replace: 'void retryDelay(retry)',
  },
  {
    name: 'a service that retries answers alone',
    what: {
      en: 'a provider that does not answer is not asked again',
      ru: 'если провайдер не ответил, его не спрашивают снова',
    },
    file: 'payments.ts',
    find: '!(error instanceof CardUnavailableError) || retry > RETRIES',
    replace: '!(error instanceof CardUnavailableError) || error.cause !== undefined || retry > RETRIES',
  },
  {
    name: 'a service that drops what it gives up',
    what: { en: 'after the last retry the request is nowhere', ru: 'после последнего повтора запрос пропадает' },
    file: 'payments.ts',
    find: '      await write(topicNames.dead, deadRecord(message, error))',
    replace: '      if (error instanceof BadRequestError) await write(topicNames.dead, deadRecord(message, error))',
  },
  {
    name: 'a service that drops what it cannot read',
    what: {
      en: 'bytes that are no request are skipped in silence',
      ru: 'байты, которые не запрос, молча пропускаются',
    },
    file: 'payments.ts',
    find: `        ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })`,
    replace: `        return ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })`,
  },
  {
    name: 'a service that reports nothing',
    what: { en: 'ctx.onReject does not hear of bad input', ru: 'ctx.onReject не узнаёт о плохих данных' },
    file: 'payments.ts',
    find: `        ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })`,
    replace: `        void [topic, partition]`,
  },
  {
    name: 'a service that a bad request stops',
    what: {
      en: 'bad input is thrown out of eachMessage: kafkajs repeats it for ever, and what is behind it waits',
      ru: 'ошибка плохих данных выходит из eachMessage: kafkajs повторяет её без конца, остальное ждёт',
    },
    file: 'payments.ts',
    find: `      else if (!(error instanceof CardUnavailableError)) throw error`,
    replace: `      if (!(error instanceof CardUnavailableError)) throw error`,
  },
  {
    name: 'dead letters without their reason',
    what: { en: 'the header x-error is missing in payments-dlq', ru: 'в payments-dlq нет заголовка x-error' },
    file: 'payments.ts',
    find: 'headers: { ...message.headers, [headerNames.error]: reason }',
    replace: 'headers: { ...message.headers, ...(reason && {}) }',
  },
  {
    name: 'dead letters that are written anew',
    what: {
      en: 'what goes aside is serialised again: it is not what came',
      ru: 'в DLQ пишется заново сериализованное значение, а не то, что пришло',
    },
    file: 'payments.ts',
    find: 'key: message.key, value: message.value, headers',
    replace:
      "key: message.key, value: reason.startsWith('no ') ? message.value : JSON.stringify(JSON.parse(String(message.value))), headers",
  },
  {
    name: 'dead letters without their headers',
    what: {
      en: 'the headers of the request are lost on the way aside',
      ru: 'заголовки запроса теряются по пути в DLQ',
    },
    file: 'payments.ts',
    find: 'headers: { ...message.headers, [headerNames.error]: reason }',
    replace: 'headers: { [headerNames.error]: reason }',
  },
  {
    name: 'dead letters without their key',
    what: { en: 'the key of the request is lost on the way aside', ru: 'ключ запроса теряется по пути в DLQ' },
    file: 'payments.ts',
    find: 'key: message.key, value: message.value, headers',
    replace: 'key: null, value: message.value, headers',
  },
  {
    name: 'dead letters that are written twice',
    what: { en: 'what goes aside is written twice', ru: 'в DLQ всё пишется дважды' },
    file: 'payments.ts',
    find: '      await write(topicNames.dead, deadRecord(message, error))',
    replace: '      for (const _ of [1, 2]) await write(topicNames.dead, deadRecord(message, error))',
  },
]

/** By the file that is to find them. */
export const faults = { unit, integration, contract, errors } as const

/** Keeps every promise of the application in other words: tests of promises do not notice. */
export const otherwise = [
  {
    file: 'checkout.ts',
    find: 'value: JSON.stringify(request)',
    replace: "value: JSON.stringify({ source: 'web', ...Object.fromEntries(Object.entries(request).reverse()) })",
  },
  {
    file: 'checkout.ts',
    find: 'headers: { [headerNames.correlation]: correlationId }',
    replace: 'headers: { [headerNames.correlation]: Buffer.from(correlationId) }',
  },
  {
    file: 'card.ts',
    find: "headers: { 'content-type': 'application/json', 'idempotency-key': paymentId }",
    replace: "headers: { 'Idempotency-Key': paymentId, Accept: '*/*', 'Content-Type': 'application/json' }",
  },
  {
    file: 'payments.ts',
    find: 'value: JSON.stringify(result)',
    replace: "value: JSON.stringify({ by: 'cards', ...result }, null, 1)",
  },
  {
    file: 'payments.ts',
    find: `    eachMessage(payload) {
      const { topic, partition, message } = payload
      const next = String(BigInt(message.offset) + 1n)
      atHand = answer(payload).then(() => consumer.commitOffsets([{ topic, partition, offset: next }]))
      return atHand
    },`,
    replace: `    eachBatchAutoResolve: false,
    eachBatch: async ({ batch: { topic, partition, messages }, heartbeat, pause, resolveOffset, isRunning }) => {
      for (const message of messages) {
        if (!isRunning() || consumer.paused().length > 0) return
        const next = String(BigInt(message.offset) + 1n)
        atHand = answer({ topic, partition, message, heartbeat, pause })
          .then(() => consumer.commitOffsets([{ topic, partition, offset: next }]))
          .then(() => resolveOffset(message.offset))
        await atHand
      }
    },`,
  },
  {
    file: 'payments.ts',
    find: '[headerNames.error]: reason }',
    replace: '[headerNames.error]: Buffer.from(`${new Date().toISOString()} given up, because ${reason}`) }',
  },
  {
    file: 'totals.ts',
    find: "    .filter((_, { state }) => state === 'paid')",
    replace: "    .filterNot((_, { state }) => state === 'declined')\n    .mapValues((result) => result)",
  },
] as const
