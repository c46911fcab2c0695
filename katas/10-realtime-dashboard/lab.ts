import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 10,
  title: hint('Real-time analytics dashboard', 'Real-time Analytics Dashboard'),
  goal: hint(
    'Follow a fleet of sensors live: windows per device and metric by the time of the event, one alert for each excursion and its end, and a page that any number of people watch, however slow their connection.',
    'Следить за парком датчиков вживую: окна по устройствам и метрикам по времени события, один алерт на каждый выход за порог и один на возврат, и страница, которую смотрит сколько угодно людей с какой угодно связью.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'live.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['browser'],
  topics: [
    { name: 'iot-readings', partitions: 3 },
    { name: 'iot-windows', partitions: 3 },
    { name: 'iot-alerts', partitions: 3 },
  ],
  subject: {
    pure: ['add', 'merge', 'windowOf', 'judge', 'page'],
    handles: ['next', 'stop', 'snapshot', 'close'],
    libraries: ['kafkajs', 'zod', '#harness/streams', 'ws'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'starts six devices that measure each second, the analytics and the page',
        'запускает шесть устройств, которые измеряют каждую секунду, аналитику и страницу',
      ),
    },
  },
  tasks: [
    {
      id: '10.1',
      title: hint('Devices that measure temperature and humidity', 'Producer генерирует события IoT-устройств'),
      points: 3,
      hints: [
        hint(
          'White noise is no weather: the next value starts from the last one. A slow wave for each metric of each device, with a phase of its own, and a little noise on it, leaves the limits and comes back for certain.',
          'Белый шум — это не погода: следующее значение отталкивается от предыдущего. Медленная волна для каждой метрики каждого устройства, со своей фазой и небольшим шумом, гарантированно выходит за пороги и возвращается.',
        ),
        hint(
          'Of a wave A·sin(2πn/P) two neighbours differ by 2πA/P at most. Add what the noise can do and the rounding to one digit: Math.round(x * 10) / 10.',
          'У волны A·sin(2πn/P) соседи отличаются не больше чем на 2πA/P. Прибавьте размах шума и округление до одного знака: Math.round(x * 10) / 10.',
        ),
        hint(
          'Call ctx.random() for each device in turn and nowhere else: then the same seed gives the same fleet. The clock goes into at alone.',
          'Вызывайте ctx.random() для устройств по очереди и больше нигде: тогда одинаковый seed даёт одинаковый парк. Часы попадают только в at.',
        ),
        hint(
          'One loop: measure, await send, await ctx.clock.sleep(everyMs, controller.signal). stop() aborts the sleep, awaits the loop, then disconnects. idempotent: true and maxInFlightRequests: 1 keep a repeated request from being written twice; after an error take another producer.',
          'Один цикл: измерить, дождаться send, дождаться ctx.clock.sleep(everyMs, controller.signal). stop() прерывает сон, дожидается цикла и отключается. idempotent: true и maxInFlightRequests: 1 не дают записать повторённый запрос дважды; после ошибки возьмите новый продюсер.',
        ),
      ],
    },
    {
      id: '10.2',
      title: hint('Windows per device and metric', 'Kafka Streams агрегирует данные по временным окнам'),
      points: 5,
      hints: [
        hint(
          'A mean alone cannot be merged with another one: 10 values of 20 and one of 31 make 21, not 25.5. Keep count and sum, and divide at the end.',
          'Среднее само по себе с другим не сложить: десять значений по 20 и одно 31 дают 21, а не 25,5. Храните количество и сумму, а делите в конце.',
        ),
        hint(
          'The key of a reading is its device, so no repartition is needed. Split the stream into two, one a metric, each with groupByKey().windowedBy(TimeWindows.ofSizeAndGrace(…)).aggregate(() => null, …), and merge what comes out.',
          'Ключ показания — это устройство, поэтому repartition не нужен. Разделите поток на два, по метрике на каждый, у каждого groupByKey().windowedBy(TimeWindows.ofSizeAndGrace(…)).aggregate(() => null, …), и слейте результаты.',
        ),
        hint(
          'Or one stream whose key is {deviceId, metric}: then a key was changed, and the aggregation puts a repartition topic before itself.',
          'Или один поток с ключом {deviceId, metric}: тогда ключ изменён, и агрегация ставит перед собой repartition-топик.',
        ),
        hint(
          'Read bytes (Consumed.with(bytes, bytes)) and look at them in a processor: a null value never meets a serde. context.recordMetadata() has topic, partition and offset for ctx.onReject. What is not forwarded moves no stream time of what stands behind.',
          'Читайте байты (Consumed.with(bytes, bytes)) и проверяйте их в процессоре: значение null до serde не доходит. context.recordMetadata() даёт topic, partition и offset для ctx.onReject. То, что дальше не передано, не двигает stream time тех, кто стоит за процессором.',
        ),
      ],
    },
    {
      id: '10.3',
      title: hint('Find anomalies', 'Обнаруживать аномалии (выход за пороги)'),
      points: 3,
      hints: [
        hint(
          'Two limits and not one: it begins at the outer and ends at the inner one. In between the answer depends on what was before, so there must be something that remembers.',
          'Порогов два, а не один: начинается на внешнем, кончается на внутреннем. Между ними ответ зависит от того, что было раньше, значит, нужна память.',
        ),
        hint(
          'First ask whether the excursion that is under way ends, then whether one begins. A value from above high straight to below low does both.',
          'Сначала спросите, кончается ли текущий выход за порог, потом — начинается ли новый. Значение, упавшее сразу из-за high под low, делает и то и другое.',
        ),
        hint(
          'In the topology: a processor with a key-value store, Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("watches"), string, json()), one entry for each device and metric. A field of the processor is empty after a restart and shared by all devices.',
          'В топологии: процессор с хранилищем Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("watches"), string, json()), по записи на устройство и метрику. Поле процессора после перезапуска пусто и общее для всех устройств.',
        ),
      ],
    },
    {
      id: '10.4',
      title: hint('Alerts into a topic of their own', 'Отправлять алерты в отдельный топик'),
      points: 4,
      hints: [
        hint(
          "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION), 'processing.guarantee': 'exactly_once_v2', 'process.id': instance }). Under at-least-once a crash between alert and commit raises it again.",
          "new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(APPLICATION), 'processing.guarantee': 'exactly_once_v2', 'process.id': instance }). При at-least-once падение между алертом и коммитом поднимет его ещё раз.",
        ),
        hint(
          'start() resolves before the first rebalance is over. A state listener, set before it, hears RUNNING, or ERROR: then streams.error() says why.',
          'start() завершается раньше первой ребалансировки. Слушатель состояния, заданный до него, услышит RUNNING или ERROR; причина ошибки — в streams.error().',
        ),
        hint(
          'Kafka Streams does not look for topics that it only writes to: ask the admin client first, and name what is missing.',
          'Топики, в которые только пишут, Kafka Streams не ищет: спросите сначала admin и назовите то, чего нет.',
        ),
      ],
    },
    {
      id: '10.5',
      title: hint('A page that shows it live', 'Web-интерфейс отображает данные через WebSocket'),
      points: 7,
      hints: [
        hint(
          'Both topics are read from the beginning in a group of its own for each start that commits nothing. Such a group begins anew after each rebalance: pass by the offsets that you had, topic by topic and partition by partition.',
          'Оба топика читаются с начала, в новой группе при каждом запуске, которая ничего не коммитит. После каждой ребалансировки такая группа начинает заново: пропускайте смещения, которые уже были, отдельно для каждого топика и партиции.',
        ),
        hint(
          'Snapshot and updates from one place: take the snapshot, send it, and put the client on the list in one go, without an await in between. Number the changes where they are made, not for each client.',
          'Снимок и обновления должны идти из одного места: взять снимок, отправить и занести клиента в список одним куском, без await внутри. Нумеруйте изменения там, где они возникают, а не отдельно для каждого клиента.',
        ),
        hint(
          'client.bufferedAmount is what waits in the process. When one more message would be over the bound, send nothing more and remember that the client is behind. The callback of its last send, client.send(text, callback), comes when all is out: then a new snapshot.',
          'client.bufferedAmount — сколько ждёт в процессе. Если ещё одно сообщение перейдёт границу, больше ничего не отправляйте и запомните, что клиент отстал. Колбэк последнего client.send(text, callback) приходит, когда всё ушло: тогда нужен новый снимок.',
        ),
        hint(
          'new WebSocketServer({ noServer: true, maxPayload: 1024 }), and in server.on("upgrade") compare new URL(origin).host with request.headers.host. An error of a client is an event of that client: without a listener it ends the process.',
          'new WebSocketServer({ noServer: true, maxPayload: 1024 }), а в server.on("upgrade") сравните new URL(origin).host с request.headers.host. Ошибка клиента — это событие на нём самом: без обработчика она завершит процесс.',
        ),
        hint(
          'On the page keep Maps: windows by device, metric and start; excursions by device, metric and since. A snapshot replaces the Maps. Draw once a frame from the Maps (requestAnimationFrame): then nothing is drawn twice. Change rows in place, or the focus is lost. textContent, never innerHTML.',
          'На странице держите Map: окна по устройству, метрике и началу, выходы за порог — по устройству, метрике и since. Снимок заменяет эти Map. Рисуйте по ним раз за кадр (requestAnimationFrame): тогда ничего не удвоится. Меняйте строки на месте, иначе теряется фокус. textContent, а не innerHTML.',
        ),
      ],
    },
  ],
})
