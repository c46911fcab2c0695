import { defineLab } from '#harness/lab'

export default defineLab({
  number: 3,
  title: { en: 'Orders of an online shop', ru: 'Обработка заказов в e-commerce' },
  goal: {
    en: 'Three services that talk through Kafka and call providers over HTTP, and charge each order once whatever fails',
    ru: 'Сервисы, которые общаются через Kafka и вызывают провайдеров по HTTP, — и каждый заказ оплачен один раз, что бы ни сломалось',
  },
  tasks: [
    {
      id: '3.1',
      title: { en: 'Topics and their contracts', ru: 'Топики и их контракты' },
      points: 2,
      hints: [
        {
          en: 'admin.createTopics() resolves to false when the topics are there already: that is no error. Disconnect the admin in a finally block.',
          ru: 'admin.createTopics() возвращает false, если топики уже есть: это не ошибка. Отключайте admin в блоке finally.',
        },
        {
          en: 'One zod schema a topic; a payment is a discriminated union by its status. safeParse never throws, JSON.parse does.',
          ru: 'Одна схема zod на топик; платёж — discriminated union по полю status. safeParse не бросает исключений, а JSON.parse бросает.',
        },
        {
          en: 'Look at the bytes first: null, then the length, then new TextDecoder("utf-8", { fatal: true }), then JSON, then the schema. issue.path.join(".") names the field.',
          ru: 'Сначала байты: null, затем длина, затем new TextDecoder("utf-8", { fatal: true }), затем JSON и только потом схема. Поле называет issue.path.join(".").',
        },
      ],
    },
    {
      id: '3.2',
      title: { en: 'The producer of orders', ru: 'Продюсер заказов' },
      points: 2,
      hints: [
        {
          en: 'Check all orders before you send the first. The check of 3.1 does it.',
          ru: 'Проверьте все заказы до отправки первого. Проверка из 3.1 для этого и годится.',
        },
        {
          en: 'Send one after the other, each with await. When a send fails, kafkajs takes its sequence number back, and a send that waits beside it gets that number: the broker drops it as a repetition, and the real repetition is written twice. One send() for all is no way out: it makes one batch a partition, and a broker takes 1 MiB.',
          ru: 'Отправляйте по очереди, каждый раз с await. Когда отправка не удалась, kafkajs возвращает её порядковый номер, и он достаётся соседней отправке: брокер отбросит её как повтор, а настоящий повтор запишет второй раз. Один send() на всё не выручит: он собирает по пачке на партицию, а брокер принимает не больше 1 МиБ.',
        },
        {
          en: 'kafka.producer({ idempotent: true }), acks: -1, key: order.orderId, headers: { "correlation-id": … }.',
          ru: 'kafka.producer({ idempotent: true }), acks: -1, key: order.orderId, headers: { "correlation-id": … }.',
        },
      ],
    },
    {
      id: '3.3',
      title: { en: 'Payment Service', ru: 'Сервис оплаты' },
      points: 4,
      hints: [
        {
          en: 'The order of things decides: charge, write the payment and wait for its acknowledgement, and only then return from eachMessage, so that the offset is committed last.',
          ru: 'Всё решает порядок: списать, записать платёж и дождаться подтверждения, и только потом выйти из eachMessage, чтобы смещение коммитилось последним.',
        },
        {
          en: 'Between the charge and its record the process can die, and the order comes again. Only something that outlives the process can tell that it was charged: the provider, by the Idempotency-Key.',
          ru: 'Между списанием и записью процесс может умереть, и заказ придёт снова. О том, что он уже оплачен, знает лишь тот, кто переживёт процесс: провайдер, по Idempotency-Key.',
        },
        {
          en: 'A record that cannot be used is no exception out of eachMessage: send it as it is to orders-rejected with the reason in headers, report it by ctx.onReject, and return.',
          ru: 'Непригодная запись — не повод для исключения из eachMessage: отправьте её как есть в orders-rejected с причиной в заголовках, сообщите через ctx.onReject и выйдите.',
        },
        {
          en: 'Idempotency-Key: createHash("sha256").update(order.orderId).digest("hex"). 201 → paid, 402 → declined, both are payments. Any other final answer → aside.',
          ru: 'Idempotency-Key: createHash("sha256").update(order.orderId).digest("hex"). 201 → paid, 402 → declined, и то и другое — платежи. Любой другой окончательный ответ → в топик отклонённых.',
        },
      ],
    },
    {
      id: '3.4',
      title: { en: 'Notification Service', ru: 'Сервис уведомлений' },
      points: 3,
      hints: [
        {
          en: 'The same loop with another provider: write what both services share once (src/service.ts is there for it).',
          ru: 'Тот же цикл с другим провайдером: общее для двух сервисов напишите один раз (для этого есть src/service.ts).',
        },
        {
          en: 'payments may hold the same payment twice. Do not remember in a Set what was sent: derive the Idempotency-Key from the order id.',
          ru: 'В payments один платёж может лежать дважды. Не запоминайте отправленное в Set: выводите Idempotency-Key из идентификатора заказа.',
        },
        {
          en: 'headers["correlation-id"] of the incoming record goes into the outgoing one unchanged.',
          ru: 'headers["correlation-id"] входящей записи переходит в исходящую без изменений.',
        },
      ],
    },
    {
      id: '3.5',
      title: { en: 'Errors and retries', ru: 'Обработка ошибок и повторы' },
      points: 5,
      hints: [
        {
          en: 'Sort the outcomes first: an answer (2xx with its id, 402), a refusal for good (everything else that is whole), a failure that passes (408, 429, 5xx, time-out, broken connection). Only the last is retried.',
          ru: 'Сначала разделите исходы: ответ (2xx со своим идентификатором, 402), окончательный отказ (все прочие целые ответы), временный сбой (408, 429, 5xx, таймаут, обрыв). Повторяют только последнее.',
        },
        {
          en: 'Time-out: Promise.race between fetch with a signal, its body read to the end, and ctx.clock.sleep(5000, signal); abort both when one is through, or the loser goes on.',
          ru: 'Таймаут: Promise.race между fetch с сигналом (тело дочитано) и ctx.clock.sleep(5000, signal); как только один закончил, прервите обоих, иначе проигравший продолжит работу.',
        },
        {
          en: 'While eachMessage waits kafkajs sends no heartbeat. It gives you heartbeat(): call it from a setInterval of a third of the session timeout, catch its errors, and clear the interval in finally. Set heartbeatInterval to the same third.',
          ru: 'Пока eachMessage ждёт, kafkajs не шлёт heartbeat. Но он даёт вам heartbeat(): вызывайте его из setInterval раз в треть session timeout, ловите его ошибки и снимайте интервал в finally. Столько же задайте в heartbeatInterval.',
        },
        {
          en: 'stop(): abort an AbortController whose signal every sleep and fetch was given; let that error leave eachMessage, so that the offset is not committed; then disconnect.',
          ru: 'stop(): прервите AbortController, сигнал которого получили все sleep и fetch; выпустите эту ошибку из eachMessage, чтобы смещение не закоммитилось; затем отключайтесь.',
        },
      ],
    },
  ],
  coverageFloor: 0.8,
  topics: [
    { name: 'orders', partitions: 3 },
    { name: 'payments', partitions: 3 },
    { name: 'notifications', partitions: 3 },
    { name: 'orders-rejected', partitions: 3 },
    { name: 'payments-rejected', partitions: 3 },
  ],
  subject: { pure: ['checkRecord', 'retryDelay'] },
  play: {
    topics: { run: 'createTopics', about: { en: 'creates the topics', ru: 'создаёт топики' } },
    shop: {
      run: 'playShop',
      about: {
        en: 'places an order a second; both services; providers on this machine that fail now and then',
        ru: 'заказ в секунду, оба сервиса и провайдеры на этой машине, которые иногда отказывают',
      },
    },
  },
})
