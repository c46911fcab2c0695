import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 20,
  title: hint('Testing: integration and contract tests', 'Тестирование: интеграционные и контрактные тесты'),
  goal: hint(
    'Write tests for an application on Kafka that find its faults, pass whatever right way it is written, and wait for nothing but what they test.',
    'Написать тесты для приложения на Kafka, которые находят ошибки, проходят на любой правильной реализации и не ждут ничего, кроме того, что проверяют.',
  ),
  // The graded work is tests: 20.5 measures what they cover.
  coverageFloor: 0,
  testTimeLimitMs: 120_000,
  given: ['contract.ts', 'topics.ts', 'checkout.ts', 'card.ts', 'payments.ts', 'totals.ts', 'settings.ts', 'play.ts'],
  topics: [
    { name: 'payment-requests', partitions: 2 },
    { name: 'payment-results', partitions: 2 },
    { name: 'payments-dlq', partitions: 2 },
    { name: 'account-totals', partitions: 2 },
  ],
  subject: { pure: ['coverageSettings'] },
  play: {
    tests: {
      run: 'playTests',
      about: hint('runs your tests on the application as it is', 'запускает ваши тесты на приложении как есть'),
    },
    coverage: {
      run: 'playCoverage',
      about: hint('the same beneath c8, with your settings', 'то же под c8 с вашими настройками'),
      alone: true,
    },
  },
  tasks: [
    {
      id: '20.1',
      title: hint('Set up EmbeddedKafka for unit tests', 'Настроить EmbeddedKafka для unit-тестов'),
      points: 4,
      byShare: true,
      hints: [
        hint(
          'embeddedKafka() of #harness/embedded starts a Kafka in beforeAll, and stop() ends it in afterAll. Each test takes a context() of its own: names that no other test has.',
          'embeddedKafka() из #harness/embedded запускает Kafka в beforeAll, stop() завершает её в afterAll. Каждый тест берёт свой context(): имена, которых нет у других.',
        ),
        hint(
          'A topology needs no Kafka: new TopologyTestDriver(totalsTopology((name) => name)), createInputTopic, createOutputTopic, pipeInput, readRecordsToList.',
          'Топологии Kafka не нужна: new TopologyTestDriver(totalsTopology((name) => name)), createInputTopic, createOutputTopic, pipeInput, readRecordsToList.',
        ),
        hint(
          'Test both sides of each boundary: the last millisecond of an hour and the first of the next, a result that is late by less than the grace and one that is late by more, two accounts, a declined payment before a paid one. Late is measured against the latest time seen.',
          'Проверяйте обе стороны каждой границы: последняя миллисекунда часа и первая следующего, опоздание меньше grace и больше, два счёта, отклонённый платёж перед оплаченным. Опоздание меряется от самого позднего увиденного времени.',
        ),
      ],
    },
    {
      id: '20.2',
      title: hint('Integration tests with Testcontainers', 'Интеграционные тесты с Testcontainers'),
      points: 4,
      byShare: true,
      hints: [
        hint(
          'new KafkaContainer(image).withKraft().start(), then getHost() and getMappedPort(9093). testKafka([address], stop) of #harness/embedded makes of an address what tests ask.',
          'new KafkaContainer(image).withKraft().start(), затем getHost() и getMappedPort(9093). testKafka([адрес], stop) из #harness/embedded делает из адреса то, о чём спрашивают тесты.',
        ),
        hint(
          'The card provider is http: setupServer of msw/node answers in this process, with onUnhandledFrame: "bypass". Let it remember what it was asked.',
          'Провайдер карт — это HTTP: setupServer из msw/node отвечает в этом же процессе, с onUnhandledFrame: "bypass". Пусть он запоминает, о чём его спросили.',
        ),
        hint(
          'For an offset that is committed too early, let the provider not answer yet: Promise.withResolvers(). Ask context.committed() then, and again after stop(). vi.waitFor waits for records.',
          'Чтобы поймать слишком ранний коммит, пусть провайдер пока не отвечает: Promise.withResolvers(). Спросите context.committed() в этот момент и ещё раз после stop(). Записей ждёт vi.waitFor.',
        ),
      ],
    },
    {
      id: '20.3',
      title: hint('Contract tests of producer and consumer', 'Contract tests для producer и consumer'),
      points: 4,
      byShare: true,
      hints: [
        hint(
          'Neither side runs: requestRecord() gives what the checkout would write, readRequest() takes what the service would read. contract.ts stands between them.',
          'Ни одна сторона не запускается: requestRecord() даёт то, что написала бы касса, readRequest() берёт то, что прочитал бы сервис. Между ними contract.ts.',
        ),
        hint(
          'Parse what the producer makes by the schema, and compare all fields. Give the consumer the smallest request that the contract allows, the largest, one with a field more, and each kind that it forbids.',
          'Разберите схемой то, что делает производитель, и сравните все поля. Дайте потребителю наименьший запрос по контракту, наибольший, запрос с лишним полем и каждый вид запрещённого.',
        ),
        hint(
          'For HTTP start pactum.mock on a free port and add an interaction with method, path, headers and body. What differs from it is answered by 404, and chargeCard() throws.',
          'Для HTTP запустите pactum.mock на свободном порту и добавьте interaction с method, path, headers и body. На всё, что отличается, он ответит 404, и chargeCard() бросит ошибку.',
        ),
      ],
    },
    {
      id: '20.4',
      title: hint('Test error handling and retries', 'Тестировать обработку ошибок и retry-логику'),
      points: 5,
      byShare: true,
      hints: [
        hint(
          'The clock of context() ends each sleep at once and remembers it: context.sleeps. Nothing has to wait.',
          'Часы из context() завершают каждый сон сразу и запоминают его: context.sleeps. Ждать ничего не нужно.',
        ),
        hint(
          'Count exactly: so many attempts, so many records in payments-dlq, and none where none belongs. At least is not enough.',
          'Считайте точно: столько попыток, столько записей в payments-dlq, и ни одной там, где их быть не должно. «Не меньше» мало.',
        ),
        hint(
          'Write a bad request before a good one into the same partition: when the good one is answered, the bad one has been dealt with. Give the bad one a value that no serialiser would write (a space in front), headers and a key.',
          'Пишите плохой запрос перед хорошим в ту же партицию: когда на хороший ответили, с плохим уже разобрались. Дайте плохому значение, какого не напишет сериализатор (с пробелом впереди), заголовки и ключ.',
        ),
      ],
    },
    {
      id: '20.5',
      title: hint('Measure code coverage', 'Измерить code coverage'),
      points: 3,
      byShare: true,
      hints: [
        hint(
          'c8 counts what was loaded. all: true adds the files that nobody has loaded; include and exclude say which are the application’s.',
          'c8 считает то, что загружено. all: true добавляет файлы, которые никто не загрузил; include и exclude говорят, какие из них — приложение.',
        ),
        hint(
          'lines and branches are compared only where check-coverage is true.',
          'lines и branches сравниваются, только если check-coverage равно true.',
        ),
        hint(
          'npm run kata -- play 20 coverage prints the table with the numbers of the lines that no test runs.',
          'npm run kata -- play 20 coverage печатает таблицу с номерами строк, которые не выполняет ни один тест.',
        ),
      ],
    },
  ],
})
