import { defineLab } from '#harness/lab'

export default defineLab({
  number: 6,
  title: { en: 'Exactly-once semantics', ru: 'Exactly-once семантика' },
  goal: {
    en: 'Move payments from one topic to another so that each has exactly one entry, wherever the process dies and whatever the network loses, and see what it costs to do without.',
    ru: 'Переносить платежи из топика в топик так, чтобы у каждого была ровно одна запись, где бы ни упал процесс и что бы ни потеряла сеть, и увидеть, что бывает без этого.',
  },
  tasks: [
    {
      id: '6.1',
      title: { en: 'A transactional producer', ru: 'Транзакционный продюсер' },
      points: 6,
      hints: [
        {
          en: 'Entries and offsets belong into one transaction: producer.transaction(), then transaction.send, transaction.sendOffsets, transaction.commit.',
          ru: 'Записи и смещения должны быть в одной транзакции: producer.transaction(), затем transaction.send, transaction.sendOffsets, transaction.commit.',
        },
        {
          en: 'The broker fences by transactional id: a later InitProducerId with the same id raises the epoch. kafkajs sends that request at the first transaction() only, so begin an empty transaction before the consumer subscribes, and abort it.',
          ru: 'Брокер вытесняет по transactional.id: следующий InitProducerId с тем же id увеличивает эпоху. kafkajs шлёт этот запрос только при первом вызове transaction(), поэтому до subscribe начните пустую транзакцию и отмените её.',
        },
        {
          en: 'After a lost answer to EndTxn the client does not know whether the transaction was committed, and kafkajs lets you neither commit nor abort again. Close producer and consumer, make new ones (the empty transaction settles the old one) and go on from the committed offsets.',
          ru: 'Если ответ на EndTxn потерян, неизвестно, закоммичена ли транзакция, а kafkajs больше не даёт ни закоммитить, ни отменить её. Закройте продюсер и консьюмер, создайте новых (пустая транзакция завершит старую) и продолжайте с закоммиченных смещений.',
        },
        {
          en: "Do not throw out of eachBatch: kafkajs hands the batch out again, to a producer in an unknown state. Tell a loop outside, which closes everything and begins anew. An error of type INVALID_PRODUCER_EPOCH, in the error or in one of its causes, means fenced: then do not begin anew. The key for the bank follows from the payment's id.",
          ru: 'Не бросайте исключение из eachBatch: kafkajs снова выдаст пачку продюсеру в неизвестном состоянии. Сообщите внешнему циклу, он закроет всё и начнёт заново. Ошибка типа INVALID_PRODUCER_EPOCH (сама или в цепочке cause) означает, что вас вытеснили: тогда заново не начинайте. Ключ для банка получается из id платежа.',
        },
      ],
    },
    {
      id: '6.2',
      title: { en: 'An idempotent producer', ru: 'Идемпотентный продюсер' },
      points: 2,
      hints: [
        {
          en: 'When the answer to a Produce request is lost, the request is sent again. Who sends it again makes all the difference.',
          ru: 'Если ответ на Produce потерян, запрос отправляется снова. Вся разница в том, кто именно его повторяет.',
        },
        {
          en: 'producer({ idempotent: true, maxInFlightRequests: 1 }), acks: -1, one send after the other, and no retry of your own around it: a new producer has a new producer id, and to the broker its records are new. Only before the first send may you connect anew: kafkajs does not ask again for a producer id when that answer is lost.',
          ru: 'producer({ idempotent: true, maxInFlightRequests: 1 }), acks: -1, один send за другим и никаких своих повторов вокруг: у нового продюсера новый producer id, и его записи для брокера новые. Подключаться заново можно только до первого send: если потерян ответ с producer id, kafkajs сам не переспрашивает.',
        },
      ],
    },
    {
      id: '6.3',
      title: { en: 'A consumer that manages its offsets by hand', ru: 'Консьюмер с ручным управлением смещениями' },
      points: 4,
      hints: [
        {
          en: 'consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch }): nothing moves unless you move it. resolveOffset moves the position in memory only.',
          ru: 'consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch }): само ничего не двигается. resolveOffset двигает позицию только в памяти.',
        },
        {
          en: 'The offset to commit is the next one to read: BigInt(batch.lastOffset()) + 1n. With sendOffsets({ consumerGroupId, topics }) it becomes part of the transaction.',
          ru: 'Коммитится следующее смещение: BigInt(batch.lastOffset()) + 1n. Через sendOffsets({ consumerGroupId, topics }) оно становится частью транзакции.',
        },
        {
          en: 'readUncommitted: false is the default of kafkajs. A batch in which nothing is a payment still has offsets: a transaction may hold offsets only.',
          ru: 'readUncommitted: false в kafkajs стоит по умолчанию. У пачки без единого платежа тоже есть смещения: в транзакции могут быть только они.',
        },
      ],
    },
    {
      id: '6.4',
      title: { en: 'Simulate crashes, and find no duplicates', ru: 'Симуляция сбоев и отсутствие дубликатов' },
      points: 5,
      hints: [
        {
          en: 'A crash runs no catch and no finally. An error that is thrown runs both.',
          ru: 'При падении не выполняются ни catch, ни finally. При исключении выполняются оба.',
        },
        {
          en: "process.kill(process.pid, 'SIGKILL'). The points stand between the awaits: an await that has returned is an answer from the broker.",
          ru: "process.kill(process.pid, 'SIGKILL'). Точки стоят между await: если await вернулся, брокер ответил.",
        },
      ],
    },
    {
      id: '6.5',
      title: { en: 'Compare at-least-once with exactly-once', ru: 'Сравнить at-least-once и exactly-once' },
      points: 3,
      hints: [
        {
          en: 'At-least-once is an order: send, wait for the answer, commit. The other order is at-most-once.',
          ru: 'At-least-once — это порядок: отправить, дождаться ответа, закоммитить. Обратный порядок — at-most-once.',
        },
        {
          en: 'admin.fetchTopicOffsets says where a topic ends. The last offset before that may be the marker of a transaction, which no handler ever sees.',
          ru: 'admin.fetchTopicOffsets говорит, где топик кончается. Последним перед концом может стоять маркер транзакции, который не увидит ни один обработчик.',
        },
        {
          en: 'kafkajs emits consumer.events.END_BATCH_PROCESS with lastOffset for batches of markers too: a partition is read when lastOffset + 1 has reached its end.',
          ru: 'kafkajs присылает consumer.events.END_BATCH_PROCESS с lastOffset и для пачек из одних маркеров: партиция прочитана, когда lastOffset + 1 дошло до её конца.',
        },
      ],
    },
  ],
  coverageFloor: 0.8,
  given: ['contract.ts'],
  testTimeLimitMs: 60_000,
  topics: [
    { name: 'payments', partitions: 2 },
    { name: 'ledger', partitions: 2 },
    { name: 'ledger-at-least-once', partitions: 2 },
  ],
  subject: { pure: ['compare'], handles: ['state', 'stop'] },
  play: {
    send: { run: 'sendSample', about: { en: 'sends 100 payments', ru: 'отправляет 100 платежей' } },
    'exactly-once': {
      run: 'startExactlyOnce',
      about: { en: 'payments → ledger, in transactions', ru: 'payments → ledger, в транзакциях' },
    },
    'at-least-once': {
      run: 'startAtLeastOnce',
      about: { en: 'payments → ledger-at-least-once, without', ru: 'payments → ledger-at-least-once, без транзакций' },
    },
    report: { run: 'report', about: { en: 'prints the comparison', ru: 'печатает сравнение' } },
  },
})
