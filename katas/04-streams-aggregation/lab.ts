import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 4,
  title: hint('Kafka Streams: aggregation', 'Kafka Streams: агрегация данных'),
  goal: hint(
    'Count clicks per category in windows of five minutes by the time of the event, so that neither late records nor crashes spoil the counts, and watch them live.',
    'Считать клики по категориям за пятиминутные окна по времени события так, чтобы ни опоздавшие записи, ни падения не портили счёт, и смотреть на него вживую.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['browser'],
  topics: [{ name: 'clicks', partitions: 3 }, { name: 'click-counts', partitions: 3 }, { name: 'late-clicks' }],
  subject: {
    pure: ['windowOf', 'isOpen', 'countClicks', 'restore', 'boardOf', 'renderCounts', 'page'],
    handles: ['send', 'stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams', 'ws'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'starts users who click, the counting service, the page and the chart in the terminal',
        'запускает кликающих пользователей, сервис подсчёта, страницу и график в терминале',
      ),
    },
  },
  tasks: [
    {
      id: '4.1',
      title: hint('A topic of clicks and its producer', 'Топик с кликами и его продюсер'),
      points: 2,
      hints: [
        hint(
          'admin.createTopics takes configEntries: [{ name, value }] for each topic; it resolves to false where all of them are there already.',
          'admin.createTopics принимает для каждого топика configEntries: [{ name, value }]; если все топики уже есть, промис разрешается в false.',
        ),
        hint(
          'A message of kafkajs has a timestamp, a string of milliseconds. Left out, it is the time of sending, and no reader learns when the user clicked.',
          'У сообщения kafkajs есть timestamp — строка с миллисекундами. Без него туда попадёт время отправки, и никто не узнает, когда пользователь кликнул.',
        ),
        hint(
          'Parse all clicks by clickSchema before the first is sent. producer({ idempotent: true, maxInFlightRequests: 1 }) numbers its records, so that a repeated request is recognised. Calls that overlap need a queue before it, as in lab 1.',
          'Проверьте все клики через clickSchema до отправки первого. producer({ idempotent: true, maxInFlightRequests: 1 }) нумерует записи, поэтому повторный запрос будет узнан. Одновременным вызовам нужна очередь перед ним, как в лабораторной 1.',
        ),
      ],
    },
    {
      id: '4.2',
      title: hint('Clicks per category in windows of five minutes', 'Клики по категориям за окно в 5 минут'),
      points: 6,
      hints: [
        hint(
          'By hand first. The window begins at the multiple of WINDOW_MS that is not after the time: Math.floor. Stream time is a running maximum of the times seen; it never looks at a clock.',
          'Сначала руками. Окно начинается с кратного WINDOW_MS, не превышающего время: Math.floor. Stream time — это наибольшее время среди уже увиденных событий, на часы оно не смотрит.',
        ),
        hint(
          'A window is closed once its end <= stream time - grace. Move stream time on first, then ask: a click can close no window but those of others.',
          'Окно закрыто, когда его end <= streamTime - graceMs. Сначала продвиньте stream time, потом спрашивайте: своё окно клик закрыть не может.',
        ),
        hint(
          'With the DSL: stream → selectKey(category) → repartition → groupByKey → windowedBy(TimeWindows.ofSizeAndGrace(…)) → count → toStream → map → to. The windowed key has .key and .window.',
          'На DSL: stream → selectKey(category) → repartition → groupByKey → windowedBy(TimeWindows.ofSizeAndGrace(…)) → count → toStream → map → to. У ключа с окном есть поля .key и .window.',
        ),
        hint(
          'count drops late clicks without a word. Beside it, behind the same repartition topic, a processor of your own with windowOf, isOpen and context.currentStreamTimeMs() sees the same clicks in the same order and can pass the late ones on. Or count in it yourself, on a window store.',
          'count молча отбрасывает опоздавшие. Рядом с ним, за тем же repartition-топиком, ваш процессор с windowOf, isOpen и context.currentStreamTimeMs() видит те же клики в том же порядке и может передать опоздавшие дальше. Или считайте в нём сами, на оконном хранилище.',
        ),
        hint(
          'For bad input read bytes (Consumed.with(bytes, bytes)) and parse in a processor: context.recordMetadata() has topic, partition and offset for ctx.onReject. A null value never reaches a serde. To keep key and value of a late click as they came, take their bytes along through the repartition topic.',
          'Для битых записей читайте байты (Consumed.with(bytes, bytes)) и разбирайте их в процессоре: context.recordMetadata() даёт topic, partition и offset для ctx.onReject. До serde значение null не доходит. Чтобы ключ и значение опоздавшего клика остались как были, проведите их байты через repartition-топик.',
        ),
      ],
    },
    {
      id: '4.3',
      title: hint('Results into a topic of their own', 'Результаты — в отдельный топик'),
      points: 5,
      hints: [
        hint(
          "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION), … }). The same application.id is what makes instances share the work, and what a restart finds its changelog by.",
          "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION), … }). По одинаковому application.id экземпляры делят работу, а перезапуск находит свой changelog.",
        ),
        hint(
          "'processing.guarantee': 'exactly_once_v2' puts output, changelog and offsets into one transaction. 'process.id' is part of the transactional id: kept over restarts, it ends what a killed instance left open.",
          "'processing.guarantee': 'exactly_once_v2' помещает результаты, changelog и смещения в одну транзакцию. 'process.id' входит в transactional.id: если он не меняется, перезапуск завершает то, что не закончил убитый экземпляр.",
        ),
        hint(
          'start() resolves before the first rebalance is over. A state listener, set before it, hears RUNNING, or ERROR: then streams.error() says why. Kafka Streams does not look for topics that it only writes to: ask the admin client first.',
          'start() завершается раньше первой ребалансировки. Слушатель состояния, заданный до него, услышит RUNNING или ERROR; причина ошибки — в streams.error(). Топики, в которые только пишут, Kafka Streams не ищет: спросите сначала admin.',
        ),
      ],
    },
    {
      id: '4.4',
      title: hint('The counts live: a page and a terminal', 'Статистика в реальном времени: страница и терминал'),
      points: 4,
      hints: [
        hint(
          'click-counts is a table written as a stream: read it from the beginning in a group of its own for each start, and keep the last value of each key in a Map. A group without commits begins anew after a rebalance: pass by the offsets that you had.',
          'click-counts — это таблица, записанная как поток: читайте его с начала, в новой группе при каждом запуске, и храните в Map последнее значение каждого ключа. Группа без коммитов после ребалансировки начинает заново: пропускайте смещения, которые уже были.',
        ),
        hint(
          'A client that comes late needs the state first. In the handler of connection send { type: "state", … } without an await before it: then no change falls between state and updates.',
          'Опоздавшему клиенту сначала нужно состояние. В обработчике connection отправьте { type: "state", … } без await перед этим: тогда между состоянием и обновлениями ничего не потеряется.',
        ),
        hint(
          'A late click changes the count of an old window: the page keeps all counts by window and category and shows the newest window, not the last message.',
          'Опоздавший клик меняет счёт старого окна: страница хранит все счётчики по окну и категории и показывает самое позднее окно, а не последнее сообщение.',
        ),
        hint(
          'On the page: new WebSocket("ws://" + location.host + "/live"); onclose → setTimeout(connect, 1000); a message of type state replaces everything. textContent, never innerHTML; document.createElementNS for SVG.',
          'На странице: new WebSocket("ws://" + location.host + "/live"); onclose → setTimeout(connect, 1000); сообщение типа state заменяет всё. textContent вместо innerHTML; для SVG — document.createElementNS.',
        ),
      ],
    },
  ],
})
