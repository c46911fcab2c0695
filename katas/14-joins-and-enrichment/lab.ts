import { defineLab } from '#harness/lab'

export default defineLab({
  number: 14,
  title: { en: 'Joins and enrichment', ru: 'Соединения потоков и обогащение' },
  goal: {
    en: 'Enrich clicks with what tables know, find clicks and purchases that belong together, and know in each join what triggers it, what it waits for and what it forgets.',
    ru: 'Обогащать клики данными из таблиц, находить связанные между собой клики и покупки и понимать про каждое соединение, что его запускает, чего оно ждёт и что забывает.',
  },
  tasks: [
    {
      id: '14.1',
      title: {
        en: 'Create user-clicks, user-profiles, products and the others',
        ru: 'Создать топики user-clicks, user-profiles, products и остальные',
      },
      points: 1,
      hints: [
        {
          en: 'admin.listTopics says what is there, partitionCount of #harness/kata with how many partitions, admin.createTopics makes the rest.',
          ru: 'admin.listTopics говорит, какие топики есть, partitionCount из #harness/kata — сколько в них партиций, admin.createTopics создаёт остальные.',
        },
        {
          en: "Both tables need configEntries: [{ name: 'cleanup.policy', value: 'compact' }]. With waitForLeaders: false kafkajs does not ask for topics that the broker may not know for a moment.",
          ru: "Обеим таблицам нужно configEntries: [{ name: 'cleanup.policy', value: 'compact' }]. С waitForLeaders: false kafkajs не спрашивает о топиках, которых брокер первое мгновение может не знать.",
        },
      ],
    },
    {
      id: '14.2',
      title: {
        en: 'Enrich clicks with profiles and products (stream-table join)',
        ru: 'Обогатить клики профилями и товарами (stream-table join)',
      },
      points: 5,
      hints: [
        {
          en: 'readEvents gives the clicks; readChanges(…).toTable(Materialized.with(string, json())) gives a table in which null deletes.',
          ru: 'readEvents даёт клики; readChanges(…).toTable(Materialized.with(string, json())) даёт таблицу, в которой null удаляет.',
        },
        {
          en: 'join drops a record that finds nothing, leftJoin keeps it with null. Which of the two tables may be silent?',
          ru: 'join отбрасывает запись без пары, leftJoin оставляет её с null. Какой из двух таблиц позволено промолчать?',
        },
        {
          en: 'Products have another key: selectKey((_, click) => click.productId) before the second join. Kafka Streams then puts a repartition topic in by itself, and needs serdes for it: Joined.with(string, json(), json()).',
          ru: 'У товаров другой ключ: перед вторым соединением нужен selectKey((_, click) => click.productId). Kafka Streams сама добавит repartition-топик, и для него нужны serde: Joined.with(string, json(), json()).',
        },
      ],
    },
    {
      id: '14.3',
      title: { en: 'Correlate clicks (stream-stream join)', ru: 'Связать клики между собой (stream-stream join)' },
      points: 4,
      hints: [
        {
          en: 'A stream may be joined with itself: clicks.join(clicks, joiner, windows, StreamJoined.with(…)).',
          ru: 'Поток можно соединить с самим собой: clicks.join(clicks, joiner, windows, StreamJoined.with(…)).',
        },
        {
          en: "JoinWindows are seen from the left record: the other's timestamp is within [timestamp - before, timestamp + after]. The second click is not earlier than the first.",
          ru: 'JoinWindows отсчитываются от левой записи: время другой лежит в [timestamp - before, timestamp + after]. Второй клик не раньше первого.',
        },
        {
          en: 'JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0), then a filter against a click that meets itself.',
          ru: 'JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0), а затем filter, чтобы клик не встречал сам себя.',
        },
      ],
    },
    {
      id: '14.4',
      title: {
        en: 'Clicks with and without a purchase (windowed left join)',
        ru: 'Клики с покупкой и без неё (оконный left join)',
      },
      points: 5,
      hints: [
        {
          en: 'clicks.leftJoin(purchases, joiner, windows, StreamJoined.with(…)): the join itself holds what has met nothing until window and grace have passed.',
          ru: 'clicks.leftJoin(purchases, joiner, windows, StreamJoined.with(…)): соединение само удерживает запись без пары, пока не пройдут окно и grace.',
        },
        {
          en: 'The window has two sides and a grace: ofTimeDifferenceAndGrace(windowMs, graceMs) and nothing else.',
          ru: 'У окна две стороны и grace: ofTimeDifferenceAndGrace(windowMs, graceMs), и больше ничего.',
        },
        {
          en: 'A left join lets left records without a key out at once (KIP-962): filter them before it.',
          ru: 'Левые записи без ключа left join выпускает сразу (KIP-962): отфильтруйте их до соединения.',
        },
      ],
    },
    {
      id: '14.5',
      title: { en: 'Write enriched-events on the cluster', ru: 'Записать результаты в enriched-events' },
      points: 4,
      hints: [
        {
          en: "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION.enrichment) }), then start(). close() is what stop() does.",
          ru: "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION.enrichment) }), затем start(). stop() вызывает close().",
        },
        {
          en: 'start() checks the partitions and throws; let that error out. It resolves before the first rebalance is over: wait in setStateListener for RUNNING, and reject on ERROR with streams.error().',
          ru: 'start() проверяет партиции и бросает ошибку: не глотайте её. Промис разрешается до конца первой ребалансировки: дождитесь RUNNING в setStateListener, а на ERROR отклоните промис с streams.error().',
        },
      ],
    },
  ],
  given: ['contracts.ts', 'reading.ts', 'demo.ts'],
  coverageFloor: 0.8,
  testTimeLimitMs: 40_000,
  topics: [
    { name: 'user-clicks', partitions: 3 },
    { name: 'user-profiles', partitions: 3 },
    { name: 'products', partitions: 2 },
    { name: 'purchases', partitions: 3 },
    { name: 'enriched-events', partitions: 3 },
    { name: 'correlated-clicks', partitions: 3 },
    { name: 'click-outcomes', partitions: 3 },
  ],
  subject: { handles: ['stop'], libraries: ['kafkajs', 'zod', '#harness/streams'] },
  play: {
    demo: {
      run: 'playDemo',
      about: {
        en: 'runs all three joins, lets three users click and buy, and prints what comes out',
        ru: 'запускает все три соединения, заставляет трёх пользователей кликать и покупать и печатает результаты',
      },
    },
  },
})
