import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 24,
  title: hint('Blockchain events', 'Kafka для Blockchain Events'),
  goal: hint(
    'Bring a chain into Kafka: each transaction and each event of a contract once, taken back when the chain takes it back, confirmed when it will stay, summed up to the last wei, and shown live.',
    'Перенести блокчейн в Kafka: каждую транзакцию и каждое событие контракта ровно один раз, с отзывом, когда их отзывает сама сеть, с подтверждением, когда они уже не исчезнут, со статистикой до последнего wei и живой страницей.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['chain', 'browser'],
  topics: [
    { name: 'blockchain-transactions', partitions: 3 },
    { name: 'blockchain-events', partitions: 3 },
    { name: 'blockchain-blocks', partitions: 1 },
    { name: 'blockchain-checkpoints', partitions: 1 },
    { name: 'blockchain-stats', partitions: 3 },
  ],
  subject: {
    pure: ['readEvent', 'follow', 'formatAmount', 'page'],
    handles: ['stop', 'state'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'a block each second with transfers of a token in it, your listener, statistics and page',
        'блок в секунду с переводами токена, ваши слушатель, статистика и страница',
      ),
      options: { nodeUrl: 'chain.http' },
    },
  },
  tasks: [
    {
      id: '24.1',
      title: hint('Listen to the events of contracts', 'Слушать события смарт-контрактов (Web3)'),
      points: 4,
      hints: [
        hint(
          'What is a log made of? Which part of an event stands in topics and which in data, and why can two events of different shape have the same first topic?',
          'Из чего состоит лог? Какая часть события лежит в topics, а какая в data, и почему у двух событий разной формы может совпадать первый topic?',
        ),
        hint(
          'Number("0x33b2e3c9fd0803ce8000007") has lost its last digits already. BigInt reads hexadecimal text with 0x as it stands, and String(…) of it is what the contract wants.',
          'У Number("0x33b2e3c9fd0803ce8000007") последние цифры уже потеряны. BigInt читает шестнадцатеричный текст с 0x как есть, а String(…) от него — то, что нужно контракту.',
        ),
        hint(
          'Between two calls the block of a number may become another one. Ask for the block first, with its transactions (eth_getBlockByNumber with true), and then for what belongs to its hash.',
          'Между двумя вызовами блок с этим номером может стать другим. Сначала запросите блок с транзакциями (eth_getBlockByNumber с true), а потом то, что относится к его хешу.',
        ),
        hint(
          'eth_getBlockReceipts(hash) has status, gasUsed, effectiveGasPrice and the logs of every transaction. Null, or another blockHash in it: begin again. AbortSignal.timeout(NODE_PATIENCE_MS) holds for head and body of a fetch.',
          'eth_getBlockReceipts(hash) даёт status, gasUsed, effectiveGasPrice и логи каждой транзакции. Пришёл null или другой blockHash — начните заново. AbortSignal.timeout(NODE_PATIENCE_MS) действует и на заголовки, и на тело ответа fetch.',
        ),
      ],
    },
    {
      id: '24.2',
      title: hint('Publish transactions and events', 'Публиковать транзакции и события в Kafka'),
      points: 6,
      hints: [
        hint(
          'A process dies after it has written a block and before it has noted so, or the other way round. What is noted where, so that there is no "between"?',
          'Процесс умирает после записи блока, но до отметки об этом, или наоборот. Что и куда отмечать, чтобы этого «между» не было?',
        ),
        hint(
          'Records and the note go into one transaction of Kafka: producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 }), transaction.send(…) for each topic, the checkpoint among them, then commit. Read the checkpoints with a consumer of committed records.',
          'Записи и отметка идут в одной транзакции Kafka: producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 }), transaction.send(…) в каждый топик, в том числе в checkpoints, затем commit. Checkpoints читайте консьюмером, который видит только закоммиченное.',
        ),
        hint(
          'kafkajs takes over from a predecessor when its first transaction begins, not when it connects. Commit a record of your own to the checkpoints first, and read them until you see it: then you have read all, and nobody else can add to it.',
          'kafkajs отстраняет предшественника, когда начинается его первая транзакция, а не при подключении. Сначала закоммитьте в checkpoints собственную запись и читайте топик до неё: тогда вы прочли всё, и больше никто ничего не допишет.',
        ),
        hint(
          'After an error of Kafka nobody knows whether the commit came through. Throw the producer away and begin as after a start: connect, take over, read the checkpoints. INVALID_PRODUCER_EPOCH, somewhere in error.cause, says that another listener has taken over.',
          'После ошибки Kafka неизвестно, прошёл ли commit. Выбросьте продюсер и начните как при запуске: подключение, отстранение предшественника, чтение checkpoints. INVALID_PRODUCER_EPOCH где-то в цепочке error.cause значит, что работу принял другой слушатель.',
        ),
      ],
    },
    {
      id: '24.3',
      title: hint('Confirmations of blocks', 'Обрабатывать подтверждения блоков'),
      points: 5,
      hints: [
        hint(
          'How do you notice that the block below the new one is not the one you know? And who still knows what was in the block that is gone?',
          'Как заметить, что блок под новым — не тот, который вам известен? И кто ещё помнит, что было в исчезнувшем блоке?',
        ),
        hint(
          'Each block names its parent by hash. If that is not the hash of your tip, your tip is gone: take it back, and ask for its number again. Step by step you come down to the block that both chains share.',
          'Каждый блок называет хеш родителя. Если это не хеш вашей вершины, её больше нет: отзовите её и запросите тот же номер снова. Так шаг за шагом вы спуститесь до общего блока.',
        ),
        hint(
          'The node forgets what was replaced, so the pending blocks are remembered with all that they hold: in the checkpoints, a key for each number, and null when it is over.',
          'Узел забывает то, что заменено, поэтому неподтверждённые блоки надо помнить целиком: в checkpoints, по ключу на номер, и null, когда всё решилось.',
        ),
        hint(
          'When there is no next block, ask for the latest: the chain may have been replaced by one that is not longer. follow() says of a known one that nothing is new.',
          'Если следующего блока нет, запросите последний: цепочку могла заменить другая, не длиннее прежней. Про известный блок follow() скажет, что ничего нового нет.',
        ),
      ],
    },
    {
      id: '24.4',
      title: hint('Statistics per address and contract', 'Агрегировать статистику по адресам и контрактам'),
      points: 5,
      hints: [
        hint(
          'One transfer changes three statistics, each under a key of its own. What has to happen to a record whose key is another than the one that it came with?',
          'Один перевод меняет три статистики, каждую под своим ключом. Что должно произойти с записью, ключ которой стал другим?',
        ),
        hint(
          'Make deltas: (key, what it adds, status). Both streams give deltas, so merge them, groupByKey, aggregate. The repartition topic is put in by itself.',
          'Делайте дельты: ключ, что прибавить, статус. Дельты дают оба потока, поэтому merge, groupByKey, aggregate. Repartition-топик появится сам.',
        ),
        hint(
          'confirmed is −1 in pending and +1 in confirmed; retracted is −1 in pending. An aggregator that returns null removes its row, and toStream() gives the null on.',
          'confirmed — это −1 в pending и +1 в confirmed; retracted — это −1 в pending. Агрегатор, вернувший null, удаляет строку, и toStream() передаёт null дальше.',
        ),
        hint(
          'Add amounts with BigInt and keep them as text: (BigInt(a) + BigInt(b)).toString(). Who sends to themselves is one holder, not two; a failed transaction pays its fee, and nothing else.',
          'Складывайте суммы через BigInt и храните текстом: (BigInt(a) + BigInt(b)).toString(). Кто переводит сам себе — один держатель, а не два; неудачная транзакция платит комиссию и больше ничего.',
        ),
      ],
    },
    {
      id: '24.5',
      title: hint('A dashboard of the chain', 'Создать dashboard для мониторинга блокчейн активности'),
      points: 5,
      hints: [
        hint(
          'What does a page that lost its connection need, to be right again? If each message is the whole state, which mistakes cannot be made any more?',
          'Что нужно странице после обрыва связи, чтобы снова показывать правду? Если каждое сообщение — состояние целиком, каких ошибок уже не сделать?',
        ),
        hint(
          'Server-sent events: content-type text/event-stream, "data: …" and an empty line after each message, "retry: 1000" once. In the page new EventSource("/live") with onopen, onerror and onmessage; it connects again by itself.',
          'Server-sent events: content-type text/event-stream, «data: …» и пустая строка после каждого сообщения, один раз «retry: 1000». На странице — new EventSource("/live") с onopen, onerror и onmessage; переподключается он сам.',
        ),
        hint(
          'Amounts are text on their way to the page, too: padStart(19, "0"), the point before the last 18 digits, zeros at the end cut off. Sort by BigInt: "9" is larger than "10" as text.',
          'Суммы и на пути к странице остаются текстом: padStart(19, "0"), точка перед последними 18 цифрами, нули в конце отрезать. Сортируйте по BigInt: как текст «9» больше «10».',
        ),
      ],
    },
  ],
})
