import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 5,
  title: hint('Monitoring and performance', 'Мониторинг и производительность'),
  goal: hint(
    'See what a broker and its groups are doing, make a load that does not flatter anybody, and show by numbers what batching and compression bring.',
    'Видеть, что происходит с брокером и группами, создавать нагрузку, которая никому не льстит, и показать числами, что дают батчи и сжатие.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 40_000,
  given: ['contract.ts', 'chart.ts', 'demo.ts', 'live.ts'],
  components: ['jmx', 'prometheus', 'browser'],
  topics: [{ name: 'orders', partitions: 3 }],
  subject: {
    pure: [
      'jmxAgent',
      'jmxRules',
      'prometheusConfig',
      'dashboard',
      'histogramOf',
      'merge',
      'percentile',
      'withOmitted',
      'compare',
    ],
    handles: ['send', 'flush', 'stop'],
    libraries: ['kafkajs'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'the dashboard, live, over a Kafka under load; writes the files for Grafana',
        'живой дашборд над Kafka под нагрузкой; записывает файлы для Grafana',
      ),
      options: {
        prometheus: 'prometheus.http',
        prometheusConfig: 'prometheus.config',
        kafka: 'jmx.kafka',
        metrics: 'jmx.metrics',
        rules: 'jmx.rules',
      },
    },
    report: {
      run: 'playReport',
      about: hint('measures before and after, and shows the report', 'измеряет до и после и показывает отчёт'),
      alone: true,
    },
  },
  tasks: [
    {
      id: '5.1',
      title: hint('JMX metrics of a broker', 'JMX-метрики брокера'),
      points: 4,
      hints: [
        hint(
          'A rule is matched against domain<key=value, key=value><>Attribute. Let the exporter show everything once (pattern: ".*") and look: how the names are written, and which MBeans are there twice.',
          'Правило сравнивается со строкой domain<key=value, key=value><>Attribute. Пусть экспортёр один раз покажет всё (pattern: ".*"): посмотрите, как пишутся имена и какие MBean есть дважды.',
        ),
        hint(
          'In Kafka a topic may have dots and dashes, so \\w+ is too little. The MBean without topic=… is the sum of the others. TotalTimeMs says ms in its name.',
          'В имени топика Kafka бывают точки и дефисы, так что \\w+ мало. MBean без topic=… — сумма остальных. TotalTimeMs — это миллисекунды.',
        ),
        hint(
          '{ pattern: "kafka.server<type=BrokerTopicMetrics, name=MessagesInPerSec, topic=(.+)><>Count", name: "kafka_topic_messages_in_total", type: "COUNTER", labels: { topic: "$1" } }; for times valueFactor: 0.001. JSON.stringify of { rules: [...] } is YAML.',
          '{ pattern: "kafka.server<type=BrokerTopicMetrics, name=MessagesInPerSec, topic=(.+)><>Count", name: "kafka_topic_messages_in_total", type: "COUNTER", labels: { topic: "$1" } }; для времени valueFactor: 0.001. JSON.stringify от { rules: [...] } — это YAML.',
        ),
      ],
    },
    {
      id: '5.2',
      title: hint('Prometheus and Grafana', 'Prometheus и Grafana'),
      points: 6,
      hints: [
        hint(
          'Ask of each query: what does it show with two brokers, what when one of them starts again and its counters begin at 0, and whose percentile is an average of percentiles?',
          'Спросите о каждом запросе: что он покажет при двух брокерах, что — когда один из них перезапустится и его счётчики начнутся с 0, и чей перцентиль получится, если перцентили усреднить?',
        ),
        hint(
          'rate() understands counters that begin anew, and comes before sum(). Percentiles of several brokers have a maximum, and no sum and no average.',
          'rate() понимает счётчики, начавшиеся заново, и вызывается раньше sum(). У перцентилей нескольких брокеров есть максимум, но нет ни суммы, ни среднего.',
        ),
        hint(
          'Lag: admin.fetchOffsets({ groupId }) without topics has what is committed; a partition that it does not name has nothing committed. admin.fetchTopicOffsets(topic) has low and high. An offset below low points at what has been deleted.',
          'Отставание: admin.fetchOffsets({ groupId }) без топиков отдаёт закоммиченное; если партиция там не названа, на ней ничего не закоммичено. В admin.fetchTopicOffsets(topic) есть low и high. Смещение ниже low указывает на удалённое.',
        ),
        hint(
          'sum by (topic) (rate(kafka_topic_messages_in_total[$__rate_interval])); max(kafka_request_seconds{request="Produce", quantile="0.99"}); sum by (group, topic) (kafka_group_lag). The exporter: retries: 2 and short timeouts in a Kafka of its own; every error is a 503.',
          'sum by (topic) (rate(kafka_topic_messages_in_total[$__rate_interval])); max(kafka_request_seconds{request="Produce", quantile="0.99"}); sum by (group, topic) (kafka_group_lag). Экспортёру — собственный Kafka с retries: 2 и короткими таймаутами; любая ошибка — это 503.',
        ),
      ],
    },
    {
      id: '5.3',
      title: hint('A load test: throughput and latency', 'Нагрузочный тест: throughput и latency'),
      points: 5,
      hints: [
        hint(
          'The broker stands still for a second. How many users would have come in that second, and how many of them has your load seen?',
          'Брокер замер на секунду. Сколько пользователей пришло бы за эту секунду и скольких из них увидела ваша нагрузка?',
        ),
        hint(
          'Plan first: record n at start + n / perSecond. Sleep until then, send without waiting for the answer, and measure from the plan. Await the warm-up before the plan begins.',
          'Сначала план: запись n — в момент start + n / perSecond. Поспите до него, отправьте, не дожидаясь ответа, и измеряйте от плана. Прогрев дождитесь до начала плана.',
        ),
        hint(
          'A bucket as wide as a thousandth of what is in it: let width = 1; while (sample / width >= 2048) width *= 2; the bucket is Math.floor(sample / width) * width. A percentile is found by counting buckets: the first where 100 × seen >= percent × total.',
          'Корзина шириной в тысячную от того, что в ней: let width = 1; while (sample / width >= 2048) width *= 2; корзина — Math.floor(sample / width) * width. Перцентиль находят счётом корзин: первая, где 100 × seen >= percent × total.',
        ),
      ],
    },
    {
      id: '5.4',
      title: hint('Batch size, linger, compression', 'batch.size, linger.ms, compression'),
      points: 5,
      hints: [
        hint(
          'Whoever awaits each send has one record in flight, and nobody to wait with: a linger makes that slower and nothing else.',
          'Кто ждёт (await) каждую отправку, у того в пути одна запись и ждать ей некого: linger её только замедлит.',
        ),
        hint(
          'send() puts a record into the open batch and gives the promise of that batch. Three things close it: its size, its timer, flush(). Which record starts the timer?',
          'send() кладёт запись в открытый батч и отдаёт его промис. Закрывают батч три вещи: размер, таймер, flush(). Какая запись запускает таймер?',
        ),
        hint(
          'const sending = last.then(() => producer.send({ topic, acks: -1, compression, messages })); last = sending.catch(() => {}). A batch is one call of producer.send. The timer is ctx.clock.sleep(lingerMs, signal), aborted where the batch is closed sooner.',
          'const sending = last.then(() => producer.send({ topic, acks: -1, compression, messages })); last = sending.catch(() => {}). Один батч — один вызов producer.send. Таймер — ctx.clock.sleep(lingerMs, signal); если батч закрыт раньше, прервите его.',
        ),
      ],
    },
    {
      id: '5.5',
      title: hint('Before and after', 'До и после'),
      points: 4,
      hints: [
        hint(
          'Two runs need not have the same number of records. Which of your numbers may be compared as they are, and which grow with the run?',
          'В двух прогонах может быть разное число записей. Какие числа можно сравнивать как есть, а какие растут вместе с прогоном?',
        ),
        hint(
          'kafkajs makes its connections by socketFactory: wrap socket.write there, after net.connect(): connecting sets it anew. A request is four bytes of length and two bytes of API key; Produce is 0.',
          'kafkajs создаёт соединения через socketFactory: оберните там socket.write, но после net.connect(): подключение задаёт его заново. Запрос — это четыре байта длины и два байта ключа API; у Produce он 0.',
        ),
        hint(
          'new Chart(canvas, { type: "bar", data: { labels, datasets: [{ label, data }] }, options: { animation: false } }) after <script src="/chart.js"></script>. JSON within a script: replaceAll("<", "\\u003c"); text within HTML: &, <, > and quotes as entities.',
          'new Chart(canvas, { type: "bar", data: { labels, datasets: [{ label, data }] }, options: { animation: false } }) после <script src="/chart.js"></script>. JSON внутри скрипта: replaceAll("<", "\\u003c"); текст внутри HTML: &, <, > и кавычки сущностями.',
        ),
      ],
    },
  ],
})
